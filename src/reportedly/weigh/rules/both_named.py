"""Different: both origins are resolved, to different entities."""

from reportedly.schema import Verdict
from reportedly.weigh.statement import Context, Statement


def both_named(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Two entities with names, or two identified documents.

    An article that says it in its own voice is left undecided: its author has it from somebody,
    who may be the other.
    """
    if a.origin.standing != "resolved" or b.origin.standing != "resolved":
        return None
    if "author" in (a.origin.kind, b.origin.kind):
        return None
    first, second = sorted((a.origin.descriptor, b.origin.descriptor))
    return "different", f"{first} and {second} are named as two"
