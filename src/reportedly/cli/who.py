"""reportedly who: what the pile says by and of somebody."""

from typing import Annotated

import typer

from reportedly.cli.console import in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing

EXAMPLES = """
Examples:

  reportedly who "Pavo Lindqar"

  reportedly who Lindqar --most 0

  reportedly who Lindqar --json
"""

_MOST = 20


def who(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="A name, a part of one, an office, or an entity's id."),
    ],
    db: Db = None,
    most: Annotated[
        int,
        typer.Option(
            "--most", min=0, metavar="N", help="Statements shown of each list, the last; 0: all."
        ),
    ] = _MOST,
    as_json: Json = False,
) -> None:
    """Show who somebody is, what they said, and what is said of them.

    Names and roles with the words that tell them, how often the reports name them, through whose
    hands their statements come, and these by date. Where several bear the name, a terminal asks
    which one is meant; elsewhere all are listed on standard error.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.dossier import choices, dossier, nobody
    from reportedly.ask.named import picked
    from reportedly.ask.offices import holding
    from reportedly.ask.people import StoredPeople
    from reportedly.cli.choose import can_ask, choose
    from reportedly.export.dossier_terminal import dossier_terminal

    with in_one_line():
        with existing(db).view() as view:
            people = StoredPeople(view)
            meant = choices(people, name) or holding(people, name)
            if not meant:
                raise nobody(name)
            found = dossier(people, picked(name, meant, choose if can_ask() else None).entity)
        if as_json:
            print_json(found)
        else:
            print_text(dossier_terminal(found, most))
