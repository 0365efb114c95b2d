"""“Which claims rest on one origin”: over the pile, or about a name."""

from reportedly.ask.build import sheets
from reportedly.ask.named import meant
from reportedly.ask.pile import Pile
from reportedly.ask.request import Request
from reportedly.ask.saidabout import of_all_times
from reportedly.schema.sheet import Sheet


def answer(request: Request, pile: Pile) -> Sheet:
    """The sheet of claims that go back to a single origin, the most widely told first."""
    about, period = request.form.about, request.form.period
    found = pile.single(_names(request, pile), request.limit, request.offset)
    told = "Claims that rest on one origin, those with most statements first"
    told = f"{told}, of which a statement names {about}" if about else told
    return Sheet(
        question=request.question,
        claims=sheets(found.claims, pile.part(found.claims, most=request.most)),
        left_out=max(0, found.total - request.offset - len(found.claims)),
        form="one-origin",
        read_as=told + of_all_times(period),
        offset=request.offset,
        total=found.total,
        beyond=found.beyond,
    )


def _names(request: Request, pile: Pile) -> list[str]:
    """What a statement must hold one of: every name of who is meant, else the words themselves."""
    about = request.form.about
    if not about:
        return []
    known = meant(pile, about, request.choose)
    called = pile.called(known.entity) if known is not None else ()
    return [about, *called]
