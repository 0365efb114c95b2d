"""“Who says …”: the claims as in plain words, and before them everybody who says so.

Of "who denies …" and "who doubts …" only those are told who do, or that nobody is found to.
"""

from dataclasses import replace

from reportedly.ask import free
from reportedly.ask.pile import Pile
from reportedly.ask.request import Request
from reportedly.ask.voices import voices
from reportedly.schema import Relation
from reportedly.schema.sheet import ClaimSheet, Sheet

_DO: dict[Relation, str] = {"denies": "deny", "questions": "question"}


def answer(request: Request, pile: Pile) -> Sheet:
    """The sheet for what somebody is asked to have said."""
    sheet, form = free.answer(request, pile), request.form
    found = voices(sheet.claims, form.stand, form.about)
    if form.stand != "asserts":
        found = tuple(v for v in found if v.relation == form.stand)
    told = "" if found else _nobody(sheet, form.stand)
    return replace(sheet, form="who-says", voices=found, read_as=told)


def _nobody(sheet: Sheet, stand: Relation) -> str:
    """That nobody takes the stand that is asked for, as far as the claims shown tell."""
    if stand == "asserts" or not sheet.claims or any(_hides(c, stand) for c in sheet.claims):
        return ""
    part = sheet.offset or sheet.left_out
    return f"Nobody in {'these claims' if part else 'this pile'} is found to {_DO[stand]} it"


def _hides(claim: ClaimSheet, stand: Relation) -> bool:
    """Whether statements of a claim that are not shown may take the stand."""
    return bool(claim.left_out and (claim.denies if stand == "denies" else claim.questions))
