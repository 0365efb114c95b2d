"""How people rated sources and claims: the newest grade of each, tied to the ids of today."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.ask.statements import Source
from reportedly.identify.verdicts import entities_at
from reportedly.schema import Attribution, Entity, Identity, Member, Place
from reportedly.schema.grade import Grade, GradeOf


def reliability(source: Source) -> dict[str, Grade]:
    """{canonical entity: its newest grade}."""
    grades = _newest_last(source, "source")
    entities = source.all(Entity, "article", _articles(grades)) if grades else []
    found = entities_at([g.place for g in grades], entities)
    of = {i.entity: i.canonical for i in source.all(Identity, "entity", set(found.values()))}
    return {of.get(found[g.place], found[g.place]): g for g in grades if g.place in found}


def credibility(source: Source) -> dict[str, Grade]:
    """{claim: its newest grade}."""
    grades = _newest_last(source, "claim")
    said = source.all(Attribution, "article", _articles(grades)) if grades else []
    at = {g.id: _said_at(g.place, said) for g in grades}
    found = {grade: attribution for grade, attribution in at.items() if attribution}
    claims = _claims(source, found.values())
    return {claims[found[g.id]]: g for g in grades if found.get(g.id) in claims}


def _newest_last(source: Source, of: GradeOf) -> Sequence[Grade]:
    own = (g for g in source.all(Grade) if g.of == of)
    return sorted(own, key=lambda g: (g.when, g.id))


def _articles(grades: Iterable[Grade]) -> set[str]:
    return {g.place.article for g in grades}


def _said_at(place: Place, said: Iterable[Attribution]) -> str:
    """The attribution whose content has most of a place, and at least half; else nothing."""
    best, found = 0.5 * (place.end - place.start), ""
    for a in sorted(said, key=lambda a: a.id):
        inner = [min(place.end, e) - max(place.start, s) for s, e in a.content]
        shared = sum(length for length in inner if length > 0)
        if a.article == place.article and shared >= best and (shared > best or not found):
            best, found = shared, a.id
    return found


def _claims(source: Source, attributions: Iterable[str]) -> Mapping[str, str]:
    return {m.attribution: m.claim for m in source.all(Member, "attribution", set(attributions))}
