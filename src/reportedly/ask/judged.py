"""What people judged that is in force: of two entities or their groups, and of claims."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.ask.dossier import shown
from reportedly.ask.meant import one_meant
from reportedly.ask.people import StoredPeople
from reportedly.ask.statements import Source
from reportedly.errors import Ambiguous, NotFound
from reportedly.gather.naming import claim_id
from reportedly.gather.people import Verdict as ClaimVerdict
from reportedly.gather.stage import judged as on_claims
from reportedly.identify.verdicts import Verdict, entities_at, verdicts
from reportedly.schema import Attribution, Entity, Identity, Judgement, JudgementVerdict, Member
from reportedly.store import Unit

Two = tuple[Entity, Entity]


def two_meant(view: Unit, one: str, other: str, *, undo: bool) -> Two:
    """The two who are named; to take back, those of their groups on whom a judgement is.

    Raises NotFound, and Ambiguous where a name is borne by several or both mean one.
    """
    people = StoredPeople(view)
    first, second = one_meant(people, one), one_meant(people, other)
    if first.id == second.id:
        raise Ambiguous(f"both are {first.id}: name two entities, by their ids", [first.id])
    if undo:
        return judged(people, (first, second))
    if first.article == second.article and first.mentions == second.mentions:
        raise Ambiguous(f"{first.id} and {second.id} have the same place in the text", [])
    return first, second


def judged(source: Source, two: Two) -> Two:
    """The two on whom the judgement was made that holds of these two.

    It was made on themselves; or else, once, on others of the groups to which they belong today.
    Raises NotFound where nothing is judged, Ambiguous where several of the groups' members are.
    """
    ids = {e.id for e in two}
    held = in_force(source)
    found = [v for v in held if {v.one, v.other} == ids] or _of_groups(source, ids, held)
    told = " and ".join(f"{shown(e.name)} ({e.id})" for e in two)
    if not found:
        raise NotFound(f"nothing was judged of {told}")
    if len(found) > 1:
        pairs = [f"{v.one} and {v.other}" for v in found]
        raise Ambiguous(f"of {told} several were judged: {'; '.join(pairs)}; name one pair", pairs)
    of = {e.id: e for e in source.all(Entity, "id", [found[0].one, found[0].other])}
    return of[found[0].one], of[found[0].other]


def in_force(source: Source) -> list[Verdict]:
    """Every judgement that nobody took back, on the entities of today."""
    made = source.all(Judgement)
    places = [place for j in made for place in (j.one, j.other)]
    entities = source.all(Entity, "article", {p.article for p in places})
    return verdicts(made, entities_at(places, entities))


def _of_groups(source: Source, ids: set[str], held: Iterable[Verdict]) -> list[Verdict]:
    """Those judged between the groups of two entities; within one, if both are in it."""
    every = list(held)
    asked = {*ids, *(i for v in every for i in (v.one, v.other))}
    of = {i.entity: i.canonical for i in source.all(Identity, "entity", asked)}
    wanted = {of.get(i, i) for i in ids}
    return [v for v in every if {of.get(v.one, v.one), of.get(v.other, v.other)} == wanted]


Said = tuple[Attribution, Attribution, JudgementVerdict]
"""Two statements and what is judged of them; of two claims the first is the one that leaves."""


def of_claims(
    source: Source, one: str, others: Sequence[str], verdict: JudgementVerdict
) -> list[Said]:
    """What is to be written down when a person judges claims or statements by their ids.

    *same* makes one claim of `one` and each of the others. *different* takes the statements
    `others` together out of the claim `one`, or holds two claims apart. *unknown* takes back what
    was judged between them; there an id may be that of a claim that became one with another.
    Raises NotFound, Ambiguous.
    """
    if verdict == "unknown":
        found = [_joined(source, key) or _End.of(source, key) for key in (one, *others)]
        return [said for end in found[1:] for said in _taken_back(source, found[0], end)]
    ends = [_End.of(source, key) for key in (one, *others)]
    for end in ends[1:]:
        if end.members == ends[0].members:
            raise Ambiguous(f"both are {ends[0].key}: name two", [one])
    if verdict == "same":
        return [(ends[0].spokesman, end.spokesman, "same") for end in ends[1:]]
    return _leaving(source, ends[0], ends[1:])


@dataclass(frozen=True, slots=True)
class _End:
    """A claim with its members, the likest to the others first; or one statement.

    `founder` is the member by which a claim that became part of this one had its id.
    """

    key: str
    members: tuple[str, ...]
    spokesman: Attribution
    founder: Member | None = None

    @classmethod
    def of(cls, source: Source, key: str) -> "_End":
        """What an id means."""
        if ":" in key:
            ids = [m.attribution for m in source.all(Member, "attribution", [key])]
        else:
            members = source.all(Member, "claim", [key])
            ids = [m.attribution for m in sorted(members, key=lambda m: (-m.score, m.attribution))]
        if not ids:
            kind = "statement in a claim" if ":" in key else "claim"
            raise NotFound(f"no {kind} with the id {key!r} in this store; see: reportedly claims")
        return cls(key, tuple(ids), _statement(source, ids[0]))


def _joined(source: Source, key: str) -> _End | None:
    """For the id of no claim of today: the claim into which people brought the one that had it."""
    if ":" in key or source.all(Member, "claim", [key]):
        return None
    ends = {end for v in verdicts_on_claims(source) if v.same for end in (v.one, v.other)}
    claims = {m.claim for m in source.all(Member, "attribution", ends)}
    members = source.all(Member, "claim", claims)
    founder = next((m for m in members if claim_id([m.attribution]) == key), None)
    if founder is None:
        raise NotFound(
            f"no claim with the id {key!r} in this store; of claims that became one, take it back"
            " with the ids of two statements: judge STATEMENT STATEMENT --claim --undo"
        )
    return replace(_End.of(source, founder.claim), key=key, founder=founder)


def _statement(source: Source, key: str) -> Attribution:
    return source.all(Attribution, "id", [key])[0]


def _leaving(source: Source, claim: _End, ends: Sequence[_End]) -> list[Said]:
    """The statements leave the claim together; those that stay are told by one of them.

    What people said before that ties one that leaves to one that stays no longer holds.
    """
    gone = {m for end in ends for m in end.members}
    stays = next((m for m in claim.members if m not in gone), "")
    if not stays:
        raise NotFound(f"nothing of {claim.key} would be left: name some of its statements")
    left = _statement(source, stays)
    pairs = [(end.spokesman.id, left.id) for end in ends]
    for verdict in verdicts_on_claims(source):
        for one, other in ((verdict.one, verdict.other), (verdict.other, verdict.one)):
            if verdict.same and one in gone and other in claim.members and other not in gone:
                pairs.append((one, other))
    said: list[Said] = [
        (_statement(source, one), _statement(source, other), "different")
        for one, other in dict.fromkeys(pairs)
    ]
    return said + [(ends[0].spokesman, end.spokesman, "same") for end in ends[1:]]


def _taken_back(source: Source, one: _End, other: _End) -> list[Said]:
    """Every verdict in force between two ends; of those within one claim only a single one."""
    found = [
        v
        for v in verdicts_on_claims(source)
        if _is_between(v, one.members, other.members)
        and all(_brought(v, end.founder) for end in (one, other) if end.founder is not None)
    ]
    if not found:
        raise NotFound(f"nothing was judged of {one.key} and {other.key} as claims")
    if len(found) > 1 and one.members == other.members:
        pairs = [f"{v.one} {v.other}" for v in found]
        told = f"within {one.key} several were judged: {'; '.join(pairs)}"
        raise Ambiguous(f"{told}; name one pair, with --claim", pairs)
    return [(_statement(source, v.one), _statement(source, v.other), "unknown") for v in found]


def _is_between(verdict: ClaimVerdict, left: Sequence[str], right: Sequence[str]) -> bool:
    one, other = verdict.one, verdict.other
    return (one in left and other in right) or (other in left and one in right)


def _brought(verdict: ClaimVerdict, founder: Member) -> bool:
    """Whether a verdict brought a statement where it is, itself or with its group."""
    return founder.attribution in (verdict.one, verdict.other) or verdict.said in founder.why


def verdicts_on_claims(source: Source) -> list[ClaimVerdict]:
    """What people judged of claims that nobody took back, the newest first."""
    made = [j for j in source.all(Judgement) if j.one.kind == "claim"]
    articles = {p.article for j in made for p in (j.one, j.other)}
    return on_claims(made, source.all(Attribution, "article", articles)) if made else []
