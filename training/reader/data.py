"""What the reader learns from: pairs that were labelled by reading, and pairs that were not."""

import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from evals.claimpairs import labelled, sentences
from evals.standing import standing
from reportedly.gather.candidates import candidates
from reportedly.gather.scale import Scale
from training.claims.pairs import by_hand, ecb_sentences
from training.claims.places import text_of
from training.claims.sheets import PILES, READ, cosine, texts_of
from training.reader.reading import pieces

LEAST, MOST = 0.12, 0.999
"""Overlap of the words of pairs that are drawn for the teacher to tell of."""

WRITTEN = READ.with_name("written.jsonl")
MARKS = "“”\"'‘’.,;: "

Pieces = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """Two contents in pieces; `label` is "" where nobody labelled them."""

    one: Pieces
    other: Pieces
    label: str


@dataclass(frozen=True, slots=True)
class Data:
    """What is learned from, and what is measured on: held back documents, and half of seesaw's
    labelled pairs.
    """

    train: list[Example]
    held: list[Example]
    choose: list[Example]


def data(folder: Path, tokenizer: Tokenizer, *, written: bool = False) -> Data:
    """Labelled pairs, with those that were written to go with real statements if told so."""

    def cut(one: str, other: str, label: str) -> Example:
        return Example(pieces(tokenizer, one), pieces(tokenizer, other), label)

    events = ecb_sentences(folder)
    rows = [json.loads(line) for line in READ.read_text("utf-8").splitlines()]
    train, held = [], []
    for row in rows:
        one, other = (text_of(row[side], folder, events) for side in ("one", "other"))
        own = cut(one, other, row["label"])
        if not is_held(row["one"][0]):
            train.append(own)
        elif row["drawn"] != "mined":
            held.append(own)
    train += [cut(p.one, p.other, p.label) for p in by_hand(folder / "polnear" / "train" / "text")]
    if written:
        train += [cut(*pair) for pair in variants(folder, events)]
    chosen = [p for p in labelled(sentences()) if p.half == "choose"]
    return Data(train, held, [cut(p.one, p.other, p.label) for p in chosen])


def variants(folder: Path, events: dict[tuple[str, int], str]) -> Iterator[tuple[str, str, str]]:
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


def is_held(document: str) -> bool:
    """A tenth of the documents, by hash of the name."""
    return hashlib.sha1(document.encode()).digest()[0] < 26


def pool(folder: Path, tokenizer: Tokenizer, count: int, seed: int) -> list[Example]:
    """Pairs that share words, of every pile as many as its part of the labelled ones."""
    made: list[Example] = []
    for pile, part in PILES.items():
        found = list(_sharing(folder, pile))
        some = random.Random(seed).sample(found, min(round(part * count), len(found)))
        made += [Example(pieces(tokenizer, a), pieces(tokenizer, b), "") for a, b in some]
    return made


def _sharing(folder: Path, pile: str) -> Iterator[tuple[str, str]]:
    texts = texts_of(pile, folder)
    places, said = list(texts), standing(list(texts.values()))
    scale = Scale(said)
    for i, j in candidates(said, scale.weights):
        apart = places[i].document != places[j].document
        held = is_held(places[i].document) or is_held(places[j].document)
        if apart and not held and LEAST < cosine(said[i], said[j], scale) < MOST:
            yield texts[places[i]], texts[places[j]]


def length(example: Example) -> int:
    """Pieces of both."""
    return len(example.one) + len(example.other)
