"""A serious allegation that rests on one unnamed source."""

from collections.abc import Sequence

from reportedly.gather.words import words
from reportedly.lexicon.wrongs import WRONGS
from reportedly.schema import Flag, quote
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.origin import FIRMNESS
from reportedly.weigh.statement import Context, Statement

RULE = "serious-allegation"


def serious_allegation(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """A claim of a crime or grave wrong has one origin, a single source without a name.

    After the BBC Editorial Guidelines, section 3, "Accuracy": to rely on one unnamed source for a
    serious allegation is decided by a senior editor, who weighs public interest, the source's
    standing and whether those accused were asked. What is a wrong is told by words alone. What
    another outlet took over from that source adds nobody.
    """
    if not count.single or count.unresolved or not statements:
        return []
    root = min(statements, key=lambda s: FIRMNESS.index(s.origin.standing))
    if not _is_one_unnamed(root):
        return []
    for statement in _unnamed_first(statements):
        told = words(quote(statement.text, statement.attribution.content))
        if wrong := next((w for w in told if w.lower() in WRONGS), ""):
            why = f"“{wrong}”, and one unnamed source, “{root.origin.called}”, says so"
            return [Flag(claim, RULE, why, statement.id, statement.attribution.content)]
    return []


def _unnamed_first(statements: Sequence[Statement]) -> list[Statement]:
    """Those of the source itself before those that another outlet took over."""
    return sorted(statements, key=lambda s: not _is_one_unnamed(s))


def _is_one_unnamed(statement: Statement) -> bool:
    return statement.origin.is_unnamed and statement.origin.count == 1


SERIOUS_ALLEGATION = FlagRule(
    RULE,
    "a crime or grave wrong, told by one unnamed source",
    "BBC Editorial Guidelines, section 3, “Accuracy”",
    serious_allegation,
)
