"""reportedly who: what the pile says by and of somebody."""

from typing import Annotated

import typer

from reportedly.cli.console import in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing

EXAMPLES = """
Examples:

  reportedly who "Pavo Lindqar"

  reportedly who Lindqar --json
"""


def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, or a part of one.")],
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Show what somebody said, and what is said of them.

    By date, with the hands that each statement passed through. Where several bear the name,
    all are listed on standard error.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.dossier import dossier
    from reportedly.export.dossier_terminal import dossier_text

    with in_one_line():
        with existing(db).view() as view:
            found = dossier(view, name)
        if as_json:
            print_json(found)
        else:
            print_text(dossier_text(found))
