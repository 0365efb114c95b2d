"""How well hedges are told from words that only look so: `python -m evals.hedges`.

Two measurements. On listed phrases of PolNeAR that were read and labelled by hand
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
SETS = {"hedges.jsonl": "train", "hedges-dev.jsonl": "dev"}
"""The labels, and the part of PolNeAR whose texts they count in."""

PARTS = ("uds-ih2.dev", "meantime.dev", "meantime.train")
FINDERS: Mapping[str, Finder] = {"word list": listed, "shipped": hedges}
SURE = 1.5
"""From here on, of 3, a text is taken to say that an event happened."""

WEAKENING: frozenset[HedgeKind] = frozenset(("possibility", "likelihood", "attribution", "denial"))
SEED = 13
DRAWS = 1000

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
    needed = (folder / "polnear" / "dev" / "text", folder / "factuality")
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
    """How well a weakening hedge tells events not said to have happened from those that are.

    `auc` is that of a yes or no: the mean of recall and of the share of factual events left alone;
    `base` is the share of doubtful events among all, which is what chance gets as precision.
    """
    doubtful = [bool(e.kinds & WEAKENING) for e in found if e.factuality < SURE]
    factual = [bool(e.kinds & WEAKENING) for e in found if e.factuality >= SURE]
    hit, false = sum(doubtful), sum(factual)
    return {
        "precision": hit / max(1, hit + false),
        "base": len(doubtful) / max(1, len(found)),
        "recall": _share(doubtful),
        "F1": 2 * hit / max(1, hit + false + len(doubtful)),
        "auc": (_share(doubtful) + 1 - _share(factual)) / 2,
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


def report_labels(polnear: Path) -> None:
    """Print the figures on the labelled phrases."""
    figures = {"precision": precision, "recall": recall, "kind": right_kind, "right": right}
    for name, part in SETS.items():
        for system, find in FINDERS.items():
            read = read_labels(LABELS / name, polnear / part / "text", find)
            print(f"\n{name}, {system}: {len(read)} phrases, {_count(read)} hedges")
            for figure, of in figures.items():
                print(f"  {figure:10}{_percent(interval(read, of))}")


def _count(read: Sequence[Read]) -> int:
    return sum(r.meant is not None for r in read)


def report_factuality(folder: Path, parts: Sequence[str]) -> None:
    """Print the figures on the factuality corpora."""
    for part in parts:
        for system, find in FINDERS.items():
            every = list(events(folder / f"{part}.jsonl.xz", find))
            plain = [e for e in every if e.plain]
            print(f"\n{part}, {system}: {len(every)} events, {len(plain)} plain")
            for name, found in (("all", every), ("plain", plain)):
                told = ", ".join(f"{n} {100 * v:.1f}" for n, v in doubted(found).items())
                print(f"  {name}: {told}")
            for kind, values in by_kind(plain).items():
                if values:
                    print(f"  plain {kind:14}{len(values):6} {_mean(interval(values, fmean))}")


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
    report_labels(data_folder() / "polnear")
    report_factuality(data_folder() / "factuality", options.parts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
