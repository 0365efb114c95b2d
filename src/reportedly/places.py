"""Statements found again at the places on which people judged."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.schema import Attribution, Place, PlaceKind

HALF = 0.5
"""Part of the characters of place and content together that both must hold to be one."""


def place_of(said: Attribution, kind: PlaceKind) -> Place:
    """Where a statement can be found again when its article is read anew: its content's start."""
    return Place(said.article, said.content[0].start, said.content[0].end, kind)


def statements_at(
    places: Iterable[Place], attributions: Sequence[Attribution]
) -> Mapping[Place, str]:
    """The statement at each place: of several the one that shares most, then the smallest id."""
    best: dict[Place, tuple[float, str]] = {}
    wanted: dict[str, list[Place]] = {}
    for place in places:
        wanted.setdefault(place.article, []).append(place)
    for said in sorted(attributions, key=lambda a: a.id):
        for place in wanted.get(said.article, ()) if said.content else ():
            share = _shared(place, said)
            if share >= HALF and share > best.get(place, (0.0, ""))[0]:
                best[place] = (share, said.id)
    return {place: id_ for place, (_, id_) in best.items()}


def _shared(place: Place, said: Attribution) -> float:
    start, end = said.content[0].start, said.content[0].end
    both = min(place.end, end) - max(place.start, start)
    return both / (max(place.end, end) - min(place.start, start)) if both > 0 else 0.0
