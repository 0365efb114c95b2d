"""reportedly knowledge: who is known beforehand, from bases that ship or that a user brings."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from reportedly.cli.console import complain, in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing, load_settings, opened
from reportedly.errors import InputError, StoreUnavailable, printable

if TYPE_CHECKING:
    from reportedly.knowledge.entry import Fault
    from reportedly.pipeline.bases import Imported, Wanted
    from reportedly.store import Store, Unit

EXAMPLES = """
Examples:

  reportedly knowledge import people.csv

  reportedly knowledge import wikidata.json.bz2 --licence CC0-1.0

  reportedly knowledge show "Ilse Marrane"
"""

# Of one file; who has more faulty lines than this has the wrong file or format.
_TOLD = 20

app = typer.Typer(
    help="Bring knowledge bases of people, offices and outlets; list, show and drop them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("import")
def import_(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="Bases; .gz, .bz2, .xz are unpacked.")
    ],
    db: Db = None,
    form: Annotated[
        Literal["csv", "followthemoney", "wikidata", "entries"] | None,
        typer.Option(
            "--format", help="How the files are written. Default: by ending, then beginning."
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="What the base is called. Default: the file's name.")
    ] = None,
    licence: Annotated[str, typer.Option(help="On which terms it may be used.")] = "",
    field: Annotated[
        list[str] | None,
        typer.Option(metavar="OURS=THEIRS", help="A column of CSV under another name."),
    ] = None,
) -> None:
    """Read knowledge bases into the store.

    A base of the same name is replaced. A line that cannot be read is named on standard error,
    with the reason, and the rest goes on. The next `reportedly read` links what is in the store.
    """
    from reportedly.knowledge.shipped import BASE
    from reportedly.pipeline.bases import Wanted

    if name and len(files) > 1:
        raise typer.BadParameter("one name cannot stand for several files", param_hint="--name")
    columns = dict(_column(one) for one in field or ())
    names = [name or _stem(path) for path in files]
    if BASE in names:
        raise typer.BadParameter(f"{BASE} is the base that ships; give another name with --name")
    if double := next((n for n in names if names.count(n) > 1), None):
        raise typer.BadParameter(f"two files would be the base {double}; import one by one")
    with in_one_line():
        store = opened(db or load_settings().db)
        wanted = [Wanted(*pair, form, licence, columns) for pair in zip(files, names, strict=True)]
        sound = [_import(store, one) for one in wanted]
    raise typer.Exit(0 if all(sound) else 1)


def _column(words: str) -> tuple[str, str]:
    from reportedly.knowledge.formats.rows import COLUMNS, SCHEMES

    ours, _, theirs = words.partition("=")
    if ours not in COLUMNS.union(SCHEMES) or not theirs:
        raise typer.BadParameter(
            f"{words!r}: write OURS=THEIRS, ours one of {', '.join(sorted(COLUMNS))}",
            param_hint="--field",
        )
    return ours, theirs


def _stem(path: Path) -> str:
    return path.name.partition(".")[0] or path.name


def _import(store: "Store", wanted: "Wanted") -> bool:
    """Import one file; whether every line of it could be read."""
    from reportedly.pipeline.bases import import_base

    told = 0

    def tell(fault: "Fault") -> None:
        nonlocal told
        told += 1
        if told <= _TOLD:
            at = f"line {fault.line}: " if fault.line else ""
            complain(f"{wanted.path}: {at}{fault.reason}")

    try:
        made = import_base(store, wanted, tell)
    except InputError as error:
        complain(error)
        return False
    complain(f"{wanted.path}: {_summary(made)} into the base {wanted.name}")
    return not made.faults


def _summary(made: "Imported") -> str:
    parts = [f"{_count(made.entries, 'entry', 'entries')} with {_count(made.names, 'name')}"]
    if made.skipped:
        parts.append(f"{_count(made.skipped, 'line')} of other things left out")
    if made.faults:
        parts.append(f"{_count(made.faults, 'fault')}")
    return ", ".join(parts)


def _count(number: int, one: str, several: str = "") -> str:
    return f"{number:,} {one if number == 1 else several or one + 's'}"


@app.command("list")
def list_(db: Db = None, as_json: Json = False) -> None:
    """List the bases: the one that ships, and those of the store."""
    from reportedly.export.knowledge_terminal import bases_text
    from reportedly.pipeline.bases import bases

    with in_one_line(), _view(db) as view:
        found = bases(view)
        if as_json:
            print_json(found)
        else:
            print_text(bases_text(found))


@app.command("show")
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, or the id of an entry.")],
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Show who is known by a name."""
    from reportedly.export.knowledge_terminal import entries_text
    from reportedly.pipeline.bases import entries_named

    with in_one_line(), _view(db) as view:
        found = entries_named(view, name)
        if as_json:
            print_json(found)
        else:
            print_text(entries_text(found))


@app.command("drop")
def drop(
    base: Annotated[str, typer.Argument(metavar="BASE", help="The base's name.")],
    db: Db = None,
) -> None:
    """Take a base out of the store. The next `reportedly read` links anew."""
    from reportedly.pipeline.bases import drop_base

    with in_one_line():
        entries = drop_base(existing(db), base)
        complain(f"{printable(base)}: {_count(entries, 'entry', 'entries')} dropped")


@contextmanager
def _view(db: str | None) -> Iterator["Unit | None"]:
    """The store, or None where there is none yet: the base that ships is known anyway."""
    try:
        store = existing(db)
    except StoreUnavailable:
        if db:
            raise
        yield None
        return
    with store.view() as view:
        yield view
