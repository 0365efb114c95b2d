"""Unknown: nothing in the texts tells whether the two origins are one."""

from reportedly.schema import Verdict
from reportedly.weigh.statement import Context, Statement


def undecided(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str]:
    """Always rules, and names what is missing."""
    standings = sorted((a.origin.standing, b.origin.standing))
    if "unresolved" in standings:
        lost = a if a.origin.standing == "unresolved" else b
        return "unknown", f"{lost.outlet} does not say who told {_relay(lost)}"
    if standings == ["anonymous", "anonymous"]:
        return "unknown", _unnamed(a, b)
    if standings == ["anonymous", "resolved"]:
        named, unnamed = (a, b) if a.origin.standing == "resolved" else (b, a)
        who = named.origin.descriptor
        return "unknown", f"“{unnamed.origin.descriptor}” has no name and may be {who}"
    return "unknown", "both are unsigned articles of one outlet, which may have one author"


def _relay(statement: Statement) -> str:
    if statement.origin.kind in ("outlet", "document") and statement.origin.descriptor:
        return statement.origin.descriptor
    return "it"


def _unnamed(a: Statement, b: Statement) -> str:
    first, second = sorted((a.origin.descriptor, b.origin.descriptor))
    which = f"“{first}” and “{second}”" if first != second else f"two times “{first}”"
    if a.article.id == b.article.id:
        return f"{which} in one article may be one person"
    return f"{which}: unnamed sources of different articles may be one person"
