"""How well attributions inside contents are found: `python -m evals.nested`.

Reads the hand-labelled passages of `labels/nested.jsonl` (`labels/nested.md` tells how they were
drawn and labelled) and prints JSON. Each of these readers is measured:

- `inside`: the model is given the passage, a gold content, and reads what is inside it;
- `alone`: the same, by reading the passage's words as if they were a text, with nothing around;
- `extract`: nothing is given; what counts is every attribution with a parent whose cue (or, with
  no cue, content) stands in the passage. The texts are some that the model was trained on, so the
  outer level is found better here than elsewhere;
- `always` reads nothing and takes every passage for nested: passage F1 must be seen beside it.

`passages`: a passage is nested where at least one inner attribution is labelled, and taken for
nested where at least one was read; right is a passage that is both, whatever was read in it.
`interval` is that of its F1, over documents. `passages by cue` is stricter: right only where a cue
that was read shares a character with a labelled one. The other figures are of inner attributions,
paired one-to-one within a passage (`matching.py`).
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol

from evals.corpus import SKIPPED, data_folder
from evals.matching import MEASURES, Roles, by_cue, pairs
from evals.passages import LABELS, Passage, read_passages
from evals.tally import Tally, interval, total
from reportedly.attribute.found import Found
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.stage import Reader
from reportedly.ingest import read_pages
from reportedly.pipeline.article import extract
from reportedly.schema import Attribution, Span, Spans, inside
from reportedly.segment import sentences

HALVES = ("measure", "choose")
READERS = ("inside", "alone", "extract")


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage with what was read in it."""

    passage: Passage
    read: Sequence[Roles]


class Insider(Protocol):
    """What reads inside given contents."""

    def inside(
        self, text: str, sections: Sequence[Sequence[Span]], contents: Sequence[Spans]
    ) -> list[list[Found]]:
        """The attributions inside each content."""


class Alone:
    """Reads a content as if its words were the whole text."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def inside(
        self, text: str, sections: Sequence[Sequence[Span]], contents: Sequence[Spans]
    ) -> list[list[Found]]:
        """The attributions read in each content's sentences, cut at the content's edges."""
        every = [sentence for section in sections for sentence in section]
        return [self._reader.read(text, [list(clipped(every, spans))]) for spans in contents]


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="How well nested attributions are found.")
    parser.add_argument("--half", choices=HALVES, default=HALVES[0], help="default: %(default)s")
    parser.add_argument("--readers", nargs="+", choices=READERS, default=READERS)
    options = parser.parse_args()
    if why := absent():
        print(why, file=sys.stderr)
        return 0
    chosen = [p for p in read_passages(LABELS) if p.half == options.half]
    print(json.dumps(measured(chosen, texts_folder(), options.readers), indent=1))
    return 0


def absent() -> str | None:
    """Why nothing can be measured here, or None."""
    return None if texts_folder().exists() else SKIPPED.format(data_folder())


def texts_folder() -> Path:
    """Where the labelled texts lie."""
    return data_folder() / "polnear" / "train" / "text"


def measured(chosen: Sequence[Passage], texts: Path, readers: Sequence[str]) -> dict[str, Any]:
    """The figures of each reader."""
    nested = sum(bool(p.inner) for p in chosen)
    made: dict[str, Any] = {
        "passages": len(chosen),
        "nested": nested,
        "documents": len({p.doc for p in chosen}),
        "inner": sum(len(p.inner) for p in chosen),
        "always": Tally(nested, len(chosen), nested).figures(),
    }
    return made | {name: figures(judged(name, chosen, texts)) for name in readers}


def judged(reader: str, chosen: Sequence[Passage], texts: Path) -> list[Judged]:
    """The passages as one of READERS reads them."""
    if reader == "extract":
        return extracted(chosen, texts)
    model = AttributionModel.load()
    return given(Alone(model) if reader == "alone" else model, chosen, texts)


def given(reader: Insider, chosen: Sequence[Passage], texts: Path) -> list[Judged]:
    """What is read inside the passages, when these are given."""
    made: list[Judged] = []
    for doc, own in by_doc(chosen):
        text = (texts / f"{doc}.txt").read_bytes().decode("utf-8")
        read = reader.inside(text, [sentences(text)], [p.content for p in own])
        made += [Judged(p, found) for p, found in zip(own, read, strict=True)]
    return made


def extracted(chosen: Sequence[Passage], texts: Path) -> list[Judged]:
    """What `reportedly extract` finds inside the passages, of which it is told nothing."""
    made: list[Judged] = []
    for doc, own in by_doc(chosen):
        (page,) = read_pages(texts / f"{doc}.txt")
        inner = [a for a in extract(page).all(Attribution) if a.parent is not None]
        made += [Judged(p, [a for a in inner if stands_in(a, p.content)]) for p in own]
    return made


def by_doc(chosen: Iterable[Passage]) -> Iterator[tuple[str, list[Passage]]]:
    """The passages of each document, so that every text is read once."""
    ordered = sorted(chosen, key=lambda p: p.doc)
    return ((doc, list(own)) for doc, own in groupby(ordered, key=lambda p: p.doc))


def stands_in(attribution: Roles, content: Spans) -> bool:
    """Whether the cue, or the content where there is no cue, lies in a content."""
    return inside(attribution.cue or attribution.content, content)


def clipped(every: Iterable[Span], content: Spans) -> Iterator[Span]:
    """What of the sentences lies in a content."""
    cut = (Span(max(s.start, c.start), min(s.end, c.end)) for s in every for c in content)
    return (span for span in cut if span.start < span.end)


def figures(found: Sequence[Judged]) -> dict[str, Any]:
    """Passage F1 with its interval, and the inner attributions by each measure."""
    told: dict[str, Tally] = {}
    for one in found:
        told[one.passage.doc] = told.get(one.passage.doc, Tally()) + told_nested(one)
    passages = total(told.values())
    hit = sum(bool(pairs(j.passage.inner, j.read, by_cue)) for j in found)
    made: dict[str, Any] = {
        "passages": passages.figures() | {"interval": interval(told)},
        "passages by cue": Tally(hit, passages.read, passages.gold).figures(),
    }
    for name, agreement in MEASURES.items():
        made[name] = total(
            Tally(len(pairs(j.passage.inner, j.read, agreement)), len(j.read), len(j.passage.inner))
            for j in found
        ).figures()
    return made


def told_nested(one: Judged) -> Tally:
    """A passage's share in passage F1."""
    gold, read = bool(one.passage.inner), bool(one.read)
    return Tally(int(gold and read), int(read), int(gold))


if __name__ == "__main__":
    sys.exit(main())
