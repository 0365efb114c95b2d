"""What stages read of a few claims, loaded for these alone."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from reportedly.schema import (
    Article,
    Attribution,
    Claim,
    Entity,
    Hand,
    Identity,
    Lineage,
    Member,
    Source,
    Speaker,
    article_in,
)
from reportedly.store import Unit


@dataclass(frozen=True, slots=True)
class Around:
    """Some members with their statements, speakers, paths and articles."""

    claims: list[Claim]
    members: list[Member]
    attributions: list[Attribution]
    speakers: list[Speaker]
    hands: list[Hand]
    sources: list[Source]
    articles: list[Article]
    entities: list[Entity]
    identities: list[Identity]
    lineages: list[Lineage]
    texts: Mapping[str, str]


def around(
    unit: Unit, members: list[Member], texts: Mapping[str, str], also: Collection[str] = ()
) -> Around:
    """What is known around members; of the articles in `also` all that is said too."""
    ids = [m.attribution for m in members]
    articles = {article_in(i) for i in ids} | {*also}
    entities = unit.all(Entity, "article", articles)
    said = {a.id: a for a in unit.all(Attribution, "id", ids)}
    said |= {a.id: a for a in unit.all(Attribution, "article", also)}
    return Around(
        claims=unit.all(Claim, "id", {m.claim for m in members}),
        members=members,
        attributions=list(said.values()),
        speakers=unit.all(Speaker, "attribution", ids),
        hands=unit.all(Hand, "attribution", ids),
        sources=unit.all(Source, "attribution", ids),
        articles=unit.all(Article, "id", articles),
        entities=entities,
        identities=unit.all(Identity, "entity", [e.id for e in entities]),
        lineages=_between(unit, articles),
        texts=texts,
    )


def _between(unit: Unit, articles: Iterable[str]) -> list[Lineage]:
    """The lineages of which both sides are among some articles."""
    here = {*articles}
    return [x for x in unit.all(Lineage, "original", here) if x.derived in here]
