"""reportedly judge: a person says whether two entities, origins or claims are one or two."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import Db, existing, who_judges

if TYPE_CHECKING:
    from reportedly.ask.judged import Said
    from reportedly.schema import Attribution, Entity, Judgement, JudgementVerdict
    from reportedly.store import Store

EXAMPLES = """
Examples:

  reportedly judge "Pavo Lindqar" "P. Lindkar" --same --by Ana

  reportedly judge 4f1c09aa52d7be31:e7 90b3d6620c5f18aa:e2 --different --by Ana

  reportedly judge "Pavo Lindqar" "P. Lindkar" --undo --by Ana

  reportedly judge 4f1c09aa52d7be31:a3 90b3d6620c5f18aa:a0 --same --by Ana    two statements

  reportedly judge c3d1f09aa c90b3d662 --same --by Ana    two claims become one

  reportedly judge c3d1f09aa 4f1c09aa52d7be31:a3 --different --by Ana    it leaves the claim
"""

_STATEMENT = re.compile(r"[0-9a-f]{4,64}:a[0-9]{1,9}")
_CLAIM = re.compile(r"c[0-9a-f]{8}")

_Reference = Annotated[
    str,
    typer.Argument(metavar="NAME_OR_ID", help="A name that one alone bears, or an id."),
]


def judge(
    one: _Reference,
    other: _Reference,
    by: Annotated[str, typer.Option("--by", metavar="WHO", help="Who judges.")],
    more: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID", help="More claims, or statements of one claim."),
    ] = None,
    same: Annotated[bool, typer.Option("--same", help="The two are one.")] = False,
    different: Annotated[bool, typer.Option("--different", help="The two are two.")] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take back what was judged of them last.")
    ] = False,
    claim: Annotated[
        bool,
        typer.Option("--claim", help="Of statements: whether they say the same, one claim."),
    ] = False,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.")] = "",
    db: Db = None,
) -> None:
    """Judge whether two entities, origins or claims are one, or two.

    With the ids of two statements, as `why --json` gives them: whether they have one origin; with
    `--claim`, whether they say the same. With the ids of claims: two become one. With a claim and
    statements of it: these leave it, together.
    A person's judgement wins over what the program finds, and the newest over earlier ones.
    Nothing is deleted: what is taken back is noted too, and what was judged before it holds
    again. Ids are those of `who NAME --json`.
    """
    if same + different + undo != 1:
        raise typer.BadParameter("say one of --same, --different, --undo")
    who = who_judges(by)
    verdict: JudgementVerdict = "same" if same else "different" if different else "unknown"
    with in_one_line():
        store = existing(db)
        if claim or _CLAIM.fullmatch(one) or _CLAIM.fullmatch(other):
            said_of_claims = _of_claims(store, one, [other, *(more or [])], verdict)
            _keep(store, [_on_claims(said, who, why) for said in said_of_claims])
            for line in _told_of_claims(store, said_of_claims):
                complain(line)
            return
        if more:
            raise typer.BadParameter("more than two are for claims and their statements")
        if _STATEMENT.fullmatch(one) and _STATEMENT.fullmatch(other):
            said = _said(store, one, other, undo=undo)
            _keep(store, [_on_origins(said, verdict, who, why)])
            complain(_told_of_origins(one, other, verdict))
            return
        two = _meant(store, one, other, undo=undo)
        _keep(store, [_on_entities(two, verdict, who, why)])
        complain(_told(two, verdict))


def _meant(store: "Store", one: str, other: str, *, undo: bool) -> "tuple[Entity, Entity]":
    from reportedly.ask.judged import two_meant

    with store.view() as view:
        return two_meant(view, one, other, undo=undo)


def _said(store: "Store", one: str, other: str, *, undo: bool) -> "tuple[Attribution, Attribution]":
    """The two statements; to take back, only if something is judged of them."""
    from reportedly.errors import Ambiguous, NotFound
    from reportedly.schema import Attribution, Judgement
    from reportedly.weigh.judged import judged

    with store.view() as view:
        found = {a.id: a for a in view.all(Attribution, "id", [one, other]) if a.content}
        if missing := [i for i in (one, other) if i not in found]:
            raise NotFound(f"no statement {missing[0]} with a content in this store")
        if one == other:
            raise Ambiguous(f"both are {one}: name two statements", [one])
        two = found[one], found[other]
        if undo and not judged(view.all(Judgement), two):
            raise NotFound(f"nothing was judged of {one} and {other}")
    return two


def _on_entities(
    two: "tuple[Entity, Entity]", verdict: "JudgementVerdict", by: str, why: str
) -> "Judgement":
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.pipeline.judging import judgement

    return judgement(two, verdict, by, _now(), why)


def _on_origins(
    two: "tuple[Attribution, Attribution]", verdict: "JudgementVerdict", by: str, why: str
) -> "Judgement":
    from reportedly.pipeline.judging import judgement_of_origins

    return judgement_of_origins(two, verdict, by, _now(), why)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _of_claims(
    store: "Store", one: str, others: list[str], verdict: "JudgementVerdict"
) -> "list[Said]":
    from reportedly.ask.judged import of_claims

    with store.view() as view:
        return of_claims(view, one, others, verdict)


def _on_claims(said: "Said", by: str, why: str) -> "Judgement":
    from reportedly.pipeline.judging import judgement_of_claims

    one, other, verdict = said
    return judgement_of_claims((one, other), verdict, by, _now(), why)


def _told_of_claims(store: "Store", said: "list[Said]") -> list[str]:
    """What was noted, where the statements are now, and which older verdicts gave way."""
    from reportedly.ask.judged import verdicts_on_claims
    from reportedly.gather.people import set_aside
    from reportedly.schema import Member

    words = {"same": "say the same", "different": "are two claims", "unknown": ""}
    told = []
    with store.view() as view:
        for one, other, verdict in said:
            if verdict == "unknown":
                told.append(f"what was judged of {one.id} and {other.id} is taken back")
            else:
                told.append(f"noted: {one.id} and {other.id} {words[verdict]}")
        ids = {s.id for one, other, _ in said for s in (one, other)}
        members = view.all(Member, "attribution", ids)
        told += [f"{m.attribution} is of claim {m.claim}" for m in members]
        held = verdicts_on_claims(view)
    back = [{one.id, other.id} for one, other, verdict in said if verdict == "unknown"]
    told += [f"holds again: {v.said}" for v in held if {v.one, v.other} in back]
    aside = set_aside(held)
    near = {v for v, newer in aside.items() if any({n.one, n.other} & ids for n in newer)}
    told += [f"set aside for newer verdicts: {v.said}" for v in near]
    return told


def _keep(store: "Store", made: "list[Judgement]") -> None:
    from reportedly.pipeline.judging import judge
    from reportedly.pipeline.learned import model
    from reportedly.pipeline.stages import runs

    judge(store, made, runs(model().digest))


def _told_of_origins(one: str, other: str, verdict: str) -> str:
    said = {"same": "have one origin", "different": "have two origins"}
    if verdict == "unknown":
        return f"what was judged of the origins of {one} and {other} is taken back"
    return f"noted: {one} and {other} {said[verdict]}"


def _told(two: "tuple[Entity, Entity]", verdict: str) -> str:
    one, other = (f"{e.name} ({e.id})" for e in two)
    said = {"same": "are the same", "different": "are two"}
    if verdict == "unknown":
        return f"what was judged of {one} and {other} is taken back"
    return f"noted: {one} and {other} {said[verdict]}"
