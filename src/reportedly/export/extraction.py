"""The object that `extract` prints for one article: the contract with other programs."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.export.moved import moved
from reportedly.refer.chains import chains
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Entity,
    Fact,
    Hand,
    Known,
    Link,
    Mentions,
    Page,
    Role,
    Source,
    Span,
    Speaker,
    Stance,
)
from reportedly.schema.nouns import Nouns

Json = dict[str, Any]


def extraction(nouns: Nouns) -> Json:
    """One article's object, keys in the order of the contract.

    Ids are those of the store without the article's own ("a3", "e1"). Attributions inside the
    content of another one are "nested": "attributions" are the level that annotators mark, so
    that who counts or scores these counts nothing twice. Of an article that is cut from a page,
    "page" is the whole page's id and "start" where the article begins in its text; for plain text
    all offsets count from the file's beginning.
    """
    whole = nouns.one(Page)
    if whole.format == "text" and whole.start:
        nouns = _in_file(nouns, whole.start)
    every = _attributions(nouns)
    page, article = nouns.one(Page), nouns.one(Article)
    made: Json = {
        "doc": page.name,
        "title": article.title,
        "outlet": article.outlet,
        "date": article.date,
        "language": article.language,
        "blocks": [{"start": b.start, "end": b.end, "kind": b.kind} for b in nouns.all(Block)],
        "entities": _entities(nouns),
        "attributions": [a for a in every if a["parent"] is None],
        "nested": [a for a in every if a["parent"] is not None],
        "mentions": [m for known in nouns.all(Mentions) for m in _mentions(known)],
        "stances": [_stance(s) for s in nouns.all(Stance)],
        "metadata": {f.field: _fact(f) for f in nouns.all(Fact)},
    }
    if page.whole:
        made |= {"page": page.whole, "start": page.start}
    return made if page.format == "text" else {**made, "text": page.text}


_WITH_SPANS = (Fact, Block, Entity, Attribution, Mentions, Source, Hand, Role, Stance)


def _in_file(nouns: Nouns, start: int) -> Nouns:
    """The nouns with offsets in the file from which the page is cut."""
    as_they_are = (Page, Article, Speaker, Known, Link)
    made = Nouns(noun for kind in as_they_are for noun in nouns.all(kind))
    made.add(moved(noun, start) for kind in _WITH_SPANS for noun in nouns.all(kind))
    return made


def _stance(stance: Stance) -> Json:
    """Without an "attribution" it is the article that says so, in its own voice."""
    return {
        "holder": _short(stance.holder),
        "target": _short(stance.target),
        "polarity": stance.polarity,
        "attribution": _short(stance.attribution) if stance.attribution else None,
        "span": list(stance.span),
        "holder_mention": list(stance.holder_span) if stance.holder_span else None,
        "target_mention": list(stance.target_span),
        "block": stance.block,
        "confidence": round(stance.confidence, 3),
    }


def _fact(fact: Fact) -> Json:
    """A value with its origin, and its span where the article's text has it."""
    span = None if fact.start is None or fact.end is None else [fact.start, fact.end]
    return {"value": fact.value, "origin": fact.origin, "span": span}


def _mentions(known: Mentions) -> Iterator[Json]:
    """Every mention; those with the number of one chain are taken for one."""
    for span, form, kind, chain in zip(
        known.spans, known.forms, known.kinds, chains(known.antecedents), strict=True
    ):
        yield {"start": span.start, "end": span.end, "form": form, "kind": kind, "chain": chain}


def _entities(nouns: Nouns) -> list[Json]:
    entries = {known.id: known for known in nouns.all(Known)}
    links = {link.entity: link for link in nouns.all(Link) if link.known in entries}
    told = {entity: _known(link, entries[link.known]) for entity, link in links.items()}
    roles: dict[str, list[Json]] = {}
    for role in nouns.all(Role):
        roles.setdefault(role.entity, []).append(_role(role))
    return [_entity(e, roles.get(e.id, []), told.get(e.id)) for e in nouns.all(Entity)]


def _role(role: Role) -> Json:
    return {
        "title": role.title,
        "state": role.state,
        "since": role.since,
        "until": role.until,
        "at": role.at,
        "words": _offsets(role.words),
    }


def _known(link: Link, known: Known) -> Json:
    return {"id": known.id, "identifiers": known.identifiers, "score": link.score}


def _entity(entity: Entity, roles: list[Json], known: Json | None) -> Json:
    return {
        "id": _short(entity.id),
        "name": entity.name,
        "kind": entity.kind,
        "mentions": _offsets(entity.mentions),
        "named": entity.named,
        "count": entity.count,
        "members": [_short(m) for m in entity.members],
        "roles": roles,
        "known": known,
    }


def _attributions(nouns: Nouns) -> list[Json]:
    entities = {e.id: e for e in nouns.all(Entity)}
    speakers = {s.attribution: entities[s.entity] for s in nouns.all(Speaker)}
    sources = {s.attribution: s for s in nouns.all(Source)}
    paths: dict[str, list[Hand]] = {}
    for hand in nouns.all(Hand):
        paths.setdefault(hand.attribution, []).append(hand)
    return [
        _attribution(a, speakers[a.id], sources[a.id], paths.get(a.id, []))
        for a in nouns.all(Attribution)
    ]


def _told(source: Source) -> Json:
    return {
        "kind": source.kind,
        "named": source.named,
        "plural": source.plural,
        "count": source.count,
        "descriptor": _offsets(source.descriptor),
        "reason": _offsets(source.reason),
        "access": _offsets(source.access),
    }


def _attribution(
    attribution: Attribution, speaker: Entity, source: Source, path: list[Hand]
) -> Json:
    return {
        "id": _short(attribution.id),
        "source": _offsets(attribution.source),
        "cue": _offsets(attribution.cue),
        "content": _offsets(attribution.content),
        "manner": attribution.manner,
        "attitude": attribution.attitude,
        "negated": attribution.negated,
        "speaker": _short(speaker.id),
        "speakers": [_short(m) for m in speaker.members or (speaker.id,)],
        "source_told": _told(source),
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
