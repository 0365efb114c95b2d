"""What the cards of an article's part are made of, read at once."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from reportedly.ask.hands import path
from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Entity,
    Flag,
    Hand,
    Member,
    Speaker,
    Tally,
    Weight,
)
from reportedly.schema.sheet import PathItem
from reportedly.store import Unit, evidence, within


@dataclass(frozen=True, slots=True)
class Known:
    """Everything about some attributions of one article, by their ids.

    `entities` are by their own ids, `canonical` tells who these are over all articles; claims,
    weights and tallies are by the claim's id.
    """

    article: Article
    attributions: Mapping[str, Attribution]
    speakers: Mapping[str, Entity]
    paths: Mapping[str, tuple[PathItem, ...]]
    hands: Sequence[Hand]
    canonical: Mapping[str, str]
    members: Mapping[str, Member]
    claims: Mapping[str, Claim]
    weights: Mapping[str, Weight]
    tallies: Mapping[str, Tally]
    flags: Mapping[str, Sequence[Flag]]


def known(view: Unit, article: Article, ids: Sequence[str], off: Collection[str]) -> Known:
    """Look up some attributions; flags of the rules that are `off` are left out."""
    hands = view.all(Hand, "attribution", ids)
    speakers = view.all(Speaker, "attribution", ids)
    held = {s.entity for s in speakers} | {h.entity for h in hands}
    entities = {e.id: e for e in view.all(Entity, "id", held)}
    canonical = within.canonical(view.connection, held)
    members = {m.attribution: m for m in view.all(Member, "attribution", ids)}
    claims = {m.claim for m in members.values()}
    return Known(
        article=article,
        attributions={a.id: a for a in view.all(Attribution, "id", ids)},
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
    )


def _by_place(hands: Sequence[Hand]) -> Mapping[str, Sequence[Hand]]:
    found: defaultdict[str, list[Hand]] = defaultdict(list)
    for hand in sorted(hands, key=lambda h: h.position):
        found[hand.attribution].append(hand)
    return found


def _flags(view: Unit, ids: Sequence[str], off: Collection[str]) -> Mapping[str, Sequence[Flag]]:
    found: defaultdict[str, list[Flag]] = defaultdict(list)
    for flag in view.all(Flag, "attribution", ids):
        if flag.rule not in off:
            found[flag.attribution].append(flag)
    return found
