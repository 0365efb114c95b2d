"""The object that `extract` prints for one article: the contract with other programs."""

from collections.abc import Iterable
from typing import Any

from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Entity,
    Hand,
    Known,
    Link,
    Page,
    Span,
    Speaker,
)
from reportedly.schema.nouns import Nouns

Json = dict[str, Any]


def extraction(nouns: Nouns) -> Json:
    """One article's object, keys in the order of the contract.

    Ids are those of the store without the article's own ("a3", "e1"). Attributions inside the
    content of another one are "nested": "attributions" are the level that annotators mark, so
    that who counts or scores these counts nothing twice. Stances are always an empty list so far:
    no stage reads them yet.
    """
    every = _attributions(nouns)
    page, article = nouns.one(Page), nouns.one(Article)
    made = {
        "doc": page.name,
        "title": article.title,
        "outlet": article.outlet,
        "date": article.date,
        "language": article.language,
        "blocks": [{"start": b.start, "end": b.end, "kind": b.kind} for b in nouns.all(Block)],
        "entities": _entities(nouns),
        "attributions": [a for a in every if a["parent"] is None],
        "nested": [a for a in every if a["parent"] is not None],
        "stances": [],
    }
    return made if page.format == "text" else {**made, "text": page.text}


def _entities(nouns: Nouns) -> list[Json]:
    entries = {known.id: known for known in nouns.all(Known)}
    links = {link.entity: link for link in nouns.all(Link) if link.known in entries}
    told = {entity: _known(link, entries[link.known]) for entity, link in links.items()}
    return [_entity(entity, told.get(entity.id)) for entity in nouns.all(Entity)]


def _known(link: Link, known: Known) -> Json:
    return {"id": known.id, "identifiers": known.identifiers, "score": link.score}


def _entity(entity: Entity, known: Json | None) -> Json:
    return {
        "id": _short(entity.id),
        "name": entity.name,
        "kind": entity.kind,
        "mentions": _offsets(entity.mentions),
        "known": known,
    }


def _attributions(nouns: Nouns) -> list[Json]:
    speakers = {s.attribution: s.entity for s in nouns.all(Speaker)}
    paths: dict[str, list[Hand]] = {}
    for hand in nouns.all(Hand):
        paths.setdefault(hand.attribution, []).append(hand)
    return [_attribution(a, speakers[a.id], paths.get(a.id, [])) for a in nouns.all(Attribution)]


def _attribution(attribution: Attribution, speaker: str, path: list[Hand]) -> Json:
    return {
        "id": _short(attribution.id),
        "source": _offsets(attribution.source),
        "cue": _offsets(attribution.cue),
        "content": _offsets(attribution.content),
        "manner": attribution.manner,
        "attitude": attribution.attitude,
        "negated": attribution.negated,
        "speaker": _short(speaker),
        "path": [
            {"entity": _short(h.entity), "kind": h.kind, "via": _offsets(h.via)}
            for h in sorted(path, key=lambda h: h.position)
        ],
        "hedges": _offsets(h.span for h in attribution.hedges),
        "hedge_kinds": [h.kind for h in attribution.hedges],
        "parent": _short(attribution.parent) if attribution.parent else None,
        "block": attribution.block,
        "confidence": round(attribution.confidence, 3),
    }


def _short(identifier: str) -> str:
    return identifier.partition(":")[2]


def _offsets(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]
