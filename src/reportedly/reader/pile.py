"""What the cards of an article's part are made of, read at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reportedly.ask.hands import path
from reportedly.schema import (
    ASIDE,
    Article,
    Attribution,
    Claim,
    Difference,
    Entity,
    Flag,
    Hand,
    Member,
    Source,
    Speaker,
    Stance,
    Tally,
    Weight,
)
from reportedly.schema.sheet import PathItem
from reportedly.store import Unit, evidence, within


@dataclass(frozen=True, slots=True)
class Known:
    """Everything about some attributions of one article, by their ids.

    `entities` are by their own ids, and `canonical` tells who these are over all articles; claims,
    weights and tallies are by the claim's id, all else by the attribution's.
    """

    article: Article
    attributions: Mapping[str, Attribution]
    entities: Mapping[str, Entity]
    speakers: Mapping[str, Entity]
    paths: Mapping[str, tuple[PathItem, ...]]
    hands: Sequence[Hand]
    canonical: Mapping[str, str]
    members: Mapping[str, Member]
    claims: Mapping[str, Claim]
    weights: Mapping[str, Weight]
    tallies: Mapping[str, Tally]
    flags: Mapping[str, Sequence[Flag]]
    sources: Mapping[str, Source]
    stances: Mapping[str, Sequence[Stance]]
    differences: Mapping[str, Sequence[Difference]]


def known(view: Unit, article: Article, ids: Sequence[str], off: Collection[str]) -> Known:
    """Look up some attributions; flags of the rules that are `off` are left out."""
    hands = view.all(Hand, "attribution", ids)
    speakers = view.all(Speaker, "attribution", ids)
    stances = [s for s in view.all(Stance, "attribution", ids) if s.block not in ASIDE]
    held = {s.entity for s in speakers} | {h.entity for h in hands}
    held |= {side for s in stances for side in (s.holder, s.target)}
    entities = {e.id: e for e in view.all(Entity, "id", held)}
    canonical = within.canonical(view.connection, held)
    members = {m.attribution: m for m in view.all(Member, "attribution", ids)}
    claims = {m.claim for m in members.values()}
    return Known(
        article=article,
        attributions={a.id: a for a in view.all(Attribution, "id", ids)},
        entities=entities,
        speakers={s.attribution: entities[s.entity] for s in speakers},
        paths={
            said: path(own, article, entities, canonical) for said, own in _by_place(hands).items()
        },
        hands=hands,
        canonical=canonical,
        members=members,
        claims={c.id: c for c in view.all(Claim, "id", claims)},
        weights={w.claim: w for w in view.all(Weight, "claim", claims)},
        tallies=evidence.tallies(view.connection, claims),
        flags=_flags(view, ids, off),
        sources={s.attribution: s for s in view.all(Source, "attribution", ids)},
        stances=_grouped((s.attribution or "", s) for s in stances),
        differences=_differences(view, ids),
    )


_T = TypeVar("_T")


def _grouped(pairs: Iterable[tuple[str, _T]]) -> Mapping[str, Sequence[_T]]:
    found: defaultdict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def _by_place(hands: Sequence[Hand]) -> Mapping[str, Sequence[Hand]]:
    return _grouped((h.attribution, h) for h in sorted(hands, key=lambda h: h.position))


def _flags(view: Unit, ids: Sequence[str], off: Collection[str]) -> Mapping[str, Sequence[Flag]]:
    found = view.all(Flag, "attribution", ids)
    return _grouped((f.attribution, f) for f in found if f.rule not in off)


def _differences(view: Unit, ids: Sequence[str]) -> Mapping[str, Sequence[Difference]]:
    """The differences of each side; one that stands in two claims is told once."""
    sides = [
        ((d.kind, d.one, d.other), getattr(d, side), d)
        for side in ("one", "other")
        for d in view.all(Difference, side, ids)
    ]
    return _grouped({(key, own): (own, d) for key, own, d in sides}.values())
