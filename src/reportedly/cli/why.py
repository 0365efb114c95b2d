"""reportedly why: the reasons that tie an article to a claim."""

from typing import Annotated

import typer

from reportedly.cli.console import in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing

EXAMPLES = """
Examples:

  reportedly why c1da2 courier-filing.txt     as `claims` and `article` name them

  reportedly why c1da2 3f2a --json
"""


def why(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id, or its beginning.")],
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="An article's id or file name.")
    ],
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Show why an article's statements belong to a claim.

    For each statement: what made it a member, the words that tell of each hand, whom these are
    one with in other articles and why, and each verdict on its origin with its reason.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.why import why as reasons_of
    from reportedly.export.why_terminal import why_text

    with in_one_line():
        with existing(db).view() as view:
            found = reasons_of(view, view.locations(), claim, article)
        if as_json:
            print_json(found)
        else:
            print_text(why_text(found))
