"""How well hedges are told from words that only look so: `python -m evals.hedges`.

Two measurements. On listed phrases of PolNeAR train that were read and labelled by hand
(labels/hedges.md): is each a hedge, and of which kind. On the factuality corpora: whether hedged
events are those that a text is less sure of. Both for the plain word list, which takes every
listed phrase for a hedge, and for what ships, which looks at the words beside it.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import fmean
from typing import TypeVar, get_args

from evals.corpus import SKIPPED, data_folder
from evals.factuality import Event, Finder, events
from reportedly.attribute.hedges import hedges, listed
from reportedly.schema import HedgeKind, Span

LABELS = Path(__file__).with_name("labels")
SETS = ("hedges.jsonl",)
PARTS = ("uds-ih2.dev", "meantime.dev", "meantime.train")
FINDERS: Mapping[str, Finder] = {"word list": listed, "shipped": hedges}
SURE = 1.5
"""An event is said to have happened from here on, and said not to have from -SURE down."""

WEAKENING: frozenset[HedgeKind] = frozenset(("possibility", "likelihood", "attribution", "denial"))
SEED = 13
DRAWS = 2000

_T = TypeVar("_T")
Interval = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Read:
    """A listed phrase: the kind that a reader gave it and the kind found, None for no hedge."""

    meant: HedgeKind | None
    found: HedgeKind | None


def absent() -> str | None:
    """Why nothing can be measured here, or None."""
    folder = data_folder()
    needed = (folder / "polnear" / "train" / "text", folder / "factuality")
    return None if all(p.exists() for p in needed) else SKIPPED.format(folder)


def read_labels(path: Path, texts: Path, find: Finder) -> list[Read]:
    """What a finder makes of the labelled phrases; a hedge counts where it begins with one."""
    made: list[Read] = []
    found: dict[str, dict[int, HedgeKind]] = {}
    for line in path.read_text("utf-8").splitlines():
        label = json.loads(line)
        doc = label["doc"]
        if doc not in found:
            text = (texts / f"{doc}.txt").read_bytes().decode("utf-8")
            found[doc] = {h.start: h.kind for h in find(text, [Span(0, len(text))])}
        made.append(Read(label["kind"], found[doc].get(label["span"][0])))
    return made


def precision(read: Sequence[Read]) -> float:
    """Of the phrases taken for hedges, those that are."""
    return _share([r.meant is not None for r in read if r.found is not None])


def recall(read: Sequence[Read]) -> float:
    """Of the hedges, those taken for such."""
    return _share([r.found is not None for r in read if r.meant is not None])


def right_kind(read: Sequence[Read]) -> float:
    """Of the hedges taken for such, those of the kind that the reader gave."""
    return _share([r.meant == r.found for r in read if r.meant and r.found])


def right(read: Sequence[Read]) -> float:
    """Of all phrases, those told rightly: no hedge, or a hedge of the right kind."""
    return _share([r.meant == r.found for r in read])


def _share(marks: Sequence[bool]) -> float:
    return sum(marks) / len(marks) if marks else 0.0


def doubted(found: Sequence[Event]) -> dict[str, float]:
    """How well a weakening hedge tells uncertain events from those said to have happened.

    `auc` is that of a yes or no: the mean of recall and of the share of factual events left alone.
    """
    judged = [e for e in found if e.factuality > -SURE]
    unsure = [bool(e.kinds & WEAKENING) for e in judged if e.factuality < SURE]
    factual = [bool(e.kinds & WEAKENING) for e in judged if e.factuality >= SURE]
    hit, false = sum(unsure), sum(factual)
    return {
        "precision": hit / max(1, hit + false),
        "base": len(unsure) / max(1, len(judged)),
        "recall": _share(unsure),
        "F1": 2 * hit / max(1, hit + false + len(unsure)),
        "auc": (_share(unsure) + 1 - _share(factual)) / 2,
    }


def by_kind(found: Sequence[Event]) -> dict[str, list[float]]:
    """The factuality of events by the kind of hedge beside them; "none" for no hedge."""
    groups: dict[str, list[float]] = {k: [] for k in (*get_args(HedgeKind), "none")}
    for event in found:
        for kind in event.kinds or ("none",):
            groups[kind].append(event.factuality)
    return groups


def interval(values: Sequence[_T], figure: Callable[[Sequence[_T]], float]) -> Interval:
    """A figure with its 95% bootstrap interval, seeded."""
    rng = Random(SEED)
    drawn = sorted(figure(rng.choices(values, k=len(values))) for _ in range(DRAWS))
    return figure(values), drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS)]


def _percent(value: Interval) -> str:
    return "{:5.1f} [{:.1f}, {:.1f}]".format(*(100 * v for v in value))


def report_labels(texts: Path) -> None:
    """Print the figures on the labelled phrases."""
    figures = {"precision": precision, "recall": recall, "kind": right_kind, "right": right}
    for name in SETS:
        for system, find in FINDERS.items():
            read = read_labels(LABELS / name, texts, find)
            print(f"\n{name}, {system}: {len(read)} phrases, {_count(read)} hedges")
            for figure, of in figures.items():
                print(f"  {figure:10}{_percent(interval(read, of))}")


def _count(read: Sequence[Read]) -> int:
    return sum(r.meant is not None for r in read)


def report_factuality(folder: Path, parts: Sequence[str]) -> None:
    """Print the figures on the factuality corpora."""
    for part in parts:
        for system, find in FINDERS.items():
            found = list(events(folder / f"{part}.jsonl.xz", find))
            print(f"\n{part}, {system}: {len(found)} events")
            for kind, values in by_kind(found).items():
                if values:
                    print(f"  {kind:14}{len(values):6} {_mean(interval(values, fmean))}")
            told = doubted(found)
            print("  " + ", ".join(f"{name} {100 * value:.1f}" for name, value in told.items()))


def _mean(value: Interval) -> str:
    return "mean {:5.2f} [{:.2f}, {:.2f}]".format(*value)


def main() -> int:
    """Prints all figures; with "--parts", of these parts of the factuality corpora."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parts", nargs="*", default=PARTS, help="default: %(default)s")
    options = parser.parse_args()
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    report_labels(data_folder() / "polnear" / "train" / "text")
    report_factuality(data_folder() / "factuality", options.parts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
