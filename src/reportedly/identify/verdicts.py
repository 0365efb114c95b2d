"""What people judged, tied to the entities of today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.schema import Entity, Judgement, Place
from reportedly.standing import standing


@dataclass(frozen=True, slots=True)
class Verdict:
    """Two entities are the same, or not; of several the one with the highest `rank` is newest."""

    one: str
    other: str
    same: bool
    rank: int
    by: str


def verdicts(judgements: Iterable[Judgement], found: Mapping[Place, str]) -> list[Verdict]:
    """The judgement that stands on each pair of entities, in order of their ids.

    `found` tells which entity a place means today.
    """
    held = standing(judgements, lambda j: (found.get(j.one, ""), found.get(j.other, "")))
    made = [
        Verdict(min(two), max(two), judgement.verdict == "same", rank, judgement.by)
        for rank, (two, judgement) in enumerate(held.items())
    ]
    return sorted(made, key=lambda v: (v.one, v.other))


def entities_at(places: Iterable[Place], entities: Iterable[Entity]) -> dict[Place, str]:
    """{place: the entity that is mentioned there}: in the same words, else in shared characters.

    Of several the one with the mention that shares most, then the smallest id.
    """
    wanted: dict[str, list[Place]] = {}
    for place in places:
        if place.kind in ("statement", "claim"):
            continue  # judged is what is said there, and weigh and gather ask for that
        wanted.setdefault(place.article, []).append(place)
    best: dict[Place, tuple[float, str]] = {}
    for entity in sorted(entities, key=lambda e: e.id):
        for place in wanted.get(entity.article, ()):
            share = _shared(place, entity)
            if share > best.get(place, (0.0, ""))[0]:
                best[place] = (share, entity.id)
    return {place: entity for place, (_, entity) in best.items()}


def _shared(place: Place, entity: Entity) -> float:
    if place.start == place.end:  # the outlet or the author, where nothing in the text names them
        return float(not entity.mentions and entity.kind == place.kind)
    overlaps = (_overlap(place, m.start, m.end) for m in entity.mentions)
    return max(overlaps, default=0.0)


def _overlap(place: Place, start: int, end: int) -> float:
    both = min(place.end, end) - max(place.start, start)
    return both / (max(place.end, end) - min(place.start, start)) if both > 0 else 0.0


def place_of(entity: Entity) -> Place:
    """Where an entity can be found again when its article is read anew: its first mention."""
    if not entity.mentions:
        return Place(entity.article, 0, 0, entity.kind)
    first: Sequence[int] = (entity.mentions[0].start, entity.mentions[0].end)
    return Place(entity.article, first[0], first[1], entity.kind)
