"""A claim whose only origin is another outlet."""

from collections.abc import Sequence

from reportedly.schema import Flag
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

RULE = "another-outlet"


def another_outlet(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """Every path stops at another outlet's report, so nobody is known to have said it.

    After the NPR Ethics Handbook, "Accuracy" ("Attribute everything"): it is told where the
    information comes from, and "media reports" tells too little; and the Reuters Handbook of
    Journalism, "Accuracy" ("Attribution"): what others gathered is given to them, rivals too.
    """
    if not statements or any(s.origin.kind != "outlet" for s in statements):
        return []
    if any(s.origin.standing != "unresolved" for s in statements):
        return []
    first = statements[0]
    outlets = ", ".join(sorted({s.origin.called for s in statements}))
    why = f"every path stops at another outlet ({outlets}); who told it is not said"
    return [Flag(claim, RULE, why, first.id, first.attribution.source)]


ANOTHER_OUTLET = FlagRule(
    RULE,
    "every path stops at another outlet",
    "NPR Ethics Handbook, “Accuracy”; Reuters Handbook of Journalism, “Accuracy”",
    another_outlet,
)
