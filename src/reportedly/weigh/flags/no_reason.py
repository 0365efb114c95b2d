"""An unnamed source without a word on why it is not named."""

from collections.abc import Sequence

from reportedly.schema import Flag
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

RULE = "no-reason"


def no_reason(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """An article does not tell why a source of the claim goes without a name.

    After the Associated Press Statement of News Values and Principles, "Anonymous sources": a
    story tells why its source asked for anonymity. Once for each source and article; the reason
    may stand anywhere in the article, and a headline has no room for it.
    """
    told = {s.origin.key for s in statements if s.told is not None and s.told.reason}
    first: dict[str, Statement] = {}
    for statement in statements:
        unnamed = statement.told is not None and statement.told.kind == "anonymous"
        if unnamed and _is_open(statement) and statement.origin.key not in told:
            first.setdefault(statement.origin.key, statement)
    return [
        Flag(claim, RULE, f"why “{s.origin.called}” is not named is not told", s.id, s.place)
        for s in first.values()
    ]


def _is_open(statement: Statement) -> bool:
    return not statement.is_summary and statement.origin.is_unnamed


NO_REASON = FlagRule(
    RULE,
    "an unnamed source, and nothing on why it is not named",
    "AP Statement of News Values and Principles, “Anonymous sources”",
    no_reason,
)
