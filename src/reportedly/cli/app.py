"""The program `reportedly` and its commands."""

from typing import Annotated

import typer

from reportedly.cli import (
    article,
    ask,
    claims,
    export,
    extract,
    flags,
    grade,
    judge,
    knowledge,
    password,
    read,
    review,
    search,
    serve,
    watch,
    who,
    why,
)
from reportedly.cli.program import Program
from reportedly.version import __version__

app = typer.Typer(
    name="reportedly",
    cls=Program,
    help="Who says so, how do they know, and how many are really saying it?",
    epilog="Exit codes: 0 done, 1 some inputs failed (each named on standard error), 2 wrong use,"
    " 130 stopped by Ctrl-C.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
_READING = (read, watch, ask, search, claims, flags, why, who, article, extract, export)
_JUDGING = (judge, review)
for module in (*_READING, *_JUDGING, serve, password):
    name = module.__name__.rpartition(".")[2]
    app.command(name, epilog=module.EXAMPLES)(getattr(module, name))
app.add_typer(grade.app, name="grade", epilog=grade.EXAMPLES)
app.add_typer(knowledge.app, name="knowledge", epilog=knowledge.EXAMPLES)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Who says so, how do they know, and how many are really saying it?"""


def main() -> None:
    """Run the program."""
    app()
