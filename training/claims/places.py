"""Texts that pairs are drawn from, by their places: contents and sentences of news."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.given import gold_of
from reportedly.schema import Spans, quote
from reportedly.segment import sentences
from training.claims.pairs import ecb_sentences, quoted

TEXTS = Path("polnear", "train", "text")
"""Where the texts of PolNeAR train lie among the corpora."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: spans of a document of PolNeAR train, or a sentence of ECB+ train."""

    document: str
    spans: Spans = ()
    sentence: int = -1

    @property
    def row(self) -> list[Any]:
        """The document with its spans, or with the number of its sentence."""
        return [self.document, [list(s) for s in self.spans] if self.spans else self.sentence]


def contents(folder: Path) -> dict[Place, str]:
    """The contents of PolNeAR train as the corpus' first annotators marked them."""
    return {
        Place(name, found.content): quote(text, found.content)
        for name, text in _news(folder)
        for found in gold_of("train", name)
        if found.content
    }


def sentences_of_news(folder: Path) -> dict[Place, str]:
    """The sentences of PolNeAR train."""
    return {
        Place(name, (span,)): quote(text, (span,))
        for name, text in _news(folder)
        for span in sentences(text)
    }


def of_events(folder: Path) -> dict[Place, str]:
    """The sentences of ECB+ train."""
    return {Place(name, (), n): text for (name, n), text in ecb_sentences(folder).items()}


def text_of(row: list[Any], folder: Path, events: dict[tuple[str, int], str]) -> str:
    """The text at a place as `Place.row` gives it."""
    if isinstance(row[1], int):
        return events[row[0], row[1]]
    return quoted(folder / TEXTS, row[0], row[1])


def _news(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((folder / TEXTS).glob("*.txt")):
        yield path.stem, path.read_bytes().decode("utf-8")
