"""The pairs that the decision learns from: two texts, what they are to each other, a weight.

- `pairs.jsonl`: contents of PolNeAR train, labelled by hand (spans only);
- sentences of ECB+ train: of one event, told in two articles, or of the events around it;
- edits of both (`edits.py`): of a pair that says the same, one side is edited.
"""

import json
import random
import tarfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from reportedly.schema import Span, quote
from training.claims.edits import Edit, deny, exchange, names_of, negate, recount, rename, turn

LABELS = Path(__file__).with_name("pairs.jsonl")
CLASSES = ("same", "contradicts", "related", "unrelated")
EVENTS = 900
"""Pairs of each class that are drawn from ECB+."""

_ECB = "data/interim/cybulska_setup/ECB_Train_{}"
_KINDS = ("HUM", "LOC", "TIM")
_MOST = 0.6
"""Part of the shorter sentence's events from which two sentences tell the same."""

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts; `pile` names what they come from, `group` the article or story.

    `spoken` is for one speaker, if it is `known` who speaks; `edited` for one side that we edited.
    """

    one: str
    other: str
    label: str
    pile: str
    group: str
    spoken: bool = False
    known: bool = False
    edited: bool = False


def by_hand(texts: Path) -> list[Pair]:
    """The labelled contents of PolNeAR train."""
    found = []
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        one, other = (quoted(texts, *row[side]) for side in ("one", "other"))
        name, spoken = row["one"][0], row["one_speaker"]
        found.append(Pair(one, other, row["label"], "polnear", name, spoken, known=True))
    return found


def of_events(folder: Path, draw: random.Random) -> list[Pair]:
    """Pairs of sentences of ECB+ train from two articles: of one event, of one story, of none."""
    sentences, events = _ecb(folder)
    topics: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(events):
        topics[_story(place[0])].append(place)
    found: dict[str, list[Pair]] = defaultdict(list)
    for story, places in sorted(topics.items()):
        for one, other in combinations(places, 2):
            label = _label(events[one], events[other]) if one[0] != other[0] else ""
            if label:
                texts = sentences[one], sentences[other]
                found[label].append(Pair(*texts, label, "ecb+", story))
    return [p for own in found.values() for p in draw.sample(own, min(EVENTS, len(own)))]


def edited(pairs: Sequence[Pair], draw: random.Random) -> list[Pair]:
    """Of each pair that says the same: the one side with an edit of each kind that can be made."""
    same = [p for p in pairs if p.label == "same"]
    name = rename(names_of([p.one for p in same]))
    kinds: list[tuple[Edit, str]] = [
        (negate, "contradicts"), (recount, "contradicts"), (turn, "contradicts"),
        (deny, "contradicts"), (name, "related"), (exchange, "related"),
    ]  # fmt: skip
    made = []
    for pair in same:
        for edit, label in kinds:
            new = edit(pair.one, draw)
            if new is not None and new != pair.one:
                made.append(replace(pair, one=new, label=label, edited=True))
    return made


def ecb_sentences(folder: Path) -> dict[Place, str]:
    """The sentences of ECB+ train by document and number."""
    return _ecb(folder)[0]


def quoted(texts: Path, name: str, spans: list[list[int]]) -> str:
    """The words at spans of one of the texts in a folder."""
    return quote(_read(texts / f"{name}.txt"), tuple(Span(*span) for span in spans))


@cache
def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _story(document: str) -> str:
    """ECB+'s topic and its half: articles ending in "ecb" and "ecbplus" tell two events."""
    topic, _, rest = document.partition("_")
    return f"{topic}{'plus' if 'plus' in rest else ''}"


def _label(one: frozenset[str], other: frozenset[str]) -> str:
    shared = len(one & other) / min(len(one), len(other))
    if shared >= _MOST and len(one & other) > 1:
        return "same"
    if not shared:
        return "unrelated"
    return "related" if shared < _MOST / 2 else ""


def _ecb(folder: Path) -> tuple[dict[Place, str], dict[Place, frozenset[str]]]:
    """The sentences, and what happens to whom, when and where in each, as clusters."""
    with tarfile.open(folder / "ecbplus" / "ecbplus-cybulska.tar.xz") as archive:
        words: dict[Place, list[str]] = defaultdict(list)
        for line in _member(archive, "corpus.txt").splitlines():
            if line.strip():
                name, sentence, _, word, *_ = line.split("\t")
                words[name, int(sentence)].append(word)
        rows = [*_rows(archive, "Event"), *_rows(archive, "Entity")]
    held: dict[Place, set[str]] = defaultdict(set)
    for row in rows:
        if "ACT" in row["mention_type"] or row["mention_type"].startswith(_KINDS):
            held[row["doc_id"], int(row["sent_id"])].add(row["coref_chain"])
    texts = {place: _joined(own) for place, own in words.items()}
    return texts, {p: frozenset(own) for p, own in held.items() if p in texts and len(own) > 1}


def _rows(archive: tarfile.TarFile, kind: str) -> Iterator[dict[str, Any]]:
    yield from json.loads(_member(archive, f"{kind}_gold_mentions.json"))


def _member(archive: tarfile.TarFile, name: str) -> str:
    found = archive.extractfile(_ECB.format(name))
    return found.read().decode() if found else ""


def _joined(words: Sequence[str]) -> str:
    text = " ".join(words)
    for mark in (".", ",", ";", ":", "?", "!", "'s", "n't", "%"):
        text = text.replace(f" {mark}", mark)
    return text.replace("$ ", "$")
