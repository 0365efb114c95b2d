"""“Who says …”: the claims as in plain words, and before them everybody who says so."""

from dataclasses import replace

from reportedly.ask import free
from reportedly.ask.pile import Pile
from reportedly.ask.request import Request
from reportedly.ask.voices import voices
from reportedly.schema.sheet import Sheet


def answer(request: Request, pile: Pile) -> Sheet:
    """The sheet for what somebody is asked to have said."""
    sheet = free.answer(request, pile)
    form = request.form
    return replace(sheet, form="who-says", voices=voices(sheet.claims, form.stand, form.about))
