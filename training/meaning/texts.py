"""What the branch learns from: contents in their articles, the same standing alone, sentences."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from evals.stancetexts import directed, toned
from reportedly.attribute.pieces import Pieces, read_pieces
from reportedly.attribute.windows import SIZE
from reportedly.schema import Span
from reportedly.segment import sentences as cut
from training.coreference.trunk import Halves, Trunk
from training.data import Document

EACH = 5000
"""Sentences drawn from each of three corpora."""
SHORTEST, LONGEST = 20, 400
"""Characters of a sentence that is drawn."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Contents as texts, and the trunk's vectors (pieces, size) of each, in context and alone."""

    texts: list[str]
    within: list[Halves]
    alone: list[Halves]


def contents(documents: Sequence[Document], tokenizer: Tokenizer, trunk: Trunk) -> Contents:
    """The content of each attribution."""
    texts, within = [], []
    for document in documents:
        rows = _rows(document.pieces, trunk)
        for _, spans in gold_contents([document]):
            texts.append(text_of(document, spans))
            within.append(_joined(rows, spans))
    return Contents(texts, within, alone(texts, tokenizer, trunk))


def alone(texts: Sequence[str], tokenizer: Tokenizer, trunk: Trunk) -> list[Halves]:
    """The trunk's vectors of each text read by itself, of as much of it as a window holds."""
    made = []
    for text in texts:
        pieces = read_pieces(tokenizer, text, [Span(0, len(text))])
        made.append(trunk(pieces)[0][2][1:-1])
    return made


def sentences(data: Path, seed: int) -> list[str]:
    """Sentences of news drawn from what PolNeAR, NewsMTSC and directed-sentiment train on."""
    rng = random.Random(seed)
    polnear = [
        text[s.start : s.end]
        for path in sorted((data / "polnear" / "train" / "text").glob("*.txt"))
        for text in [path.read_bytes().decode("utf-8")]
        for s in cut(text)
    ]
    tones = sorted({one.text for one in toned(data, "train")})
    pairs = sorted({one.text for one in directed(data, "train")})
    made: list[str] = []
    for some in (polnear, tones, pairs):
        fit = [s for s in some if SHORTEST < len(s) < LONGEST]
        made += rng.sample(fit, min(EACH, len(fit)))
    return made


def gold_contents(
    documents: Sequence[Document],
) -> Iterator[tuple[Document, list[tuple[int, int]]]]:
    """The content of each attribution, in pieces of its document."""
    for document in documents:
        for gold in document.annotations[0]:
            if gold["content"]:
                yield document, gold["content"]


def text_of(document: Document, spans: Sequence[tuple[int, int]]) -> str:
    """A content as a text of its own."""
    p = document.pieces
    return " ".join(document.text[p.starts[a] : p.ends[b - 1]] for a, b in spans)


def _rows(pieces: Pieces, trunk: Trunk) -> Halves:
    """The vectors of all pieces of a document, without those of special ones."""
    made: Halves = np.concatenate([x[1:-1] for _, _, x in trunk(pieces)])
    return made


def _joined(rows: Halves, spans: Sequence[tuple[int, int]]) -> Halves:
    made: Halves = np.concatenate([rows[a:b] for a, b in spans])[:SIZE].copy()
    return made
