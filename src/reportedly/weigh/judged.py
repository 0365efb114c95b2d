"""What people judged of the origins of two statements, tied to the statements of today."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.schema import Attribution, Judgement, Place

HALF = 0.5
"""Part of the characters of place and content together that both must hold to be one."""

Two = tuple[str, str]


def place_of(said: Attribution) -> Place:
    """Where a statement can be found again when its article is read anew: its content's start."""
    return Place(said.article, said.content[0].start, said.content[0].end, "statement")


def judged(
    judgements: Iterable[Judgement], attributions: Sequence[Attribution]
) -> dict[Two, Judgement]:
    """The newest judgement of each pair of statements (ids in order), but for those taken back.

    One on what is no longer there, or is by now one statement, says nothing.
    """
    told = [j for j in judgements if j.one.kind == j.other.kind == "statement"]
    if not told:
        return {}
    found = _at({p for j in told for p in (j.one, j.other)}, attributions)
    newest: dict[Two, Judgement] = {}
    for judgement in sorted(told, key=lambda j: (j.when, j.id)):
        one, other = found.get(judgement.one, ""), found.get(judgement.other, "")
        if one and other and one != other:
            newest[min(one, other), max(one, other)] = judgement
    return {two: j for two, j in newest.items() if j.verdict != "unknown"}


def _at(places: Iterable[Place], attributions: Sequence[Attribution]) -> Mapping[Place, str]:
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
