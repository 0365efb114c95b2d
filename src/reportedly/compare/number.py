"""Numbers that differ between tellings: of one claim, or of claims that are alike but for them."""

from collections.abc import Iterable

from reportedly.compare.alike import Told
from reportedly.compare.figures import Figure, clash
from reportedly.compare.telling import NOT_KNOWN, Telling, differ, is_known_order
from reportedly.schema import Difference, Lineage


def numbers(pairs: Iterable[tuple[Told, Told]], lineages: Iterable[Lineage]) -> list[Difference]:
    """One difference for each two figures that cannot both hold, of the earliest tellings of each.

    What one speaker says with two numbers in two articles, neither of which was copied from the
    other, is a reversal; all else is a number that differs between tellings. Pairs come in order
    of date.
    """
    related = {frozenset((x.original, x.derived)) for x in lineages}
    found: dict[tuple[object, ...], Difference] = {}
    for one, other in pairs:
        two = clash(one.figures, other.figures)
        if two is not None:
            key = _key(one.telling, other.telling, two)
            if key not in found:
                found[key] = _difference(one.telling, other.telling, two, related)
    return list(found.values())


def _key(one: Telling, other: Telling, two: tuple[Figure, Figure]) -> tuple[object, ...]:
    """Copies tell the same two figures many times; one line is enough for them."""
    values = tuple(sorted(f.value for f in two))
    return two[0].unit, two[0].noun, values, *sorted({one.claim, other.claim})


def _difference(
    one: Telling, other: Telling, two: tuple[Figure, Figure], related: set[frozenset[str]]
) -> Difference:
    spans = ((two[0].span,), (two[1].span,))
    apart = one.article.id != other.article.id
    copied = frozenset((one.article.id, other.article.id)) in related
    if one.speaker and one.speaker == other.speaker and apart and not copied:
        then = ", later " if is_known_order(one, other) else " and "
        why = f"{one.name}: “{two[0].said}” ({one.place}){then}“{two[1].said}” ({other.place})"
        why += "" if is_known_order(one, other) else NOT_KNOWN
        return differ("reversed", one, other, spans, why)
    why = f"“{two[0].said}” ({_who(one)}) but “{two[1].said}” ({_who(other)})"
    return differ("number", one, other, spans, why)


def _who(telling: Telling) -> str:
    where = "headline, " if telling.attribution.block == "headline" else ""
    return f"{telling.name}, {where}{telling.place}"
