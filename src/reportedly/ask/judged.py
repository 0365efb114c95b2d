"""What people judged of two entities that is in force: on themselves, or on their groups."""

from collections.abc import Iterable

from reportedly.ask.dossier import shown
from reportedly.ask.statements import Source
from reportedly.errors import Ambiguous, NotFound
from reportedly.identify.verdicts import Verdict, entities_at, verdicts
from reportedly.schema import Entity, Identity, Judgement

Two = tuple[Entity, Entity]


def judged(source: Source, two: Two) -> Two:
    """The two on whom the judgement was made that holds of these two.

    It was made on themselves; or else, once, on others of the groups to which they belong today.
    Raises NotFound where nothing is judged, Ambiguous where several of the groups' members are.
    """
    ids = {e.id for e in two}
    held = _in_force(source)
    found = [v for v in held if {v.one, v.other} == ids] or _of_groups(source, ids, held)
    told = " and ".join(f"{shown(e.name)} ({e.id})" for e in two)
    if not found:
        raise NotFound(f"nothing was judged of {told}")
    if len(found) > 1:
        pairs = [f"{v.one} and {v.other}" for v in found]
        raise Ambiguous(f"of {told} several were judged: {'; '.join(pairs)}; name one pair", pairs)
    of = {e.id: e for e in source.all(Entity, "id", [found[0].one, found[0].other])}
    return of[found[0].one], of[found[0].other]


def _in_force(source: Source) -> list[Verdict]:
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
