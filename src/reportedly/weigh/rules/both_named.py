"""Different: both origins are resolved, to different entities."""

from reportedly.schema import Verdict
from reportedly.weigh.statement import Context, Statement


def both_named(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Two entities with names, two identified documents, two authors."""
    if a.origin.standing != "resolved" or b.origin.standing != "resolved":
        return None
    if a.origin.kind == b.origin.kind == "author":
        return _authors(a, b)
    first, second = sorted((a.origin.descriptor, b.origin.descriptor))
    return "different", f"{first} and {second} are named as two"


def _authors(a: Statement, b: Statement) -> tuple[Verdict, str] | None:
    """Two articles in their own voice: two only if signed by two, or of two outlets."""
    signed = a.article.byline and b.article.byline
    if signed or (a.article.outlet and b.article.outlet and a.article.outlet != b.article.outlet):
        first, second = sorted((a.origin.descriptor, b.origin.descriptor))
        return "different", f"{first} and {second} each write it in their own voice"
    return None
