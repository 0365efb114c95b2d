"""“What did A say about B since 2020”: statements of a speaker, by date, with their claims."""

from dataclasses import replace

from reportedly.ask import free
from reportedly.ask.claimpage import page
from reportedly.ask.dates import Period
from reportedly.ask.named import meant, told
from reportedly.ask.pile import Pile
from reportedly.ask.question import terms
from reportedly.ask.request import Request
from reportedly.schema.dossier import Choice
from reportedly.schema.sheet import Sheet


def answer(request: Request, pile: Pile) -> Sheet:
    """The sheet for what somebody said; of each claim only their own statements are shown.

    Where the speaker is nobody in the pile, or there is nothing to look for, plain words.
    """
    form = request.form
    speaker = meant(pile, form.speaker, request.choose) if form.speaker else None
    if form.speaker and speaker is None:
        nobody = f"Nobody in this pile goes by “{form.speaker}”; read as plain words"
        return replace(free.answer(request, pile), read_as=nobody)
    about = meant(pile, form.about, request.choose) if form.about else None
    words = () if about is not None else tuple(w.lower() for w in terms(form.about))
    if speaker is None and about is None and not words:
        return free.answer(request, pile)
    found = pile.said(_id(speaker), _id(about), words, form.period)
    sheet = page(request, pile, found, found.statements, only_hits=True)
    by, of = _of(speaker, form.speaker), _about(about, form.about, words)
    read_as = f"Statements{by}{of}{in_words(form.period)}, by date"
    return replace(sheet, form="said", read_as=read_as)


def _id(choice: Choice | None) -> str:
    return choice.entity if choice is not None else ""


def _of(speaker: Choice | None, asked: str) -> str:
    return f" of {told(speaker, asked)}" if speaker is not None else ""


def _about(about: Choice | None, asked: str, words: tuple[str, ...]) -> str:
    if about is not None:
        return f" that mention {told(about, asked)}"
    said = " and ".join(f"“{word}”" for word in words)
    return f" with {said}" if words else ""


def of_all_times(period: Period) -> str:
    """What a form that holds nothing against a time says of one that was asked for."""
    return f"; of all times, not only{in_words(period)}" if period else ""


def in_words(period: Period) -> str:
    """A time as a sheet tells it."""
    if period.since and period.until:
        return f" from {period.since} to {period.until}"
    if period.since:
        return f" since {period.since}"
    return f" until {period.until}" if period.until else ""
