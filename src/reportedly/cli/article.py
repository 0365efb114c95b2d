"""reportedly article: who is said to have said what in one article."""

from typing import Annotated

import typer

from reportedly.cli.console import in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing

EXAMPLES = """
Examples:

  reportedly article 3f2a        the beginning of an id is enough

  reportedly article memo.pdf    the name of the file that was read
"""


def article(
    key: Annotated[str, typer.Argument(metavar="ID", help="An article's id or file name.")],
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Show who is said to have said what in one article."""
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.listing import article_reading
    from reportedly.export.article_terminal import article_text

    with in_one_line():
        with existing(db).view() as view:
            found = article_reading(view, view.locations(), key)
        if as_json:
            print_json(found)
        else:
            print_text(article_text(found))
