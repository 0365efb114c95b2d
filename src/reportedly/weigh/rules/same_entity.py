"""Same: both go back to one entity."""

from reportedly.schema import Verdict
from reportedly.weigh.statement import Context, Statement


def same_entity(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """One named entity over articles, one unnamed entity within an article, one author.

    Two paths that stop at one outlet or report are left to `same_relay`.
    """
    if a.origin.key != b.origin.key or not a.origin.entity:
        return None
    if a.origin.standing == "unresolved" and a.origin.kind != "unknown":
        return None
    name = max(a.origin.called, b.origin.called, key=len)
    if a.origin.kind == "author":
        return "same", f"both are written by {name} in its own voice"
    if a.origin.standing == "anonymous":
        return "same", f"the text means the same unnamed source (“{name}”)"
    return "same", f"both go back to {name}"
