"""reportedly grade: people rate how reliable a source is, and how credible a claim."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import Db, existing, who_judges

if TYPE_CHECKING:
    from reportedly.schema.grade import Grade
    from reportedly.store import Store

EXAMPLES = """
Examples:

  reportedly grade source "Osk Beacon" C --by Ana --why "corrected twice this year"

  reportedly grade claim c4b8e 3 --by Ana
"""

app = typer.Typer(
    help="Rate sources and claims by the Admiralty system.", no_args_is_help=True, epilog=EXAMPLES
)

_By = Annotated[str, typer.Option("--by", metavar="WHO", help="Who rates.")]
_Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.")]


@app.command()
def source(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME_OR_ID", help="A name that one alone bears, or an id."),
    ],
    mark: Annotated[str, typer.Argument(metavar="A-F", help="F takes a rating back.")],
    by: _By,
    why: _Why = "",
    db: Db = None,
) -> None:
    """Rate how reliable a source is.

    A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged,
    which is what holds until a person rates. `reportedly who` shows it.
    """
    from reportedly.pipeline.grading import grade_source
    from reportedly.schema.grade import RELIABILITY

    letter, judge, now = _one_of(mark.upper(), RELIABILITY), who_judges(by), _now()
    with in_one_line():
        store = existing(db)
        with store.view() as view:
            from reportedly.ask.meant import one_meant
            from reportedly.ask.people import StoredPeople

            meant = one_meant(StoredPeople(view), name)
        _keep(store, grade_source(meant, letter, judge, now, why))
        complain(f"noted: {meant.name} ({meant.id}) is rated {letter}")


@app.command()
def claim(
    key: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id, or its beginning.")],
    mark: Annotated[str, typer.Argument(metavar="1-6", help="6 takes a rating back.")],
    by: _By,
    why: _Why = "",
    db: Db = None,
) -> None:
    """Rate how credible a claim is.

    1 borne out by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot
    be judged, which is what holds until a person rates. 1 is refused while fewer than two
    distinct origins of the claim are resolved. `reportedly claims` shows it.
    """
    from reportedly.ask.why import claim_of, first_statement, weight_of
    from reportedly.pipeline.grading import check, grade_claim
    from reportedly.schema.grade import CREDIBILITY

    digit, judge, now = _one_of(mark, CREDIBILITY), who_judges(by), _now()
    with in_one_line():
        store = existing(db)
        with store.view() as view:
            meant = claim_of(view, key)
            check(digit, weight_of(view, meant), view)
            said = first_statement(view, meant)
        _keep(store, grade_claim(said, digit, judge, now, why))
        complain(f"noted: claim {meant.id} is rated {digit}")


def _one_of(mark: str, marks: str) -> str:
    if len(mark) != 1 or mark not in marks:
        raise typer.BadParameter(f"rate it {marks[0]} to {marks[-1]}, not {mark[:20]!r}")
    return mark


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _keep(store: "Store", made: "Grade") -> None:
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.pipeline.grading import grade

    grade(store, made)
