"""Same: both stop at the same report, or the one came through the other's outlet."""

from reportedly.schema import Hand, Verdict, quote
from reportedly.trace.outlets import is_called
from reportedly.weigh.origin import bare_name
from reportedly.weigh.statement import Context, Statement


def same_relay(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Unnamed or unresolved origins behind one report, as far as their descriptors allow."""
    groups = context.relays.groups
    for shared in a.relays:
        group = groups.get((shared, a.id))
        if group is not None and group == groups.get((shared, b.id)):
            words = _via(shared, a, context) or _via(shared, b, context)
            return "same", f"both stop at {_named(shared, a, context)}{words}"
    return _reports_on(a, b, context)


def _reports_on(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """The one stops at an outlet whose own article, in the pile, has the other."""
    for near, far in ((a, b), (b, a)):
        if not far.relays:
            continue
        relay = bare_name(near.article.outlet)
        if near.id in context.relays.repeated.get((relay, far.id), ()):
            outlet = near.article.outlet
            words = _via(relay, far, context)
            told = f"{far.outlet} has it from {outlet}{words}"
            return "same", f"{told}, whose own article is in the pile"
    return None


def _named(relay: str, statement: Statement, context: Context) -> str:
    """The relay as the text writes it; an outlet's report, or the paper itself."""
    for hand in statement.path:
        name = context.name(hand.entity)
        if _is(relay, hand, context):
            return f"{name}'s report" if hand.kind != "document" else f"“{name}”"
    return relay


def _via(relay: str, statement: Statement, context: Context) -> str:
    """The words that tell of the relay, in brackets; empty where its name is the source itself."""
    for hand in statement.path:
        if hand.via and _is(relay, hand, context):
            return f" (“{quote(statement.text, hand.via)}”)"
    return ""


def _is(relay: str, hand: Hand, context: Context) -> bool:
    """Whether a hand is a relay, by its name or, as an outlet, by a short one."""
    name = context.name(hand.entity)
    return bare_name(name) == relay or (hand.kind == "outlet" and is_called(name, relay))
