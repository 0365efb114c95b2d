"""What the reader learns from: pairs that were labelled by reading, and pairs that were made."""

import hashlib
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tokenizers import Tokenizer

from evals import claimpairs
from reportedly.gather.pair_reader import pieces
from reportedly.segment import sentences
from training.claims.back import HELD_WRITERS, SENTENCES
from training.claims.pairs import by_hand, ecb_sentences
from training.claims.places import text_of
from training.claims.sheets import READ
from training.reader.swaps import Pair, Vocabulary, swapped, turned

WRITTEN = READ.with_name("written.jsonl")
EASY, EASY_KEPT = 0.85, 5
"""Of pairs that a teacher calls unrelated with this probability, every so many are kept."""

FOLLOWING = 5
"""Sentences of an article, each beside the one in front of it, that do not stand by it."""

MARKS = "“”\"'‘’.,;: "

Pieces = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """Two contents in pieces, and what they are to each other."""

    one: Pieces
    other: Pieces
    label: str
    told: tuple[float, ...] = ()
    """What a teacher tells of it, a probability for each class, where nobody labelled it."""


@dataclass(frozen=True, slots=True)
class Data:
    """What is learned from, with apart from it what was written to point back; and what is measured
    on: held back documents, and half of seesaw's labelled pairs.
    """

    train: list[Example]
    back: list[Example]
    held: list[Example]
    choose: list[Example]


def data(folder: Path, tokenizer: Tokenizer, *, made: bool = False, swaps: float = 1.0) -> Data:
    """Labelled pairs; if told so, with texts that were written to go with real statements, and with
    such a share of all of them told of other people and things.
    """

    def cut(one: str, other: str, label: str) -> Example:
        return Example(pieces(tokenizer, one), pieces(tokenizer, other), label)

    events = ecb_sentences(folder)
    read, held = [], []
    for row in map(json.loads, READ.read_text("utf-8").splitlines()):
        one, other = (text_of(row[side], folder, events) for side in ("one", "other"))
        if not is_held(row["one"][0]):
            read.append((one, other, str(row["label"])))
        elif row["drawn"] != "mined":
            held.append(cut(one, other, row["label"]))
    hand = by_hand(folder / "polnear" / "train" / "text")
    pairs, back = [*read, *((p.one, p.other, p.label) for p in hand)], list[Pair]()
    if made:
        more, back = _made(read, list(variants(folder, events)), _articles(folder), swaps)
        pairs += more
    chosen = [
        cut(p.one, p.other, p.label)
        for p in claimpairs.labelled(claimpairs.sentences())
        if p.half == "choose"
    ]
    return Data([cut(*pair) for pair in pairs], [cut(*pair) for pair in back], held, chosen)


def lessons(file: Path, tokenizer: Tokenizer) -> Iterator[Example]:
    """Pairs that a teacher read (`training.reader.lessons`)."""
    with file.open(encoding="utf-8") as lines:
        for n, (one, other, told) in enumerate(map(json.loads, lines)):
            if told[-1] < EASY or n % EASY_KEPT == 0:
                yield Example(pieces(tokenizer, one), pieces(tokenizer, other), "", tuple(told))


def _made(
    read: list[Pair], written: list[Pair], articles: list[str], share: float
) -> tuple[list[Pair], list[Pair]]:
    """What was written, and a share of all told of other people and things; what points back, or
    follows in an article and does not.
    """
    words, draw = Vocabulary.of(articles), random.Random(len(written))
    known = [*read, *written]
    texts = list(dict.fromkeys(text for pair in known for text in pair[:2]))
    told = [*swapped(known, words, draw), *turned(texts, words, draw)]
    backs = [*pointing_back(texts, draw), *(p for text in articles for p in _following(text, draw))]
    return [*written, *(told if share == 1 else draw.sample(told, round(share * len(told))))], backs


def _articles(folder: Path) -> list[str]:
    """What PolNeAR train's articles say, but for those held back."""
    texts = sorted((folder / "polnear" / "train" / "text").glob("*.txt"))
    return [path.read_text("utf-8") for path in texts if not is_held(path.stem)]


def variants(folder: Path, events: dict[tuple[str, int], str]) -> Iterator[Pair]:
    """Two texts and their label: statements of news, and what was written to go with them.

    Of each two that say the same, two contradictions, one that is related; and every fourth of them
    beside itself without the marks around it, which is the same.
    """
    for n, line in enumerate(WRITTEN.read_text("utf-8").splitlines()):
        row = json.loads(line)
        said, same, short = text_of(row["of"], folder, events), row["same"], row["short"]
        one, other = (said, same) if n % 2 else (same, said)
        yield said, same, "same"
        yield other, short, "same"
        yield one, row["contradicts"], "contradicts"
        yield short, row["contradicts"], "contradicts"
        yield other, row["related"], "related"
        if n % 4 == 0:
            yield said, said.strip(MARKS), "same"


def pointing_back(texts: list[str], draw: random.Random) -> Iterator[Pair]:
    """Statements, and sentences written to stand behind one: who stands by it says the same."""
    for row in map(json.loads, SENTENCES.read_text("utf-8").splitlines()):
        if row["writer"] not in HELD_WRITERS:
            for said in draw.sample(texts, 2):
                yield said, row["text"], "same" if row["back"] else "related"


def _following(text: str, draw: random.Random) -> Iterator[Pair]:
    """Sentences of news that tell what somebody said, beside the one in front: hardly ever does one
    say that the other is so.
    """
    own = [text[s.start : s.end] for s in sentences(text)]
    told = [pair for pair in pairwise(own) if _SAID.search(pair[1])]
    for one, other in draw.sample(told, min(FOLLOWING, len(told))):
        yield one, other, "related"


_SAID = re.compile(r"[“\"]|\b(?:said|says|told|wrote|added)\b")


def is_held(document: str) -> bool:
    """A tenth of the documents, by hash of the name."""
    return hashlib.sha1(document.encode()).digest()[0] < 26


def length(example: Example) -> int:
    """Pieces of both."""
    return len(example.one) + len(example.other)
