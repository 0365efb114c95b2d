"""An exact quotation: the claims that have a statement with these words, and which it is."""

from collections import Counter
from dataclasses import replace

from reportedly.ask import free
from reportedly.ask.claimpage import page
from reportedly.ask.pile import Pile
from reportedly.ask.request import Request
from reportedly.ask.saidabout import of_all_times
from reportedly.ask.voices import voices
from reportedly.schema.sheet import Sheet


def answer(request: Request, pile: Pile) -> Sheet:
    """The sheet for words in quotation marks; claims with most such statements come first.

    Where no statement has them, the claims nearest in plain words are named, not as an answer.
    """
    phrases, period = request.form.quoted, request.form.period
    found = pile.quoted(phrases)
    often = Counter(found.claims.values())
    order = sorted(found.statements, key=lambda a: -often[found.claims.get(a, "")])
    sheet = page(request, pile, found, order, only_hits=False)
    told = f"Statements with the words {' and '.join(f'“{p.strip()}”' for p in phrases)}"
    made = replace(
        sheet, form="quotation", read_as=told + of_all_times(period), voices=voices(sheet.claims),
    )  # fmt: skip
    return made if made.total else replace(made, near=_near(request, pile))


def _near(request: Request, pile: Pile) -> tuple[str, ...]:
    """What bears on the question if its quotation marks are taken away."""
    plain = free.answer(replace(request, limit=free.MENTIONED, offset=0), pile)
    return tuple(claim.text for claim in plain.claims) or plain.near
