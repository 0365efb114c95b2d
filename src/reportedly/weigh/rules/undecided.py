"""Unknown: nothing in the texts tells whether the two origins are one."""

from reportedly.schema import Verdict
from reportedly.weigh.statement import Context, Statement


def undecided(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str]:
    """Always rules, and names what is missing."""
    standings = sorted((a.origin.standing, b.origin.standing))
    if "unresolved" in standings:
        lost = a if a.origin.standing == "unresolved" else b
        return "unknown", f"{lost.outlet} does not say {_missing(lost)}"
    if "author" in (a.origin.kind, b.origin.kind):
        own = a if a.origin.kind == "author" else b
        return "unknown", f"{own.outlet} says it in its own voice and may have it from the other"
    if standings == ["anonymous", "anonymous"]:
        return "unknown", _unnamed(a, b)
    if standings == ["resolved", "resolved"]:
        return "unknown", f"“{a.origin.called}” and “{b.origin.called}” may be one"
    named, unnamed = (a, b) if a.origin.standing == "resolved" else (b, a)
    who = named.origin.called
    return "unknown", f"“{unnamed.origin.called}” has no name and may be {who}"


def _missing(statement: Statement) -> str:
    if not statement.origin.entity:
        return "who says so"
    if statement.origin.kind == "document":
        return f"where “{statement.origin.called}” has it from"
    return f"who told {statement.origin.called}"


def _unnamed(a: Statement, b: Statement) -> str:
    first, second = sorted((a.origin.called, b.origin.called))
    which = f"“{first}” and “{second}”" if first != second else f"two times “{first}”"
    if a.article.id == b.article.id:
        return f"{which} in one article may be one person"
    return f"{which}: unnamed sources of different articles may be one person"
