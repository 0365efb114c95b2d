"""The stage: from claims and paths to verdicts, intervals and flags."""

from collections.abc import Mapping, Sequence

from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Entity,
    Flag,
    Hand,
    Identity,
    Lineage,
    Member,
    Pair,
    Source,
    Weight,
)
from reportedly.weigh.flags import flag
from reportedly.weigh.interval import Interval, Part, interval
from reportedly.weigh.pairs import pairs
from reportedly.weigh.statement import Statement, context, groups, locals_of, relatives, statements


def weigh(
    claims: Sequence[Claim],
    members: Sequence[Member],
    attributions: Sequence[Attribution],
    hands: Sequence[Hand],
    entities: Sequence[Entity],
    identities: Sequence[Identity],
    lineages: Sequence[Lineage],
    texts: Mapping[str, str],
    articles: Sequence[Article],
    sources: Sequence[Source] = (),
) -> tuple[list[Pair], list[Weight], list[Flag]]:
    """Judge each pair of statements of each claim, count its distinct origins, flag its sourcing.

    Only members that assert their claim count. Every claim gets one weight. The answer is
    sorted and does not depend on the order of what comes in.
    """
    known = {e.id: e for e in entities}
    canonical, related = groups(identities), relatives(lineages)
    local = locals_of(entities, canonical)
    told = statements(members, attributions, hands, known, canonical, texts, articles, sources)
    all_pairs: list[Pair] = []
    weights: list[Weight] = []
    flags: list[Flag] = []
    for claim in sorted(claims, key=lambda c: c.id):
        said = told.get(claim.id, [])
        around = context(said, known, canonical, related, local)
        judged = pairs(claim.id, said, around)
        count = count_origins(said, judged)
        weights.append(Weight(claim.id, count.low, count.high, count.unresolved))
        flags += flag(claim.id, said, count, around)
        all_pairs += judged
    return all_pairs, weights, flags


def count_origins(said: Sequence[Statement], judged: Sequence[Pair]) -> Interval:
    """The interval of one claim's statements under given verdicts."""
    parts = [Part(s.id, s.origin.count, s.origin.standing == "unresolved") for s in said]
    same = [(p.a, p.b) for p in judged if p.verdict == "same"]
    different = [(p.a, p.b) for p in judged if p.verdict == "different"]
    return interval(parts, same, different)
