"""Asking: from a question to the claims that bear on it, each with its evidence."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from reportedly.ask import favours, free, oneorigin, quotation, saidabout, whosays
from reportedly.ask.changes import changes
from reportedly.ask.forms import read_form
from reportedly.ask.pile import MOST, Pile
from reportedly.ask.request import SHOWN, Choose, Embed, Request
from reportedly.schema import Answer
from reportedly.schema.sheet import FormKind, Sheet

_FORMS: Mapping[FormKind, Callable[[Request, Pile], Sheet]] = {
    "free": free.answer,
    "quotation": quotation.answer,
    "who-says": whosays.answer,
    "said": saidabout.answer,
    "one-origin": oneorigin.answer,
    "stance": favours.answer,
}


def ask(
    question: str,
    pile: Pile,
    embed: Embed | None = None,
    limit: int = SHOWN,
    *,
    offset: int = 0,
    most: int = MOST,
    choose: Choose | None = None,
    before: Answer | None = None,
    today: date | None = None,
) -> Sheet:
    """The evidence sheet for a question: at most `limit` claims behind the first `offset`.

    A sheet without claims says that nothing in the pile bears on the question. Without `embed`
    a question finds claims by its names and words alone. Of a claim about `most` statements are
    shown. With the last answer, `before`, the sheet tells what changed; with `today`,
    "last month" and other times that count from a day are read. Changes nothing.
    Raises Ambiguous where a form names somebody whose name several bear, unless `choose` picks.
    """
    question = question.encode("utf-8", "replace").decode()  # a shell may pass half a character
    form = read_form(question, today)
    asked = Request(question, form, limit, max(0, offset), max(1, most), embed, choose)
    sheet = _FORMS[form.kind](asked, pile)
    return replace(sheet, changes=changes(before, sheet)) if before is not None else sheet
