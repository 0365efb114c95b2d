"""From attributions to statements: ids looked up, spans turned into words."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from reportedly.schema import (
    Article,
    Attribution,
    Entity,
    Hand,
    Member,
    Page,
    Speaker,
    quote,
)
from reportedly.schema.statement import Statement

Noun = TypeVar("Noun")


class Source(Protocol):
    """Where nouns are found: the store's unit of work, or nouns at hand."""

    def all(self, kind: type[Noun], column: str = "", among: Iterable[str] = ()) -> list[Noun]:
        """Nouns of one kind; with `column`, those whose column is among the values."""


def statements(source: Source, attributions: Iterable[Attribution]) -> list[Statement]:
    """The statements of attributions, by date, article and place; undated ones last."""
    found = list(attributions)
    lookup = _Lookup(source, found)
    made = [lookup.statement(a) for a in found]
    return sorted(made, key=lambda s: (s.date or "9999", s.article, s.spans, s.attribution))


class _Lookup:
    """Everything that statements of some attributions need, loaded at once."""

    def __init__(self, source: Source, attributions: list[Attribution]) -> None:
        ids = [a.id for a in attributions]
        articles = {a.article for a in attributions}
        self.articles = {a.id: a for a in source.all(Article, "id", articles)}
        self.texts = {p.id: p.text for p in source.all(Page, "id", articles)}
        speakers = source.all(Speaker, "attribution", ids)
        hands = source.all(Hand, "attribution", ids)
        held = {s.entity for s in speakers} | {h.entity for h in hands}
        self.entities = {e.id: e for e in source.all(Entity, "id", held)}
        self.speakers = {s.attribution: self.entities[s.entity] for s in speakers}
        self.claims = {m.attribution: m.claim for m in source.all(Member, "attribution", ids)}
        self.paths: dict[str, list[Hand]] = {}
        for hand in hands:
            self.paths.setdefault(hand.attribution, []).append(hand)

    def statement(self, attribution: Attribution) -> Statement:
        """One attribution as a reader meets it."""
        article, text = self.articles[attribution.article], self.texts[attribution.article]
        speaker = self.speakers[attribution.id]
        hands = sorted(self.paths.get(attribution.id, []), key=lambda h: h.position)
        return Statement(
            attribution=attribution.id,
            article=article.id,
            outlet=article.outlet,
            title=article.title,
            date=article.date,
            speaker=speaker.name,
            kind=speaker.kind,
            cue=quote(text, attribution.cue),
            content=quote(text, attribution.content),
            spans=attribution.content or attribution.cue,
            hedges=tuple(quote(text, [h.span]) for h in attribution.hedges),
            hedge_kinds=tuple(h.kind for h in attribution.hedges),
            path=tuple(self.entities[h.entity].name for h in hands),
            manner=attribution.manner,
            attitude=attribution.attitude,
            negated=attribution.negated,
            block=attribution.block,
            confidence=round(attribution.confidence, 3),
            claim=self.claims.get(attribution.id, ""),
        )
