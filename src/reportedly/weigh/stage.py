"""The stage: from claims and paths to verdicts, intervals and flags."""

from collections.abc import Collection, Mapping, Sequence

from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Entity,
    Flag,
    Hand,
    Identity,
    Judgement,
    Lineage,
    Member,
    Pair,
    Source,
    Weight,
)
from reportedly.weigh.flags import flag
from reportedly.weigh.interval import Interval, Part, interval
from reportedly.weigh.judged import Two, judged
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
    judgements: Sequence[Judgement] = (),
) -> tuple[list[Pair], list[Weight], list[Flag]]:
    """Judge each pair of statements of each claim, count its distinct origins, flag its sourcing.

    Only members that assert their claim count. Of `judgements` those on two statements count,
    above all else. Every claim gets one weight. The answer is
    sorted and does not depend on the order of what comes in.
    """
    known = {e.id: e for e in entities}
    canonical, related = groups(identities), relatives(lineages)
    local, by_people = locals_of(entities, canonical), judged(judgements, attributions)
    told = statements(members, attributions, hands, known, canonical, texts, articles, sources)
    all_pairs: list[Pair] = []
    weights: list[Weight] = []
    flags: list[Flag] = []
    for claim in sorted(claims, key=lambda c: c.id):
        said = told.get(claim.id, [])
        around = context(said, known, canonical, related, local, by_people)
        verdicts = pairs(claim.id, said, around)
        count = count_origins(said, verdicts, by_people)
        weights.append(_weight(claim, count))
        flags += flag(claim.id, said, count, around)
        all_pairs += verdicts
    return all_pairs, weights, flags


def _weight(claim: Claim, count: Interval) -> Weight:
    return Weight(claim.id, count.low, count.high, count.unresolved, count.open_ended)


def count_origins(
    said: Sequence[Statement], verdicts: Sequence[Pair], by_people: Collection[Two]
) -> Interval:
    """The interval of one claim's statements under given verdicts; on `by_people` people ruled."""
    parts = [_part(s) for s in said]
    same = [(p.a, p.b) for p in verdicts if p.verdict == "same"]
    different = [(p.a, p.b) for p in verdicts if p.verdict == "different"]
    return interval(parts, same, different, by_people)


def _part(statement: Statement) -> Part:
    first = statement.origin
    return Part(statement.id, first.count, first.standing == "unresolved", first.open_ended)
