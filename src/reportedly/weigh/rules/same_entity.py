"""Same: both go back to one entity."""

from reportedly.lexicon.words import DEFINITE, POSSESSIVES
from reportedly.schema import Verdict, quote
from reportedly.weigh.statement import Context, Statement


def same_entity(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """One named entity over articles, one unnamed entity within an article, one author.

    Two paths that stop at one outlet or report are left to `same_relay`. "Officials" who speak
    twice in an article, with nothing that refers back, may be other officials.
    """
    if a.origin.key != b.origin.key or not a.origin.entity:
        return None
    if a.origin.standing == "unresolved" and a.origin.kind != "unknown":
        return None
    name = max(a.origin.called, b.origin.called, key=len)
    if a.origin.kind == "author":
        return "same", f"both are written by {name} in its own voice"
    if a.origin.standing == "anonymous" and _anew(a, b, context):
        return "unknown", f"“{name}” are told of twice, and may be others the second time"
    if a.origin.standing == "anonymous":
        what = "body" if a.origin.is_body else "unnamed source"
        return "same", f"the text means the same {what} (“{name}”)"
    return "same", f"both go back to {name}"


def _anew(a: Statement, b: Statement, context: Context) -> bool:
    """Whether several without a number are told of as if for the first time from a to b."""
    if not a.origin.open_ended:
        return False
    first, last = sorted(s.place for s in (a, b))
    fellows = (*context.fellows.get(a.article.id, ()), a, b)
    later = (s for s in fellows if s.origin.key == a.origin.key and first < s.place <= last)
    return any(_bare(s) for s in later)


def _bare(statement: Statement) -> bool:
    """Whether it tells its source by the descriptor, with no word that refers back."""
    words = quote(statement.text, statement.attribution.source).casefold()
    called = statement.origin.descriptor.casefold()
    first, _, _ = called.partition(" ")
    return words.startswith(called) and first not in DEFINITE | POSSESSIVES | {"both", "all"}
