"""Stances as a reader meets them: ids looked up, spans turned into words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reportedly.ask.dates import Period
from reportedly.ask.sides import Lean
from reportedly.ask.statements import Source
from reportedly.schema import (
    ASIDE,
    Article,
    Attribution,
    Entity,
    Hand,
    Identity,
    Page,
    Speaker,
    Stance,
    quote,
)
from reportedly.schema.statement import StanceLine

SAYING = frozenset({"said", "wrote", "asked", "ordered"})
"""Attitudes that are somebody's own words or a report of them."""


Texts = Callable[[Iterable[str]], Mapping[str, str]]
"""{article: its text}, for the articles that are handed in."""


def stance_lines(
    source: Source, stances: Iterable[Stance], texts: Texts | None = None
) -> list[StanceLine]:
    """The lines of stances, by date, article and place; undated ones last.

    A source that can read `texts` without the rest of their pages may tell how.
    """
    found = [s for s in stances if s.block not in ASIDE]
    lookup = _Lookup(source, found, texts)
    made = [lookup.line(s) for s in found]
    return sorted(made, key=lambda s: (s.date or "9999", s.article, s.span, s.id))


@dataclass(frozen=True, slots=True)
class Wanted:
    """The time and the side that stances are asked for; "" is either side."""

    period: Period
    lean: Lean = ""


def between(
    source: Source, holder: str, target: str, wanted: Wanted, texts: Texts | None = None
) -> list[StanceLine]:
    """The lines of a holder's stances on a target, by date; of or on anybody where it is "".

    Both are canonical entities.
    """
    held = set(_group(source, holder))
    found = (
        source.all(Stance, "target", _group(source, target))
        if target
        else source.all(Stance, "holder", held)
    )
    both = [s for s in found if not holder or s.holder in held]
    return stance_lines(source, _wanted(source, both, wanted), texts)


def _wanted(source: Source, stances: Iterable[Stance], wanted: Wanted) -> list[Stance]:
    """Those of the side and the time, before any text is read."""
    leaning = [s for s in stances if wanted.lean in ("", s.polarity)]
    if not wanted.period:
        return leaning
    dates = {a.id: a.date for a in source.all(Article, "id", {s.article for s in leaning})}
    return [s for s in leaning if wanted.period.holds(dates[s.article])]


def _group(source: Source, canonical: str) -> set[str]:
    """Every entity that is taken for one."""
    if not canonical:
        return set()
    return {canonical, *(i.entity for i in source.all(Identity, "canonical", [canonical]))}


class _Lookup:
    """Everything that the lines of some stances need, loaded at once."""

    def __init__(self, source: Source, stances: list[Stance], texts: Texts | None) -> None:
        articles = {s.article for s in stances}
        self._articles = {a.id: a for a in source.all(Article, "id", articles)}
        self._texts = texts(articles) if texts is not None else _texts(source, articles)
        told = [s.attribution for s in stances if s.attribution]
        self._speakers = {s.attribution: s.entity for s in source.all(Speaker, "attribution", told)}
        self._said = {a.id for a in source.all(Attribution, "id", told) if a.attitude in SAYING}
        hands = sorted(source.all(Hand, "attribution", told), key=lambda h: h.position)
        sides = {e for s in stances for e in (s.holder, s.target)} | {h.entity for h in hands}
        self._names = {e.id: e.name for e in source.all(Entity, "id", sides)}
        self._canonical = _canonical(source, sides)
        self._paths: dict[str, list[str]] = {}
        for hand in hands:
            self._paths.setdefault(hand.attribution, []).append(self._names[hand.entity])

    def line(self, stance: Stance) -> StanceLine:
        """One stance."""
        article = self._articles[stance.article]
        told = stance.attribution or ""
        own = self._speakers.get(told) == stance.holder
        path = self._paths.get(told, [])
        if own and told not in self._said:  # "Korvath prefers him": a mind is told by others
            path, own = path[1:], False
        return StanceLine(
            id=stance.id,
            holder=self._names[stance.holder],
            holder_entity=self._canonical.get(stance.holder, stance.holder),
            target=self._names[stance.target],
            target_entity=self._canonical.get(stance.target, stance.target),
            polarity=stance.polarity,
            date=article.date,
            article=article.id,
            outlet=article.outlet,
            title=article.title,
            path=tuple(path) or (article.outlet,),
            own=own,
            attribution=told,
            words=quote(self._texts[article.id], (stance.span,)),
            span=stance.span,
            confidence=round(stance.confidence, 3),
            holder_apart=stance.holder_span is None,
        )


def _texts(source: Source, articles: Iterable[str]) -> Mapping[str, str]:
    return {p.id: p.text for p in source.all(Page, "id", articles)}


def _canonical(source: Source, entities: Iterable[str]) -> Mapping[str, str]:
    return {i.entity: i.canonical for i in source.all(Identity, "entity", entities)}
