"""The stage: from claims, their members and copies to what differs between their tellings."""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import get_args

from reportedly.compare.alike import alike_but_for_numbers, with_figures
from reportedly.compare.denied import denied
from reportedly.compare.hardened import by_claim, hardened
from reportedly.compare.number import numbers
from reportedly.compare.opposed import bench
from reportedly.compare.opposites import opposites
from reportedly.compare.respelt import names_of
from reportedly.compare.reversal import reversals
from reportedly.compare.spelling import spellings
from reportedly.compare.telling import Telling, tellings
from reportedly.gather.ground import Ground
from reportedly.gather.names import Register
from reportedly.gather.scale import Scale
from reportedly.schema import (
    Article,
    Attribution,
    Difference,
    DifferenceKind,
    Entity,
    Flag,
    Hand,
    Identity,
    Lineage,
    Member,
    Speaker,
)
from reportedly.weigh.statement import context, groups, relatives, statements


def compare(
    members: Sequence[Member],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    hands: Sequence[Hand],
    entities: Sequence[Entity],
    identities: Sequence[Identity],
    lineages: Sequence[Lineage],
    flags: Sequence[Flag],
    articles: Sequence[Article],
    texts: Mapping[str, str],
    ground: Ground | None = None,
) -> list[Difference]:
    """What differs between the tellings of each claim, at most one difference of a kind a pair.

    Denials, reversals, firmer wordings, other numbers, other spellings of a name. Each points
    into both articles. The answer is sorted and does not depend on the order of what comes in.
    `ground` tells of the whole pile where only a part of it is at hand.
    """
    told = tellings(members, attributions, articles, speakers, entities, identities)
    every = [t for claim in told.values() for t in claim]
    ground = ground or ground_of(texts, speakers, Register(entities, identities))
    disputed = [c for c in told.values() if {"asserts", "denies"} <= {t.relation for t in c}]
    at = bench([t for claim in disputed for t in claim], ground)
    found = [d for claim in disputed for d in (*denied(claim, at), *reversals(claim, at))]
    if firm := by_claim(sorted(flags, key=lambda f: (f.claim, f.rule, f.attribution))):
        flagged = [m for m in members if m.claim in firm]
        found += _hardened(
            firm,
            told,
            flagged,
            attributions,
            hands,
            entities,
            identities,
            lineages,
            texts,
            articles,
        )
    ordered = sorted(lineages, key=lambda x: (x.original, x.derived))
    pairs = alike_but_for_numbers(with_figures(every, texts), ground, ordered)
    found += numbers(pairs, ordered)
    found += opposites(every, ground)
    found += spellings(every, ordered, texts, names_of(entities))
    return _sorted(found)


def ground_of(
    texts: Mapping[str, str],
    speakers: Iterable[Speaker],
    register: Register,
    words: Scale | None = None,
    known: Container[str] | None = None,
) -> Ground:
    """What contents are made ready with."""
    return Ground(texts, {s.attribution: s.entity for s in speakers}, register, words, known)


def _hardened(
    firm: Mapping[str, Sequence[Flag]],
    told: Mapping[str, Sequence[Telling]],
    members: Sequence[Member],
    attributions: Sequence[Attribution],
    hands: Sequence[Hand],
    entities: Sequence[Entity],
    identities: Sequence[Identity],
    lineages: Sequence[Lineage],
    texts: Mapping[str, str],
    articles: Sequence[Article],
) -> list[Difference]:
    """Firmer wordings of the claims that are flagged for them."""
    known = {e.id: e for e in entities}
    canonical, related = groups(identities), relatives(lineages)
    said = statements(members, attributions, hands, known, canonical, texts, articles)
    found: list[Difference] = []
    for claim, flags in firm.items():
        around = context(said[claim], known, canonical, related, {})
        found += hardened(flags, said[claim], told[claim], around)
    return found


def _sorted(found: Sequence[Difference]) -> list[Difference]:
    """By claim, kind and statements; of two of one kind and pair the first is kept."""
    order = get_args(DifferenceKind)
    kept: dict[tuple[str, str, str, str], Difference] = {}
    for one in found:
        kept.setdefault((one.claim, one.kind, one.one, one.other), one)
    return sorted(kept.values(), key=lambda d: (d.claim, order.index(d.kind), d.one, d.other))
