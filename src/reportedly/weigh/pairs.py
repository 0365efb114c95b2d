"""Every pair of a claim's statements judged: same origin, different, or unknown, and why."""

from collections.abc import Sequence
from itertools import combinations

from reportedly.schema import Pair
from reportedly.weigh.rules import RULES, Ruling
from reportedly.weigh.statement import Context, Statement


def pairs(claim: str, statements: Sequence[Statement], context: Context) -> list[Pair]:
    """A verdict for each pair, in order of their ids."""
    ordered = sorted(statements, key=lambda s: s.id)
    return [_pair(claim, a, b, context) for a, b in combinations(ordered, 2)]


def rule(a: Statement, b: Statement, context: Context) -> Ruling:
    """The verdict of the first rule that has one."""
    return next(ruling for r in RULES if (ruling := r(a, b, context)) is not None)


def _pair(claim: str, a: Statement, b: Statement, context: Context) -> Pair:
    verdict, why = rule(a, b, context)
    return Pair(claim, a.id, b.id, verdict, why)
