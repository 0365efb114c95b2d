"""How well the kind of a source is told: `python -m evals.sources`.

Reads the hand-labelled sources of `labels/sources.jsonl` and `labels/sources-told.jsonl`
(`labels/sources.md` tells how they were drawn and labelled), has the program clean, cut, resolve
and describe the texts with the corpus' own attributions in place of the model's, and prints JSON,
for the halves `measure` (to be reported) and `choose` (in which errors may be read):

- `kind`: precision, recall and F1 of each kind, over both splits and for each; `macro` is the mean
  F1 of the kinds that are labelled, `interval` its 95% percentile interval over documents;
- `named`, `plural`, `count`: the share of labels for which they are right;
- `descriptor`, `reason`, `access`: labelled spans that were found, the same or sharing a character.

`more` are 360 further sources of PolNeAR train (`labels/sources-more.jsonl`): errors may be
read. `told` are the sources near words that tell of anonymity or access: the spans and the
precision of `anonymous` are measured on these too. `references` are later mentions of unnamed
sources (`labels/references.jsonl`; `evals/references.py`). `snippets` are those of
anon-source-tracker (`evals/snippets.py`), in all of which the source is anonymous; `--no-snippets`
leaves them out.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from evals.corpus import absent
from evals.given import described, gold_of, half_of, page_of, spans
from evals.references import referred
from evals.snippets import snippets
from evals.tally import Tally, bootstrap, total
from reportedly.schema import Source, Spans, touches

LABELS = Path(__file__).with_name("labels")
HALVES = ("measure", "choose")
SPLITS = ("train", "dev")
PLAIN = ("named", "plural", "count")
PLACES = ("descriptor", "reason", "access")


@dataclass(frozen=True, slots=True)
class Label:
    """A gold source and what a reader found it to be."""

    doc: str
    split: str
    source: Spans
    cue: Spans
    told: Source


@dataclass(frozen=True, slots=True)
class Judged:
    """A label beside what the program says; None where it has no such attribution."""

    label: Label
    found: Source | None

    @property
    def kind(self) -> str:
        """The kind that was found, or nothing."""
        return self.found.kind if self.found else ""


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="How well the kind of a source is told.")
    parser.add_argument("--no-snippets", action="store_true", help="leave anon-source-tracker out")
    options = parser.parse_args()
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    judged = list(measured(read_labels(LABELS / "sources.jsonl")))
    told = list(measured(read_labels(LABELS / "sources-told.jsonl")))
    more = list(measured(read_labels(LABELS / "sources-more.jsonl")))
    made: dict[str, Any] = {half: figures([j for j in judged if _in(j, half)]) for half in HALVES}
    made["more"] = figures(more)
    made["told"] = {half: near([j for j in told if _in(j, half)]) for half in HALVES}
    made["references"] = {half: referred(half) for half in HALVES}
    if not options.no_snippets:
        made["snippets"] = snippets()
    print(json.dumps(made, indent=1))
    return 0


def _in(one: Judged, half: str) -> bool:
    return half_of(one.label.doc) == half


def read_labels(file: Path) -> list[Label]:
    """The labels of a file, one JSON object a line."""
    return [_label(json.loads(line)) for line in file.read_text("utf-8").splitlines()]


def _label(row: Mapping[str, Any]) -> Label:
    places = {name: spans(row[name]) for name in PLACES}
    told = Source("", row["doc"], row["kind"], row["named"], row["plural"], row["count"], **places)
    return Label(row["doc"], row["split"], spans(row["source"]), spans(row["cue"]), told)


def measured(labels: Sequence[Label]) -> Iterator[Judged]:
    """Every label judged, document by document."""
    for split, doc in dict.fromkeys((label.split, label.doc) for label in labels):
        found = by_source(split, doc)
        for label in labels:
            if (label.split, label.doc) == (split, doc):
                yield Judged(label, match(label, found))


def match(label: Label, found: Iterable[tuple[Spans, Spans, Source]]) -> Source | None:
    """What was found for the labelled source and cue."""
    for source, cue, told in found:
        if cue == label.cue and touches(source, label.source):
            return told
    return None


def by_source(split: str, doc: str) -> list[tuple[Spans, Spans, Source]]:
    """Source, cue and description of each attribution of a document."""
    resolved, told = described(page_of(split, doc), gold_of(split, doc))
    pairs = zip(resolved.attributions, told, strict=True)
    return [(a.source, a.cue, source) for a, source in pairs]


def figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """Everything that is measured of some labels."""
    by_doc: dict[str, list[Judged]] = {}
    for one in judged:
        by_doc.setdefault(one.label.doc, []).append(one)
    splits = {s: [j for j in judged if j.label.split == s] for s in SPLITS}
    return {
        "labelled": len(judged),
        "documents": len(by_doc),
        "kind": kinds(judged),
        "macro": round(macro(judged), 1),
        "interval": bootstrap(by_doc, lambda drawn: macro([j for own in drawn for j in own])),
        **{f"macro {split}": round(macro(own), 1) for split, own in splits.items() if own},
        **plain(judged),
        **places(judged),
    }


def near(judged: Sequence[Judged]) -> dict[str, Any]:
    """What is measured of the sources that tell of their anonymity or access."""
    return {
        "labelled": len(judged),
        "anonymous": kinds(judged)["anonymous"],
        **plain(judged),
        **places(judged),
    }


def kinds(judged: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each kind that is labelled."""
    gold = Counter(j.label.told.kind for j in judged)
    read = Counter(j.kind for j in judged)
    right = Counter(j.kind for j in judged if j.kind == j.label.told.kind)
    return {k: Tally(right[k], read[k], gold[k]).figures() for k in sorted(gold)}


def macro(judged: Sequence[Judged]) -> float:
    """The mean F1 of the kinds that are labelled."""
    return fmean(k["f1"] for k in kinds(judged).values())


def plain(judged: Sequence[Judged]) -> dict[str, float]:
    """The share of labels for which a plain fact is right."""
    return {name: round(100 * fmean(_agree(j, name) for j in judged), 1) for name in PLAIN}


def _agree(one: Judged, name: str) -> bool:
    return one.found is not None and getattr(one.found, name) == getattr(one.label.told, name)


def places(judged: Sequence[Judged]) -> dict[str, dict[str, dict[str, float]]]:
    """How many spans are the labelled ones, and how many share a character with them."""
    return {
        name: {
            "exact": total(_span(j, name, exact=True) for j in judged).figures(),
            "overlap": total(_span(j, name, exact=False) for j in judged).figures(),
        }
        for name in PLACES
    }


def _span(one: Judged, name: str, *, exact: bool) -> Tally:
    gold: Spans = getattr(one.label.told, name)
    read: Spans = getattr(one.found, name) if one.found else ()
    right = gold == read if exact else touches(gold, read)
    return Tally(int(bool(gold and read) and right), int(bool(read)), int(bool(gold)))


if __name__ == "__main__":
    sys.exit(main())
