"""reportedly ask: the evidence sheet for a question."""

import shutil
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import Db, Json, existing, flags_off
from reportedly.errors import StoreError

if TYPE_CHECKING:
    from reportedly.schema.sheet import Sheet
    from reportedly.store import Store

EXAMPLES = """
Examples:

  reportedly ask "Does Korvath want Lindqar to win?"

  reportedly ask "Who paid for the adverts?" --markdown > sheet.md

  reportedly ask "Will turnout fall?" --json | jq '.claims[0].origins'

  reportedly ask "Who says that turnout will fall?"

  reportedly ask '"not a single vote"'

  reportedly ask "What did Pavo Lindqar say about Korvath since March 2024?"

  reportedly ask "What was said about the grain quay in the last three months?"

  reportedly ask "Which claims about Lindqar rest on one origin?" --page 2
"""


def ask(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="In plain words, or in one of the forms.")
    ],
    db: Db = None,
    as_json: Json = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many claims to show.")] = 6,
    page: Annotated[int, typer.Option(min=1, max=100_000, help="Which so many of them.")] = 1,
    most: Annotated[
        int, typer.Option(min=1, max=1000, metavar="N", help="Statements shown of each claim.")
    ] = 40,
) -> None:
    """Show the claims that bear on a question, and their origins.

    For each claim: its statements with their paths and places, how many distinct origins they
    have and why, who contradicts it, what would settle it, and the sourcing rules that it trips;
    and what changed since the question was asked last.

    Beside plain words a question may be an exact quotation ("…"), who says something, what
    somebody said about something since a time, or which claims rest on one origin. Where several
    bear a name, a terminal asks which one is meant; elsewhere all are listed on standard error.
    """
    if as_json and markdown:
        raise typer.BadParameter("--json or --markdown, not both")
    _must_be_told(question)
    with in_one_line():
        asked = _Asked(question, limit, (page - 1) * limit, most)
        store = existing(db)
        sheet = _sheet(store, asked)
        sys.stdout.write(_shown(sheet, as_json, markdown))
        sys.stdout.flush()
        # Behind the answer: telling of 10,000 articles whether all are taken in takes longer.
        _tell_if_old(store)
        _remember(store, sheet)


def _must_be_told(question: str) -> None:
    """A question without words, or one that asks for a day that there is not, is wrong use."""
    from reportedly.ask.dates import no_such_day
    from reportedly.ask.forms import read_form

    if not question.strip():
        raise typer.BadParameter("say what to ask", param_hint="QUESTION")
    today = date.today()
    form = read_form(question, today)
    if form.kind in ("said", "stance") and (day := no_such_day(question, today)):
        raise typer.BadParameter(f"there is no such day: {day}", param_hint="QUESTION")


@dataclass(frozen=True, slots=True)
class _Asked:
    question: str
    limit: int
    offset: int
    most: int


def _sheet(store: "Store", asked: _Asked) -> "Sheet":
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask import ask as ask_pile
    from reportedly.ask.stored import StoredPile
    from reportedly.cli.choose import can_ask, choose
    from reportedly.pipeline.answering import last
    from reportedly.pipeline.learned import model

    with store.view() as view:
        return ask_pile(
            asked.question,
            StoredPile(view, flags_off()),
            model().embed,
            asked.limit,
            offset=asked.offset,
            most=asked.most,
            choose=choose if can_ask() else None,
            before=last(view, asked.question),
            today=date.today(),  # the reader's own day, as of who asks here
        )


def _tell_if_old(store: "Store") -> None:
    from reportedly.pipeline.learned import model
    from reportedly.pipeline.pile import is_current
    from reportedly.pipeline.stages import runs

    with store.view() as view:
        if not is_current(view, runs(model().digest)):
            complain("the store is not up to date; bring it there with: reportedly read")


def _remember(store: "Store", sheet: "Sheet") -> None:
    """Note the answer for the next time; a store that takes nothing has answered all the same."""
    from reportedly.ask.changes import remembered
    from reportedly.pipeline.answering import remember

    if sheet.offset:
        return
    try:
        remember(store, remembered(sheet, datetime.now(UTC).isoformat(timespec="seconds")))
    except StoreError as error:
        complain(f"the answer is not remembered for the next time: {error}")


def _shown(sheet: "Sheet", as_json: bool, markdown: bool) -> str:
    from rich.console import Console

    from reportedly.export.sheet_json import sheet_json
    from reportedly.export.sheet_markdown import sheet_markdown
    from reportedly.export.sheet_terminal import sheet_text

    if as_json:
        return f"{sheet_json(sheet)}\n"
    if markdown:
        return sheet_markdown(sheet)
    console = Console()
    styled = console.color_system is not None
    return sheet_text(sheet, width(), colour=styled, monochrome=console.no_color)


def width() -> int:
    """The columns to write: the terminal's, 100 where there is none, and never beyond 120."""
    return min(120, shutil.get_terminal_size((100, 24)).columns)
