"""Cases: texts with what the passes of a decoder found in them, each known to be right or not.

Two kinds: the windows of PolNeAR dev for the level that it marks, and the hand-labelled contents
of evals/labels/nested.jsonl, half "choose", for the level inside.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from reportedly.attribute.candidates import Candidate, Range, merged
from reportedly.attribute.decode import Decoder, Draft, decode
from reportedly.attribute.encoder import Encoder
from reportedly.attribute.levels import placed, places_of
from reportedly.attribute.pieces import Pieces, read_pieces
from reportedly.attribute.view import View
from reportedly.attribute.windows import windows
from reportedly.schema import Span
from reportedly.segment import sentences
from training.config import ROOT, data_folder
from training.data import Document

NESTED = ROOT / "evals" / "labels" / "nested.jsonl"


@dataclass(frozen=True, slots=True)
class Case:
    """One text: its document, its candidates, which of them are right, how many there should be.

    `drafts` are the candidates in pieces of the document.
    """

    document: str
    candidates: Sequence[Candidate]
    drafts: Sequence[Draft]
    right: Sequence[bool]
    gold: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The encoder's answers on a document: a view of all windows that matter, and the texts."""

    name: str
    pieces: Pieces
    view: View
    texts: list[list[Range]]


def outer_readings(encoder: Encoder, documents: Sequence[Document]) -> list[Reading]:
    """Every window of every document, each a text."""
    found = []
    for d in documents:
        view = viewed(encoder, d.pieces, list(windows(d.pieces.breaks)))
        texts = [[(int(w[0]), int(w[-1]) + 1)] for w in view.windows]
        found.append(Reading(d.name, d.pieces, view, texts))
    return found


def viewed(encoder: Encoder, pieces: Pieces, cuts: Sequence[Range]) -> View:
    """A run of windows as the product sees it."""
    answers = [encoder(pieces.ids[a:b], pieces.features[a:b]) for a, b in cuts]
    heads = {name: np.concatenate([a[name] for a in answers]) for name in answers[0]}
    first = cuts[0][0]
    return View(pieces, first, [np.arange(a - first, b - first) for a, b in cuts], heads)


def cases(readings: Sequence[Reading], level: str, decoder: Decoder, golds: "Golds") -> list[Case]:
    """What the decoder finds in each text."""
    return [case for reading in readings for case in _cases(reading, level, decoder, golds)]


def _cases(reading: Reading, level: str, decoder: Decoder, golds: "Golds") -> Iterator[Case]:
    output = reading.view.output(level)
    places = [places_of(ranges) for ranges in reading.texts]
    parts = [output.at(own) for own in places]
    for ranges, own, passes in zip(reading.texts, places, decode(decoder, parts), strict=True):
        found = merged(passes)
        drafts = [shifted(placed(c.draft, own), reading.view.first) for c in found]
        right = [golds.right(reading, ranges, d) for d in drafts]
        yield Case(reading.name, found, drafts, right, golds.count(reading, ranges))


def shifted(draft: Draft, by: int) -> Draft:
    """The draft so many pieces further on."""
    move = partial(_move, by=by)
    source = move(draft.source) if draft.source else None
    return Draft(source, move(draft.cue), tuple(map(move, draft.content)), draft.evidence)


def _move(span: Range, by: int) -> Range:
    return span[0] + by, span[1] + by


def as_scored(draft: Draft, pieces: Pieces) -> dict[str, list[list[int]]]:
    """An attribution in characters, as the scorer reads it."""

    def characters(spans: Sequence[Range]) -> list[list[int]]:
        return [[int(pieces.starts[a]), int(pieces.ends[b - 1])] for a, b in spans]

    source = characters([draft.source] if draft.source else [])
    return {"source": source, "cue": characters([draft.cue]), "content": characters(draft.content)}


class Golds:
    """What should be found, by document, in the scorer's tokens."""

    def __init__(self, scorer: ModuleType, marked: dict[str, tuple[str, list[Any]]]) -> None:
        self._scorer = scorer
        self._tokens = {name: scorer.tokens_of(text) for name, (text, _) in marked.items()}
        self._sets = {
            name: scorer.to_sets(gold, self._tokens[name]) for name, (_, gold) in marked.items()
        }

    def right(self, reading: Reading, ranges: Sequence[Range], draft: Draft) -> bool:
        """Whether content and source overlap those of an attribution there by half or more."""
        scored = as_scored(draft, reading.pieces)
        (own,) = self._scorer.to_sets([scored], self._tokens[reading.name])
        return any(
            all(self._scorer.iou(gold[r], own[r]) >= 0.5 for r in ("content", "source"))
            for gold in self._there(reading, ranges)
        )

    def count(self, reading: Reading, ranges: Sequence[Range]) -> int:
        """How many attributions begin in a text."""
        return len(self._there(reading, ranges))

    def _there(self, reading: Reading, ranges: Sequence[Range]) -> list[Any]:
        """The attributions whose content begins in a text (none has no content)."""
        p, first = reading.pieces, reading.view.first
        edges = [(int(p.starts[first + a]), int(p.ends[first + b - 1])) for a, b in ranges]
        tokens = self._tokens[reading.name]
        return [
            g
            for g in self._sets[reading.name]
            if g["content"] and any(a <= tokens[min(g["content"])][0] < b for a, b in edges)
        ]


def nested_readings(
    encoder: Encoder, tokenizer: Tokenizer, half: str = "choose"
) -> tuple[list[Reading], dict[str, tuple[str, list[Any]]]]:
    """The labelled contents of one half, each a text, and the attributions in them."""
    found, marked = [], dict[str, tuple[str, list[Any]]]()
    for row in map(json.loads, NESTED.read_text("utf-8").splitlines()):
        if row["half"] == half:
            text = _train_text(row["doc"])
            pieces = read_pieces(tokenizer, text, sentences(text))
            name = f"{row['doc']}:{row['content'][0][0]}"
            spans = tuple(Span(a, b) for a, b in row["content"])
            found.append(_passage(encoder, name, pieces, spans))
            marked[name] = text, row["inner"]
    return found, marked


def _passage(encoder: Encoder, name: str, pieces: Pieces, spans: tuple[Span, ...]) -> Reading:
    lo = int(np.searchsorted(pieces.ends, spans[0].start, side="right"))
    hi = int(np.searchsorted(pieces.starts, spans[-1].end))
    cuts = [(a, b) for a, b in windows(pieces.breaks) if a < hi and b > lo]
    view = viewed(encoder, pieces, cuts)
    return Reading(name, pieces, view, [view.covered(spans)])


def _train_text(name: str) -> str:
    path: Path = data_folder() / "polnear" / "train" / "text" / f"{name}.txt"
    return path.read_bytes().decode("utf-8")
