"""reportedly ask: the evidence sheet for a question."""

import shutil
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import Db, Json, existing, flags_off

if TYPE_CHECKING:
    from reportedly.schema.sheet import Sheet

EXAMPLES = """
Examples:

  reportedly ask "Does Korvath want Lindqar to win?"

  reportedly ask "Who paid for the adverts?" --markdown > sheet.md

  reportedly ask "Will turnout fall?" --json | jq '.claims[0].origins'
"""


def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="In plain words.")],
    db: Db = None,
    as_json: Json = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many claims to show.")] = 6,
) -> None:
    """Show the claims that bear on a question, and their origins.

    For each claim: its statements with their paths and places, how many distinct origins they
    have and why, who contradicts it, and the sourcing rules that it trips.
    """
    with in_one_line():
        sheet = _sheet(question, db, limit)
        sys.stdout.write(_shown(sheet, as_json, markdown))
        sys.stdout.flush()


def _sheet(question: str, db: str | None, limit: int) -> "Sheet":
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask import ask as ask_pile
    from reportedly.ask.stored import StoredPile
    from reportedly.pipeline.pile import is_current
    from reportedly.pipeline.stages import model, runs

    with existing(db).view() as view:
        if not is_current(view, runs(model().digest)):
            complain("the store is not up to date; bring it there with: reportedly read")
        return ask_pile(question, StoredPile(view, flags_off()), model().embed, limit)


def _shown(sheet: "Sheet", as_json: bool, markdown: bool) -> str:
    from reportedly.export.sheet_json import sheet_json
    from reportedly.export.sheet_markdown import sheet_markdown
    from reportedly.export.sheet_terminal import sheet_text

    if as_json:
        return sheet_json(sheet)
    return sheet_markdown(sheet) if markdown else sheet_text(sheet, width(), colour=colour())


def width() -> int:
    """The columns to write: the terminal's, 100 where there is none, and never beyond 120."""
    return min(120, shutil.get_terminal_size((100, 24)).columns)


def colour() -> bool:
    """Whether standard output is a terminal that shows styles."""
    return sys.stdout.isatty()
