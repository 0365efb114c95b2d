"""Same: the one is among those whom the other takes together ("both sources")."""

from reportedly.schema import Verdict, quote
from reportedly.weigh.statement import Context, Statement


def taken_together(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """Several who speak together, and one or some of them.

    Two that share a member and have others too are left undecided: neither is among the other.
    """
    ours, theirs = _members(a, context), _members(b, context)
    shared = ours & theirs
    if not shared or max(len(ours), len(theirs)) == 1:
        return None
    if shared not in (ours, theirs):
        first, second = sorted((a.origin.called, b.origin.called))
        return "unknown", f"“{first}” and “{second}” have somebody in common"
    whole, part = (a, b) if len(ours) >= len(theirs) else (b, a)
    return "same", f"“{_words(whole)}” takes in {part.origin.called}"


def _members(statement: Statement, context: Context) -> frozenset[str]:
    """Those behind an origin, each by its canonical entity; itself where it takes nobody in."""
    entity = context.entities.get(statement.origin.entity)
    members = entity.members if entity is not None else ()
    own = {context.canonical.get(m, m) for m in members} or {statement.origin.key}
    return frozenset(own)


def _words(statement: Statement) -> str:
    return quote(statement.text, statement.attribution.source) or statement.origin.called
