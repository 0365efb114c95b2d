"""Sentences that say who is for or against whom, as their annotators judged them.

`directed-sentiment` (Park et al., ACL 2021): two marked names of a sentence, and which of them is
for or against the other. `newsmtsc` (Hamborg and Donnay, EACL 2021): one marked name, and how the
sentence speaks of it.
"""

import json
import lzma
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reportedly.schema import Span

NEUTRAL, FIRST_FOR, SECOND_FOR, FIRST_AGAINST, SECOND_AGAINST = range(5)
"""Labels of a pair: the first favours the second, the second the first, and so on."""

TURNED = (NEUTRAL, SECOND_FOR, FIRST_FOR, SECOND_AGAINST, FIRST_AGAINST)
"""The label of a pair that is asked the other way round."""

TONES = {2.0: 0, 4.0: 1, 6.0: 2}
"""NewsMTSC's marks, as against, neutral and for."""

NEWS = Path(__file__).with_name("labels") / "stancepairs.jsonl"
"""Pairs of news on which nothing was trained (`training/second_look/pairs.md`)."""

_MARK = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, the places of one or two names in it, and the label."""

    text: str
    places: tuple[Span, ...]
    label: int


def directed(data: Path, split: str) -> list[Judged]:
    """The pairs of a split, "train" or "dev"; sentences whose brackets do not match are left out.

    36 of 11,691 are; a mark that cuts a word is widened to the word.
    """
    rows = _lines(data / "directed-sentiment" / "train_dev.jsonl.xz")
    made = (_pair(row) for row in rows if row["split"] == split)
    return [pair for pair in made if pair]


def toned(data: Path, part: str) -> list[Judged]:
    """The targets of a part of NewsMTSC: "train", "devtest_mt" or "devtest_rw"."""
    rows = _lines(data / "newsmtsc" / f"{part}.jsonl.xz")
    return [
        Judged(row["sentence_normalized"], (Span(one["from"], one["to"]),), TONES[one["polarity"]])
        for row in rows
        for one in row["targets"]
        if one["to"] > one["from"]
    ]


def read_pairs(file: Path, data: Path) -> Iterator[tuple[str, Judged]]:
    """Pairs of places in sentences of PolNeAR train that were labelled by reading, each with its
    document; the file holds places only.
    """
    yield from pairs_at(map(json.loads, file.read_text("utf-8").splitlines()), data)


def pairs_at(rows: Iterable[dict[str, Any]], data: Path) -> Iterator[tuple[str, Judged]]:
    """The same of the lines of such a file."""
    texts: dict[str, str] = {}
    for row in rows:
        doc = row["doc"]
        if doc not in texts:
            path = data / "polnear" / "train" / "text" / f"{doc}.txt"
            texts[doc] = path.read_bytes().decode("utf-8")
        start, end = row["sentence"]
        places = tuple(Span(a - start, b - start) for a, b in (row["one"], row["other"]))
        yield doc, Judged(texts[doc][start:end], places, row["label"])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _pair(row: dict[str, Any]) -> Judged | None:
    sentence = row["sentence"]
    marks = [m.start() for m in _MARK.finditer(sentence)]
    if [sentence[i] for i in marks] != ["[", "]", "[", "]"]:
        return None
    text = _MARK.sub("", sentence)
    places = tuple(
        _whole_word(text, Span(marks[2 * i] - 2 * i, marks[2 * i + 1] - 2 * i - 1)) for i in (0, 1)
    )
    return Judged(text, places, row["label"])


def _whole_word(text: str, span: Span) -> Span:
    end = span.end
    while end < len(text) and text[end].isalnum():
        end += 1
    return Span(span.start, end)


def five(there: NDArray[np.float32], back: NDArray[np.float32]) -> NDArray[np.int64]:
    """The labels of pairs, from the probabilities of for and against, (pairs, 2) each way.

    Neutral unless one of the four is likelier than that nothing is held in its direction.
    """
    odds = [p / np.maximum(1e-6, 1 - way.sum(axis=1)) for way in (there, back) for p in way.T]
    every = np.stack([np.ones(len(there)), odds[0], odds[2], odds[1], odds[3]], axis=1)
    found: NDArray[np.int64] = every.argmax(axis=1)
    return found
