"""“Does A favour B”: the claims as in plain words, and before them who says what of the two."""

from dataclasses import replace

from reportedly.ask import free
from reportedly.ask.named import meant
from reportedly.ask.pile import Pile
from reportedly.ask.request import Request
from reportedly.ask.saidabout import in_words
from reportedly.errors import Ambiguous
from reportedly.schema.dossier import Choice
from reportedly.schema.sheet import Sheet


def answer(request: Request, pile: Pile) -> Sheet:
    """The sheet for who is for or against whom.

    Where a side is nobody in the pile, or several bear its name and nobody picks, plain words.
    """
    form, sheet = request.form, free.answer(request, pile)
    try:
        holder, target = (_known(request, pile, name) for name in (form.speaker, form.about))
    except Ambiguous as error:
        return replace(sheet, read_as=f"Read as plain words: {error}")
    if (form.speaker and holder is None) or (form.about and target is None):
        nobody = form.speaker if form.speaker and holder is None else form.about
        return replace(
            sheet, read_as=f"Nobody in this pile goes by “{nobody}”; read as plain words"
        )
    kept = tuple(pile.stances(_id(holder), _id(target), form.period, form.lean))
    told = f"{_asked(form.lean, holder, target)}{in_words(form.period)}, by date"
    return replace(sheet, form="stance", read_as=told, stances=kept)


def _known(request: Request, pile: Pile, name: str) -> Choice | None:
    return meant(pile, name, request.choose) if name else None


def _id(choice: Choice | None) -> str:
    return choice.entity if choice is not None else ""


def _asked(lean: str, holder: Choice | None, target: Choice | None) -> str:
    """What is asked for: "Stances of A on B", "Who is said to be for B"."""
    if holder is not None and target is not None:
        return f"Stances of {holder.name} on {target.name}"
    if target is not None:
        return f"Who is said to be {lean} {target.name}"
    return f"Whom {holder.name if holder else 'anybody'} is said to be {lean}"
