"""Same: one article is a copy of the other, or reuses the passage that holds the statement."""

from functools import lru_cache

from reportedly.gather.words import stems
from reportedly.schema import Lineage, Spans, Verdict, quote
from reportedly.weigh.descriptor import set_apart
from reportedly.weigh.statement import Context, Statement

ALIKE = 0.6
"""Part of the words of the shorter content that the other holds, from which one is the other."""


def copied(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Statements that say it in the same words in articles of one lineage.

    An article that quotes two people has two statements in much the same words; each is one with
    the copy's statement that is nearest to it. In a copy two unnamed or unresolved origins are also
    one if each article has only one such statement of the claim, however an editor has changed the
    wording. Of articles that share no more than a passage, what stands in it; and of none, two
    unnamed sources of whom different things are told.
    """
    lineage = context.lineages.get((a.article.id, b.article.id))
    if lineage is None or lineage.kind in ("credit", "link"):
        return None  # it has something from the other, but this need not be it
    if set_apart(a.origin, b.origin) or (lineage.kind == "reuse" and not _is_shared(a, b, lineage)):
        return None
    alike = _shared(a, b) >= ALIKE and _nearest(a, b, context) and _nearest(b, a, context)
    if alike or (lineage.kind == "copy" and _alone(a, context) and _alone(b, context)):
        return "same", _why(a, b, lineage)
    return None


def _is_shared(a: Statement, b: Statement, lineage: Lineage) -> bool:
    """Whether words of both contents stand in what the articles have in common."""
    original, derived = (a, b) if lineage.original == a.article.id else (b, a)
    return _lies_in(original, lineage.original_spans) and _lies_in(derived, lineage.derived_spans)


def _lies_in(statement: Statement, passages: Spans) -> bool:
    said = statement.attribution.content
    return any(s.start < p.end and p.start < s.end for s in said for p in passages)


def _nearest(a: Statement, b: Statement, context: Context) -> bool:
    """Whether no other statement of b's article is nearer to a than b, by source and words."""
    fellows = context.fellows.get(b.article.id, (b,))
    called = [s for s in fellows if _called_alike(a, s)]
    if called and not _called_alike(a, b):
        return False
    share = _shared(a, b)
    return all(_shared(a, s) <= share for s in called or fellows)


def _called_alike(a: Statement, b: Statement) -> bool:
    return a.origin.called.casefold() == b.origin.called.casefold()


def _shared(a: Statement, b: Statement) -> float:
    """Part of the shorter content's telling words that the longer one holds."""
    left, right = (_stems(quote(s.text, s.attribution.content)) for s in (a, b))
    return len(left & right) / max(1, min(len(left), len(right)))


@lru_cache(maxsize=4096)  # in a copy each statement is held against all of the other's
def _stems(words: str) -> frozenset[str]:
    return frozenset(stems(words))


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
