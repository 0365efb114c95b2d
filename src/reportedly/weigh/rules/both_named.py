"""Different: both origins are resolved, to different entities."""

from reportedly.gather.words import stems
from reportedly.schema import Verdict
from reportedly.weigh.origin import DESCRIBED
from reportedly.weigh.statement import Context, Statement


def both_named(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Two entities with names, or two that are described and share no word of their descriptors.

    An article that says it in its own voice is left undecided: its author has it from somebody,
    who may be the other.
    """
    if a.origin.standing != "resolved" or b.origin.standing != "resolved":
        return None
    if "author" in (a.origin.kind, b.origin.kind):
        return None
    described = any(s.origin.key.startswith(DESCRIBED) for s in (a, b))
    if (described or a.origin.kind == b.origin.kind == "document") and _alike(a, b):
        return None
    first, second = sorted((a.origin.called, b.origin.called))
    return "different", f"{first} and {second} are named as two"


def _alike(a: Statement, b: Statement) -> bool:
    return bool(set(stems(a.origin.descriptor)) & set(stems(b.origin.descriptor)))
