"""reportedly claims: the pile's claims, the most widely reported first."""

from typing import Annotated

import typer

from reportedly.cli.console import in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing, flags_off

EXAMPLES = """
Examples:

  reportedly claims

  reportedly claims --least 1 --limit 100

  reportedly claims --json | jq '.[] | select(.low == 1)'
"""


def claims(
    db: Db = None,
    least: Annotated[int, typer.Option(min=1, help="Only claims in so many articles.")] = 2,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20,
    as_json: Json = False,
) -> None:
    """List claims, the most widely reported first.

    Each with how many statements, articles and distinct origins it has.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.listing import claim_lines
    from reportedly.export.claims_terminal import claims_text

    with in_one_line():
        with existing(db).view() as view:
            found = claim_lines(view, least, flags_off())
        if as_json:
            print_json(found[:limit])
        else:
            print_text(claims_text(found, limit, least))
