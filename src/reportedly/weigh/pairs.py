"""Every pair of a claim's statements judged: same origin, different, or unknown, and why."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from reportedly.schema import Pair
from reportedly.weigh.rules import RULES, Ruling
from reportedly.weigh.statement import Context, Statement

EVERY = 250
"""Statements of a claim up to which every pair is judged."""


def pairs(claim: str, statements: Sequence[Statement], context: Context) -> list[Pair]:
    """A verdict for each pair, in order of their ids.

    Of more than `EVERY` statements each is judged against the first of every origin found so far,
    which gives the same groups wherever *same* holds for all members of a group.
    """
    ordered = sorted(statements, key=lambda s: s.id)
    if len(ordered) > EVERY:
        return _by_leaders(claim, ordered, context)
    return [_pair(claim, a, b, context) for a, b in combinations(ordered, 2)]


def led(to_leaders: Iterable[Pair], shown: Iterable[str]) -> list[Pair]:
    """*Same* pairs between shown statements whose common leader is not among them.

    Of many statements each is judged against the leader of its origin alone. Each of these is
    paired with the first that has the leader.
    """
    here = set(shown)
    groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in to_leaders:
        if pair.verdict == "same" and pair.b in here and pair.a not in here:
            groups[pair.claim, pair.a].append(pair)
    stars = ((first, other) for first, *others in groups.values() for other in others)
    made = {(one.claim, one.b, other.b): _through(one, other) for one, other in stars}
    return list(made.values())


def _through(one: Pair, other: Pair) -> Pair:
    """Two pairs with one leader as a pair of their own; one reason for both holds for that too."""
    why = one.why if one.why == other.why else "both have the origin of a statement not shown here"
    return Pair(one.claim, one.b, other.b, "same", why)


def rule(a: Statement, b: Statement, context: Context) -> Ruling:
    """The verdict of the first rule that has one."""
    return next(ruling for r in RULES if (ruling := r(a, b, context)) is not None)


def _by_leaders(claim: str, ordered: Sequence[Statement], context: Context) -> list[Pair]:
    leaders: list[Statement] = []
    found: list[Pair] = []
    for statement in ordered:
        judged = [_pair(claim, leader, statement, context) for leader in leaders]
        found += judged
        if not any(pair.verdict == "same" for pair in judged):
            leaders.append(statement)
    return sorted(found, key=lambda p: (p.a, p.b))


def _pair(claim: str, a: Statement, b: Statement, context: Context) -> Pair:
    verdict, why = rule(a, b, context)
    return Pair(claim, a.id, b.id, verdict, why)
