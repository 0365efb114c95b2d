"""Same: both stop at the same report, or the one came through the other's outlet."""

from reportedly.gather.words import stems
from reportedly.schema import Verdict
from reportedly.weigh.origin import bare_name
from reportedly.weigh.statement import Context, Statement


def same_relay(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Unnamed or unresolved origins behind one report, as far as their descriptors allow."""
    if "resolved" in (a.origin.standing, b.origin.standing):
        return _reports_on(a, b, context)
    shared = next((r for r in a.relays if r in b.relays), None)
    if shared is not None and _compatible(a, b):
        return "same", f"both stop at {_named(shared, a, context)}'s report"
    return _reports_on(a, b, context)


def _reports_on(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """The one stops at an outlet whose own article, in the pile, has the other."""
    for near, far in ((a, b), (b, a)):
        if bare_name(near.article.outlet) not in far.relays or not near.article.outlet:
            continue
        alone = len({s.origin.key for s in context.fellows.get(near.article.id, ())}) == 1
        earlier = not near.article.date or not far.article.date
        earlier = earlier or near.article.date <= far.article.date
        if alone and earlier and far.origin.standing != "resolved" and _compatible(near, far):
            outlet = near.article.outlet
            return "same", f"{far.outlet} has it from {outlet}, whose own article is in the pile"
    return None


def _compatible(a: Statement, b: Statement) -> bool:
    """Whether the two descriptors may mean one: one is unresolved, or they share a word."""
    if "unresolved" in (a.origin.standing, b.origin.standing):
        return True
    if "resolved" in (a.origin.standing, b.origin.standing):
        return False
    return bool(set(stems(a.origin.descriptor)) & set(stems(b.origin.descriptor)))


def _named(relay: str, statement: Statement, context: Context) -> str:
    """The relay as the text writes it."""
    names = (context.name(h.entity) for h in statement.path)
    return next((n for n in names if bare_name(n) == relay), relay)
