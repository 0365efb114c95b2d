"""Same: the one is said to be one of the others ("officials", then "one of the officials")."""

import re

from reportedly.gather.words import stems
from reportedly.schema import Verdict, quote
from reportedly.weigh.statement import Context, Statement

_ONE_OF = re.compile(r"\b(?:one|another|two|both|some)\s+(?:\w+\s+)?of\s+", re.IGNORECASE)


def part_of(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Of several unnamed sources in an article, one is picked out.

    Where the text does not tell how many there are, only the first that is picked out is one with
    them: the others come on top, so that the number of origins is not understated.
    """
    if a.article.id != b.article.id or {a.origin.standing, b.origin.standing} != {"anonymous"}:
        return None
    for one, several in ((a, b), (b, a)):
        if not _is_part(one) or _is_part(several) or not _alike(one, several):
            continue
        if several.origin.count > 1 or one is _first_part(several, context):
            words = quote(one.text, one.attribution.source) or one.origin.descriptor
            return "same", f"“{words}” is among “{several.origin.called}”"
    return None


def _is_part(statement: Statement) -> bool:
    source = quote(statement.text, statement.attribution.source)
    return (
        _ONE_OF.match(f"{source} ") is not None
        or _ONE_OF.match(f"{statement.origin.called} ") is not None
    )


def _alike(one: Statement, several: Statement) -> bool:
    """Whether the descriptors share a word, or the part has none of its own ("one of them")."""
    part = set(stems(one.origin.descriptor))
    return not part or bool(part & set(stems(several.origin.descriptor)))


def _first_part(several: Statement, context: Context) -> Statement | None:
    parts = [s for s in context.fellows.get(several.article.id, ()) if _is_part(s)]
    alike = [s for s in parts if _alike(s, several)]
    return min(alike, key=lambda s: (s.start, s.id), default=None)
