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
    return "unknown", _named(named, unnamed)


def _missing(statement: Statement) -> str:
    if not statement.origin.entity:
        return "who says so"
    if statement.origin.kind == "document":
        return f"where “{statement.origin.called}” has it from"
    return f"who told {statement.origin.called}"


def _named(named: Statement, unnamed: Statement) -> str:
    """A person is no body, but may speak for one."""
    who, whom = named.origin.called, unnamed.origin.called
    if unnamed.origin.is_body and named.origin.kind == "person":
        return f"“{whom}” has no name, and {who} may speak for it"
    return f"“{whom}” has no name and may be {who}"


def _unnamed(a: Statement, b: Statement) -> str:
    first, second = sorted((a.origin.called, b.origin.called))
    which = f"“{first}” and “{second}”" if first != second else f"two times “{first}”"
    bodies = a.origin.is_body + b.origin.is_body
    if bodies == 1:
        return f"{which}: the one may speak for the other"
    one = "one body" if bodies else "one person"
    if a.article.id == b.article.id:
        return f"{which} in one article may be {one}"
    if bodies:
        return f"{which}: bodies without a name in different articles may be {one}"
    return f"{which}: unnamed sources of different articles may be one person"
