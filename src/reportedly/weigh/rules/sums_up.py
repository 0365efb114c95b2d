"""Same: a headline, caption or pull quote sums up what the article's body gives to its source."""

from reportedly.gather.words import stems
from reportedly.schema import Verdict, quote
from reportedly.weigh.statement import Context, Statement


def sums_up(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """The unnamed source of a summary is the body's, first of all one called alike.

    A summary adds no origin of its own, so it is one with a single statement of the body and
    never merges two of them.
    """
    if a.article.id != b.article.id:
        return None
    for summary, body in ((a, b), (b, a)):
        if not summary.is_summary or summary.origin.standing == "resolved":
            continue
        if body is _summed_up(summary, context):
            kind = summary.attribution.block
            words = quote(summary.text, summary.attribution.source)
            told = f"the {kind} (“{words}”)" if words else f"the {kind}"
            return "same", f"{told} sums up the body (“{body.origin.called}”)"
    return None


def _summed_up(summary: Statement, context: Context) -> Statement | None:
    """The body's statement of the claim that a summary stands for; None where there is none."""
    fellows = [s for s in context.fellows.get(summary.article.id, ()) if not s.is_summary]
    called = set(stems(summary.origin.descriptor))
    return min(
        fellows,
        key=lambda s: (not called & set(stems(s.origin.descriptor)), s.start, s.id),
        default=None,
    )
