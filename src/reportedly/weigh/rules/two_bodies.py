"""Different: two bodies without a name, of kinds of which none is the other."""

from reportedly.schema import Verdict
from reportedly.weigh.bodies import are_two_kinds
from reportedly.weigh.statement import Context, Statement


def two_bodies(a: Statement, b: Statement, context: Context) -> tuple[Verdict, str] | None:
    """A ministry, a bank, a court, the police or a city's council are each another body.

    They are judged last: what copies and relays tell stands above what bodies are called.
    """
    if not (a.origin.is_body and b.origin.is_body and are_two_kinds(a.origin, b.origin)):
        return None
    first, second = sorted((a.origin.called, b.origin.called))
    return "different", f"“{first}” and “{second}” are bodies of two kinds"
