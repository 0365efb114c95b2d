"""Same: one article is a copy of the other, or reuses the passage that holds the statement."""

from reportedly.gather.words import stems
from reportedly.schema import Lineage, Verdict, quote
from reportedly.weigh.statement import Context, Statement

ALIKE = 0.6
"""Part of the words of the shorter content that the other holds, from which one is the other."""


def copied(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Statements that say it in the same words in articles of one lineage.

    In a copy two unnamed or unresolved origins are also one if each article has only one such
    statement of the claim, however an editor has changed the wording.
    """
    lineage = context.lineages.get((a.article.id, b.article.id))
    if lineage is None or lineage.kind in ("credit", "link"):
        return None  # it has something from the other, but this need not be it
    if _alike(a, b) or (lineage.kind == "copy" and _alone(a, context) and _alone(b, context)):
        return "same", _why(a, b, lineage)
    return None


def _alike(a: Statement, b: Statement) -> bool:
    left, right = (set(stems(quote(s.text, s.attribution.content))) for s in (a, b))
    return len(left & right) >= ALIKE * max(1, min(len(left), len(right)))


def _alone(statement: Statement, context: Context) -> bool:
    return len(context.fellows.get(statement.article.id, ())) == 1


def _why(a: Statement, b: Statement, lineage: Lineage) -> str:
    original, derived = (a, b) if lineage.original == a.article.id else (b, a)
    first, second = (_call(s, a.outlet == b.outlet) for s in (original, derived))
    share = f"{lineage.share:.0%}"
    if lineage.kind == "reuse":
        return f"{second}'s article shares this passage with {first}'s"
    if lineage.directed:
        return f"{second}'s article is a copy of {first}'s ({share} of its words)"
    return f"{first}'s and {second}'s articles are copies of one text ({share} of the words)"


def _call(statement: Statement, ambiguous: bool) -> str:
    dated = ambiguous and statement.article.date
    return f"{statement.outlet} ({statement.article.date})" if dated else statement.outlet
