"""SEESAW (Zhang et al. 2022): articles with who is for or against whom, sentence by sentence."""

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportedly.gather.words import stem, words

Triple = tuple[str, str, str]
"""Holder, "for" or "against", target."""

_POLARITY = {"POS": "for", "NEG": "against"}
_TITLES = frozenset(
    "mr mrs ms dr sen senator rep representative president vice gov governor former the of and a"
    " secretary judge justice gen general party us u.s. united states national".split()
)
"""Words that alone make no two names one."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article: its text, its sentences, the names its annotators gave, what they judged.

    `triples[i]` are those of sentence i.
    """

    id: str
    text: str
    sentences: tuple[str, ...]
    people: frozenset[str]
    names: tuple[str, ...]
    triples: tuple[frozenset[Triple], ...]

    @property
    def distinct(self) -> frozenset[Triple]:
        """Every triple of the article once."""
        return frozenset().union(*self.triples)


def stories(data: Path) -> Iterator[Story]:
    """All articles."""
    with lzma.open(data / "seesaw" / "seesaw.jsonl.xz", "rt", encoding="utf-8") as file:
        yield from (_story(json.loads(line)) for line in file)


def _story(row: dict[str, Any]) -> Story:
    told = row["annotation"]
    names = [entry[0] for entry in told["entity lists"]]
    people = frozenset(entry[0] for entry in told["entity lists"] if "People" in entry[1])
    cut = [s["text"] for s in row["article"]["text"]]
    judged = told["sentence-level stances"]
    triples = [_triples(judged.get(str(i), ()), set(names)) for i in range(len(cut))]
    title = row["article"]["title"]
    parts = [" ".join(part.split("\n")) for part in "\n".join(cut).split("\n\n")]
    text = "\n\n".join([title, *parts])
    return Story(row["id"], text, tuple(cut), people, tuple(names), tuple(triples))


def _triples(rows: list[dict[str, Any]], names: set[str]) -> frozenset[Triple]:
    """Those of two listed names; "None" and "Not in the list" are none."""
    return frozenset(
        (row["subject"], _POLARITY[row["sentiment"]], row["object"])
        for row in rows
        if row["subject"] in names and row["object"] in names and row["subject"] != row["object"]
    )


def names_match(name: str, other: str, person: bool) -> bool:
    """Whether a name of the annotators' may be what a text calls somebody.

    A person's last word must be there, and no other first name; of anything else the telling
    words of the one must all be words of the other ("Republicans", "Republican Party").
    """
    one, two = _words(name), _words(other)
    if person and one and two:
        return one[-1] == two[-1] and (len(two) == 1 or len(one) == 1 or one[0] == two[0])
    short, long = sorted((frozenset(one) - _TITLES, frozenset(two) - _TITLES), key=len)
    return bool(short) and short <= long


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    lower = [w.lower() for w in words(name)]
    kept = [w for w in lower if w not in _TITLES] or lower
    return tuple(stem(w) for w in kept)


def stands_in(name: str, sentence: str, person: bool) -> bool:
    """Whether a sentence names somebody: a person's last word, of anything else every word."""
    told, there = _words(name), frozenset(map(stem, words(sentence)))
    return told[-1] in there if person and told else bool(told) and there.issuperset(told)
