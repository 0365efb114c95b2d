"""reportedly judge: a person says whether two entities are the same."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import Db, existing, who_judges

if TYPE_CHECKING:
    from reportedly.schema import Entity, JudgementVerdict
    from reportedly.store import Store

EXAMPLES = """
Examples:

  reportedly judge "Pavo Lindqar" "P. Lindkar" --same --by Ana

  reportedly judge 4f1c09aa52d7be31:e7 90b3d6620c5f18aa:e2 --different --by Ana

  reportedly judge "Pavo Lindqar" "P. Lindkar" --undo --by Ana
"""

_Reference = Annotated[
    str,
    typer.Argument(metavar="NAME_OR_ID", help="A name that one alone bears, or an entity's id."),
]


def judge(
    one: _Reference,
    other: _Reference,
    by: Annotated[str, typer.Option("--by", metavar="WHO", help="Who judges.")],
    same: Annotated[bool, typer.Option("--same", help="The two are one.")] = False,
    different: Annotated[bool, typer.Option("--different", help="The two are two.")] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take back what was judged of them.")
    ] = False,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.")] = "",
    db: Db = None,
) -> None:
    """Say whether two entities are the same, or take that back.

    A person's judgement wins over what the program finds, and the newest over earlier ones.
    Nothing is deleted: what is taken back is noted too. Ids are those of `who NAME --json`.
    """
    if same + different + undo != 1:
        raise typer.BadParameter("say one of --same, --different, --undo")
    judge_ = who_judges(by)
    verdict: JudgementVerdict = "same" if same else "different" if different else "unknown"
    with in_one_line():
        store = existing(db)
        two = _meant(store, one, other, undo=undo)
        _take_down(store, two, verdict, judge_, why)
        complain(_told(two, verdict))


def _meant(store: "Store", one: str, other: str, *, undo: bool) -> "tuple[Entity, Entity]":
    """The two who are named; to take back, those of their groups on whom a judgement is."""
    from reportedly.ask.judged import judged
    from reportedly.ask.meant import one_meant
    from reportedly.ask.people import StoredPeople
    from reportedly.errors import Ambiguous

    with store.view() as view:
        people = StoredPeople(view)
        first, second = one_meant(people, one), one_meant(people, other)
        if first.id == second.id:
            ids = [first.id]
            raise Ambiguous(f"both are {first.id}: name two entities, by their ids", ids)
        if undo:
            return judged(people, (first, second))
    if first.article == second.article and first.mentions == second.mentions:
        raise Ambiguous(f"{first.id} and {second.id} have the same place in the text", [])
    return first, second


def _take_down(
    store: "Store", two: "tuple[Entity, Entity]", verdict: "JudgementVerdict", by: str, why: str
) -> None:
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.pipeline.judging import judge, judgement
    from reportedly.pipeline.stages import model, runs

    now = datetime.now(UTC).isoformat(timespec="microseconds")
    judge(store, judgement(two, verdict, by, now, why), runs(model().digest))


def _told(two: "tuple[Entity, Entity]", verdict: str) -> str:
    one, other = (f"{e.name} ({e.id})" for e in two)
    said = {"same": "are the same", "different": "are two"}
    if verdict == "unknown":
        return f"what was judged of {one} and {other} is taken back"
    return f"noted: {one} and {other} {said[verdict]}"
