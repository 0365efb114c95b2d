"""reportedly search: statements by their words, who speaks, where and when."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import complain, in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing, who_judges

if TYPE_CHECKING:
    from reportedly.schema.query import Query, Results
    from reportedly.store import Store

EXAMPLES = """
Examples:

  reportedly search "quay closes" --since 2031-05 --until 2031

  reportedly search --speaker "Pavo Lindqar" --hedged yes

  reportedly search --kind anonymous --stance against --csv > unnamed.csv

  reportedly search "harbour board" --save "The board" --by Ana
"""

_Many = list[str] | None
_LONGEST_NAME = 100


def search(
    words: Annotated[
        str,
        typer.Argument(metavar="WORDS", help='All must be there; "in quotation marks" in a row.'),
    ] = "",
    db: Db = None,
    speaker: Annotated[
        _Many, typer.Option(metavar="NAME", help="Who speaks: a name, or an entity's id.")
    ] = None,
    kind: Annotated[
        _Many, typer.Option(metavar="KIND", help="What kind of source: person, anonymous ...")
    ] = None,
    outlet: Annotated[_Many, typer.Option(metavar="NAME", help="Where it stands.")] = None,
    attitude: Annotated[
        _Many, typer.Option(metavar="ATTITUDE", help="Said, thought, wanted ...")
    ] = None,
    stance: Annotated[
        _Many, typer.Option(metavar="POLARITY", help="Tells of a stance: for, against ...")
    ] = None,
    hedged: Annotated[str, typer.Option(metavar="yes|no", help="With hedges, or without.")] = "",
    since: Annotated[str, typer.Option(metavar="DAY", help="2031, 2031-05 or 2031-05-31.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="The last day, as in --since.")] = "",
    order: Annotated[str, typer.Option(help="best, newest or oldest.")] = "best",
    page: Annotated[int, typer.Option(min=1, help="Twenty statements a page.")] = 1,
    save: Annotated[str | None, typer.Option(metavar="NAME", help="Keep this search.")] = None,
    by: Annotated[str, typer.Option("--by", metavar="WHO", help="Who keeps it.")] = "",
    saved: Annotated[bool, typer.Option("--saved", help="List the kept searches.")] = False,
    as_json: Json = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print all of it as CSV.")] = False,
) -> None:
    """Search statements by words and filters, with counts of what there is.

    Of several values of one filter any will do. Whatever is found here is found by the page
    /search of the desk too.
    """
    if as_csv and (as_json or saved):
        raise typer.BadParameter("--csv goes neither with --json nor with --saved")
    lists = {"speaker": speaker, "kind": kind, "outlet": outlet, "attitude": attitude}
    many = [(n, v) for n, some in {**lists, "stance": stance}.items() for v in some or ()]
    one = {"q": words, "hedged": hedged, "since": since, "until": until, "order": order}
    query = _query([*many, *one.items(), ("page", str(page))])
    named = None if save is None else (_name(save), who_judges(by))
    with in_one_line():
        store = existing(db)
        found = None if saved or as_csv else _found(store, query)
        # Before anything is printed: whoever reads that may close the pipe.
        if named:
            _save(store, query, *named)
        if saved:
            _list(store, as_json)
        elif found:
            _show(found, as_json)
        else:
            _csv(store, query)


def _query(pairs: list[tuple[str, str]]) -> "Query":
    """What is asked for; a value that is not known is wrong use."""
    from reportedly.ask.search.address import WRONG_WAY_ROUND, from_pairs

    query, notes = from_pairs(pairs)
    if WRONG_WAY_ROUND in notes:
        raise typer.BadParameter("--since is later than --until")
    if notes:
        raise typer.BadParameter(notes[0])
    return query


def _name(save: str) -> str:
    """The name of a kept search; none, or one too long, is wrong use."""
    if not save.strip():
        raise typer.BadParameter("say what it is called: --save NAME")
    if len(save) > _LONGEST_NAME:
        raise typer.BadParameter(f"a name may have {_LONGEST_NAME} characters")
    return save.strip()


def _found(store: "Store", query: "Query") -> "Results":
    """One page of what is found; a page beyond the last is wrong use, so that a script ends."""
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.search import search as find

    with store.view() as view:
        found = find(view, query)
    if query.page > found.pages:
        told = f"there is no page {query.page:,}; the last is {found.pages:,}"
        raise typer.BadParameter(told, param_hint="--page")
    return found


def _show(found: "Results", as_json: bool) -> None:
    from reportedly.export.search_terminal import search_text

    if as_json:
        print_json(found)
    else:
        print_text(search_text(found))


def _csv(store: "Store", query: "Query") -> None:
    from reportedly.ask.search.found import Found
    from reportedly.export.statements_csv import MOST, statements_csv

    with store.view() as view:
        found = Found(view, query)
        _write(statements_csv(found.batches(MOST)))
        for note in found.notes:
            complain(note)
        if len(found.listed) > MOST:
            complain(f"only the first {MOST:,} of {len(found.listed):,} statements are in the CSV")


def _write(pieces: Iterator[str]) -> None:
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode())
    sys.stdout.buffer.flush()


def _list(store: "Store", as_json: bool) -> None:
    from reportedly.ask.search.kept import saved_searches
    from reportedly.export.search_terminal import saved_text

    with store.view() as view:
        found = saved_searches(view)
    if as_json:
        print_json(found)
    else:
        print_text(saved_text(found))


def _save(store: "Store", query: "Query", name: str, by: str) -> None:
    from reportedly.ask.search.address import address
    from reportedly.pipeline.searches import save, saved

    now = datetime.now(UTC).isoformat(timespec="seconds")
    save(store, saved(name, address(query), by, now))
    complain(f"kept: {name}")
