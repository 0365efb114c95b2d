"""Which single judgements are in force today, and on which two."""

from collections.abc import Collection, Iterable, Mapping

from reportedly.ask.statements import Source
from reportedly.identify.verdicts import entities_at
from reportedly.places import statements_at
from reportedly.schema import Attribution, Entity, Judgement, Place
from reportedly.standing import standing

Two = tuple[str, str]

_SAID = ("statement", "claim")
"""Kinds of places at which a statement is looked for; at all others an entity is."""


def holding(source: Source, among: Collection[Judgement]) -> dict[str, Two]:
    """{judgement: the ids of the two that it is of today}, of some judgements those in force."""
    if not among:
        return {}
    articles = {_articles(j) for j in among}
    near = [j for j in source.all(Judgement) if _articles(j) in articles]
    found = _found(source, near)

    def of(j: Judgement) -> Two:
        return found.get(j.one, ""), found.get(j.other, "")

    ids = {j.id for j in among}
    held: list[Judgement] = []
    for kind in ("", *_SAID):  # one origin and one claim are two things to say of the same two
        held += standing([j for j in near if _kind(j) == kind], of).values()
    return {j.id: of(j) for j in held if j.id in ids}


def on_origins(source: Source, articles: Collection[str]) -> set[Two]:
    """The pairs of statements in some articles, ids in order, of whose origins a verdict holds."""
    made = [j for j in source.all(Judgement) if _kind(j) == "statement"]
    some = [j for j in made if j.one.article in articles and j.other.article in articles]
    return {(min(two), max(two)) for two in holding(source, some).values()}


def _articles(judgement: Judgement) -> frozenset[str]:
    return frozenset((judgement.one.article, judgement.other.article))


def _kind(judgement: Judgement) -> str:
    return judgement.one.kind if judgement.one.kind in _SAID else ""


def _found(source: Source, made: Iterable[Judgement]) -> Mapping[Place, str]:
    """Which entity or statement stands at each place today."""
    places = {place for j in made for place in (j.one, j.other)}
    articles = {place.article for place in places}
    entities = entities_at(places, source.all(Entity, "article", articles))
    said = [place for place in places if place.kind in _SAID]
    return {**entities, **statements_at(said, source.all(Attribution, "article", articles))}
