"""Same: both stop at the same report, or the one came through the other's outlet."""

from reportedly.gather.words import stems
from reportedly.schema import Verdict, quote
from reportedly.weigh.origin import bare_name
from reportedly.weigh.statement import Context, Statement

FEWEST = 2
"""Telling words that a report must share with the statement that it repeats."""


def same_relay(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Unnamed or unresolved origins behind one report, as far as their descriptors allow."""
    if "resolved" in (a.origin.standing, b.origin.standing):
        return _reports_on(a, b, context)
    shared = next((r for r in a.relays if r in b.relays), None)
    if shared is not None and _compatible(a, b) and not _two_in_one_article(a, b):
        words = _via(shared, a, context) or _via(shared, b, context)
        return "same", f"both stop at {_named(shared, a, context)}{words}"
    return _reports_on(a, b, context)


def _two_in_one_article(a: Statement, b: Statement) -> bool:
    """Whether one article tells of two unnamed sources, who may have told one outlet."""
    return a.article.id == b.article.id and {a.origin.standing, b.origin.standing} == {"anonymous"}


def _reports_on(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """The one stops at an outlet whose own article, in the pile, has the other."""
    for near, far in ((a, b), (b, a)):
        if not near.article.outlet or bare_name(near.article.outlet) not in far.relays:
            continue
        if far.origin.standing == "resolved" or not _compatible(near, far):
            continue
        if _is_earlier(near, far) and near is _reported(far, near, context):
            outlet = near.article.outlet
            words = _via(bare_name(outlet), far, context)
            told = f"{far.outlet} has it from {outlet}{words}"
            return "same", f"{told}, whose own article is in the pile"
    return None


def _is_earlier(near: Statement, far: Statement) -> bool:
    dates = near.article.date, far.article.date
    return not all(dates) or dates[0] <= dates[1]


def _reported(far: Statement, near: Statement, context: Context) -> Statement | None:
    """The one statement of an outlet's article that reports on that article repeat.

    The only one, or of several the one with most words in common; None where two are equal. What
    stops at one report is one, so all that stop there and may be one are asked together.
    """
    fellows = context.fellows.get(near.article.id, ())
    if len({s.origin.key for s in fellows}) == 1:
        return near
    said = set().union(*(_stems(s) for s in _alongside(far, near, context)))
    held = {s.id: len(said & _stems(s)) for s in fellows}
    best = [s for s in fellows if held[s.id] == max(held.values())]
    return best[0] if len(best) == 1 and held[best[0].id] >= FEWEST else None


def _alongside(far: Statement, near: Statement, context: Context) -> list[Statement]:
    """The claim's statements that go back to the same report, the given one among them."""
    relay = bare_name(near.article.outlet)
    every = (s for fellows in context.fellows.values() for s in fellows)
    unsure = (s for s in every if s.origin.standing != "resolved" and relay in s.relays)
    return [far, *(s for s in unsure if s is not far and _compatible(s, far))]


def _stems(statement: Statement) -> set[str]:
    return set(stems(quote(statement.text, statement.attribution.content)))


def _compatible(a: Statement, b: Statement) -> bool:
    """Whether the two descriptors may mean one: one is unresolved, or they share a word."""
    if "unresolved" in (a.origin.standing, b.origin.standing):
        return True
    if "resolved" in (a.origin.standing, b.origin.standing):
        return False
    return bool(set(stems(a.origin.descriptor)) & set(stems(b.origin.descriptor)))


def _named(relay: str, statement: Statement, context: Context) -> str:
    """The relay as the text writes it; an outlet's report, or the paper itself."""
    for hand in statement.path:
        name = context.name(hand.entity)
        if bare_name(name) == relay:
            return f"{name}'s report" if hand.kind != "document" else f"“{name}”"
    return relay


def _via(relay: str, statement: Statement, context: Context) -> str:
    """The words that tell of the relay, in brackets; empty where its name is the source itself."""
    for hand in statement.path:
        if hand.via and bare_name(context.name(hand.entity)) == relay:
            return f" (“{quote(statement.text, hand.via)}”)"
    return ""
