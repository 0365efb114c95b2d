"""“Does A favour B”: the claims as in plain words, and before them who says what of the two."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.ask import free
from reportedly.ask.named import bearers, meant, told
from reportedly.ask.pile import Pile
from reportedly.ask.question import LONGEST
from reportedly.ask.request import Request
from reportedly.ask.saidabout import in_words
from reportedly.ask.sides import without_side
from reportedly.errors import Ambiguous
from reportedly.schema.dossier import Choice
from reportedly.schema.sheet import Sheet


def answer(request: Request, pile: Pile) -> Sheet:
    """The sheet for who is for or against whom.

    Where a side is nobody in the pile, or several bear its name and nobody picks, plain words; but
    who is named in far more articles than all others of the name is meant, and they are told.
    """
    form = request.form
    try:
        (holder, one), (target, two) = (
            _known(request, pile, n) for n in (form.speaker, form.about)
        )
    except Ambiguous as error:
        return replace(free.answer(request, pile), read_as=f"Read as plain words: {error}")
    if (form.speaker and holder is None) or (form.about and target is None):
        nobody = form.speaker if form.speaker and holder is None else form.about
        return replace(
            free.answer(request, pile),
            read_as=f"Nobody in this pile goes by “{nobody}”; read as plain words",
        )
    kept = tuple(pile.stances(_id(holder), _id(target), form.period, form.lean))
    asked = _asked(form.lean, _told(holder, form.speaker), _told(target, form.about))
    read_as = f"{asked}{in_words(form.period)}, by date{one}{two}"
    return replace(_claims(request, pile), form="stance", read_as=read_as, stances=kept)


def _claims(request: Request, pile: Pile) -> Sheet:
    """The claims as in plain words; of who asks for the names of a side, without its word."""
    text = " ".join(request.question[:LONGEST].split())
    asked = without_side(text) if request.form.lean else request.question
    sheet = free.answer(replace(request, question=asked), pile)
    return replace(sheet, question=request.question)


def _known(request: Request, pile: Pile, name: str) -> tuple[Choice | None, str]:
    """Who is meant by a name, and who may be meant too, in words."""
    try:
        return (meant(pile, name, request.choose) if name else None), ""
    except Ambiguous:
        first, *others = bearers(pile, name)
        if first.articles < FAR_MORE * sum(c.articles for c in others):
            raise
        return first, f"; “{name}” may be {_few(others)} too"


def _few(others: Sequence[Choice]) -> str:
    few = ", ".join(c.name for c in others[:_SHOWN])
    return few if len(others) <= _SHOWN else f"{few} or {len(others) - _SHOWN} more"


FAR_MORE = 2
"""Articles that name one bearer, for each that names another, from which that one is meant."""
_SHOWN = 3
"""Others of a name that are told by theirs."""


def _id(choice: Choice | None) -> str:
    return choice.entity if choice is not None else ""


def _told(choice: Choice | None, asked: str) -> str:
    return told(choice, asked) if choice is not None else ""


def _asked(lean: str, holder: str, target: str) -> str:
    """What is asked for: "Stances of A on B", "Who is said to be for B"."""
    if holder and target:
        return f"Stances of {holder} on {target}"
    if target:
        return f"Who is said to be {lean} {target}"
    return f"Whom {holder or 'anybody'} is said to be {lean}"
