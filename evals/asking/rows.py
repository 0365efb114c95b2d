"""The rows of an invented pile, written through the unit of work as the stages would write them."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from evals.asking.world import Told, World
from reportedly.gather.naming import claim_id
from reportedly.pipeline.stages import runs
from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Entity,
    EntityKind,
    Flag,
    Hand,
    Identity,
    Member,
    Metadata,
    Page,
    Pair,
    Span,
    Speaker,
    Weight,
)
from reportedly.store import Store, Unit

DIMENSIONS = 128
_NOW = runs("")
_EACH = 10
_AT_ONCE = 250
_PAIRED = 60
_OTHERS = 30
"""Entities of an article that are only met in it."""


@dataclass
class _Pile:
    """What is known of the articles written so far, for what is made of the whole pile."""

    groups: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    members: dict[int, list[tuple[str, str, bool]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    texts: dict[int, str] = field(default_factory=dict)


def fill(
    store: Store, here: World, told: Iterator[Told], rng: random.Random, each: int = _EACH
) -> dict[str, int]:
    """Write articles of so many statements each, then the claims of all; how many of each."""
    pile = _Pile()
    at = 0
    while some := [t for _, t in zip(range(_AT_ONCE * each), told, strict=False)]:
        with store.unit() as unit:
            for start in range(0, len(some), each):
                _article(unit, at, some[start : start + each], here, pile, rng)
                at += 1
    with store.unit() as unit:
        _pile(unit, pile)
    return {"articles": at, "claims": len(pile.members)}


def meaning(text: str) -> NDArray[np.float32]:
    """A vector for a text: the sum of a fixed random one for each word, and one that all share."""
    made = np.full(DIMENSIONS, 0.05, np.float32)
    for word in text.lower().split():
        made += _of_word(crc32(word.encode()) % 4096)
    row: NDArray[np.float32] = made / np.linalg.norm(made)
    return row


_WORDS = np.random.default_rng(1).standard_normal((4096, DIMENSIONS)).astype(np.float32) / 20


def _of_word(at: int) -> NDArray[np.float32]:
    row: NDArray[np.float32] = _WORDS[at]
    return row


@dataclass
class _Text:
    """An article while it is put together."""

    id: str
    text: str = ""
    entities: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))

    def put(self, words: str, name: str = "") -> Span:
        start = len(self.text)
        self.text += words
        made = Span(start, len(self.text))
        if name:
            self.entities[name].append(Span(start, start + len(name)))
        return made


def _article(
    unit: Unit, at: int, told: Sequence[Told], here: World, pile: _Pile, rng: random.Random
) -> None:
    id_ = f"{rng.getrandbits(64):016x}"
    outlet = rng.choice(here.outlets)
    day = "" if rng.random() < 0.03 else f"20{rng.randint(15, 25)}-{rng.randint(1, 12):02}-11"
    made = _Text(id_)
    spans = [_sentence(made, t, here, rng) for t in told]
    names = [*made.entities, outlet, *{t.relay for t in told if t.relay}]
    names += [n for n in dict.fromkeys(here.person(rng) for _ in range(_OTHERS)) if n not in names]
    ids = {name: f"{id_}:e{n}" for n, name in enumerate(dict.fromkeys(names))}
    page = Page(id_, id_, "text", made.text, (), Metadata())
    unit.keep_page(_NOW["clean"], page, f"/{id_}")
    article = Article(id_, f"Title of {at}", outlet, "", day, "en", "")
    entities = [_entity(n, e, id_, made, here) for n, e in ids.items()]
    said = [_attribution(id_, n, s, made.text) for n, s in enumerate(spans)]
    heard = [Speaker(a.id, id_, ids[t.speaker]) for a, t in zip(said, told, strict=True)]
    hands = [h for a, t in zip(said, told, strict=True) for h in _hands(a, t, outlet, ids)]
    unit.add(_NOW["clean"], [article])
    unit.add(_NOW["attribute"], said)
    unit.add(_NOW["resolve"], [*entities, *heard, *hands])
    unit.mark(id_, _NOW["clean"])
    for e in entities:
        if e.named:
            pile.groups[e.name].append(e.id)
    for a, t in zip(said, told, strict=True):
        origin = t.speaker if t.named else a.id
        pile.members[t.claim].append((a.id, origin, t.denies))
        pile.texts[t.claim] = t.content


def _sentence(made: _Text, t: Told, here: World, rng: random.Random) -> tuple[Span, Span, Span]:
    source = made.put(t.speaker, t.speaker)
    made.put(" ")
    cue = made.put("denied" if t.denies else "said")
    made.put(" ")
    content = made.put(t.content, " ".join(t.content.split()[:2]))
    made.put(f". {' '.join(here.some(12, rng)).capitalize()}.\n")
    return source, cue, content


def _entity(name: str, id_: str, article: str, made: _Text, here: World) -> Entity:
    named = name[0].isupper()
    kind: EntityKind = "outlet" if name in here.outlets else "person" if named else "anonymous"
    return Entity(id_, article, name, kind, named, 1, tuple(made.entities.get(name, ())))


def _attribution(article: str, n: int, spans: tuple[Span, Span, Span], text: str) -> Attribution:
    source, cue, content = spans
    vector = meaning(text[content.start : content.end]).astype("<f2").tobytes()
    return Attribution(
        f"{article}:a{n}", article, (source,), (cue,), (content,), "body", "indirect", "said",
        negated=False, denies=False, hedges=(), parent=None, confidence=0.5, vector=vector,
    )  # fmt: skip


def _hands(a: Attribution, t: Told, outlet: str, ids: dict[str, str]) -> Iterator[Hand]:
    path = [t.speaker, *([t.relay] if t.relay and t.relay != outlet else []), outlet]
    for at, name in enumerate(path):
        kind: EntityKind = "outlet" if at else "person" if t.named else "anonymous"
        yield Hand(a.id, a.article, at, ids[name], kind, ())


def _pile(unit: Unit, pile: _Pile) -> None:
    for ids in pile.groups.values():
        head = min(ids)
        unit.add(_NOW["identify"], [Identity(e, head, 1.0, "the same name") for e in ids])
    claims = {c: claim_id([m[0] for m in members]) for c, members in pile.members.items()}
    unit.add(_NOW["gather"], [Claim(claims[c], text) for c, text in pile.texts.items()])
    for claim, members in pile.members.items():
        _claim(unit, claims[claim], members)


def _claim(unit: Unit, claim: str, members: Sequence[tuple[str, str, bool]]) -> None:
    made = [Member(claim, a, "denies" if d else "asserts", 1.0, "invented") for a, _, d in members]
    asserted = sorted((a, o) for a, o, d in members if not d)
    unit.add(_NOW["gather"], made)
    origins = {o for _, o in asserted}
    named = {o for o in origins if ":" not in o}
    low = max(len(named), 1) if asserted else 0
    made_of_it: list[object] = [Weight(claim, low, len(origins), 0), *_pairs(claim, asserted)]
    if asserted:
        made_of_it.append(Flag(claim, "single-source", "invented", asserted[0][0], ()))
    unit.add(_NOW["weigh"], made_of_it)


def _pairs(claim: str, asserted: Sequence[tuple[str, str]]) -> Iterator[Pair]:
    """As `weigh` pairs them: each with each, in a wide claim with the first of each origin."""
    every = combinations(asserted, 2) if len(asserted) <= _PAIRED else _by_leaders(asserted)
    for (a, one), (b, other) in every:
        verdict = "same" if one == other else "unknown" if ":" in one + other else "different"
        yield Pair(claim, a, b, verdict, f"{one} and {other}")  # type: ignore[arg-type]


_Side = tuple[str, str]


def _by_leaders(asserted: Sequence[_Side]) -> Iterator[tuple[_Side, _Side]]:
    leaders: list[_Side] = []
    for side in asserted:
        yield from ((leader, side) for leader in leaders)
        if len(leaders) < 40 and side[1] not in {o for _, o in leaders}:
            leaders.append(side)
