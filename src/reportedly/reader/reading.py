"""From the store to one part of an article, ready to be shown."""

from collections.abc import Collection
from typing import NamedTuple

from reportedly.errors import NotFound
from reportedly.reader.card import Card
from reportedly.reader.cards import cards
from reportedly.reader.marks import marks, place, refs
from reportedly.reader.parts import part_at, parts
from reportedly.reader.pile import known
from reportedly.reader.sections import sections
from reportedly.reader.signs import FORMATS, signs
from reportedly.reader.twins import twins
from reportedly.reader.view import Mark, Reading, Section
from reportedly.schema import TOLD_FIELDS, Article, Fact, Span
from reportedly.store import Unit, within


def reading(
    view: Unit, key: str, at: Span | None = None, part: int = 0, off: Collection[str] = ()
) -> Reading:
    """A part of the article with the id `key`: the one where `at` begins, else by its number.

    Flags of the rules that are `off` are left out. Raises NotFound where there is no such article.
    """
    article = article_of(view, key)
    text = view.texts([article.id])[article.id]
    cut, at = parts(text), _kept(at, text)
    number = part_at(cut, at.start) if at else min(max(0, part), len(cut) - 1)
    shown = _shown(view, article, text, cut[number], at, off)
    some, every = twins(view, article.id)
    return Reading(
        article=article,
        whole=within.cut_from(view.connection, article.id),
        locations=within.read_at(view.connection, article.id),
        facts=facts(view, article.id),
        parts=cut,
        part=number,
        sections=shown.sections,
        cards=shown.cards,
        total=shown.total,
        twins=some,
        twins_total=every,
        at=at,
    )


class _Shown(NamedTuple):
    sections: tuple[Section, ...]
    cards: tuple[Card, ...]
    total: int


def _shown(
    view: Unit, article: Article, text: str, here: Span, at: Span | None, off: Collection[str]
) -> _Shown:
    """The sections of a part, and the cards of what begins there."""
    ids = within.said_within(view.connection, article.id, *here)
    total, before = within.said_before(view.connection, article.id, here.start)
    found = known(view, article, ids, off)
    said = [found.attributions[i] for i in ids]
    own = [a for a in said if here.start <= place(a).start]
    speakers = {e.id: e for e in found.speakers.values()}.values()
    pointed = [Mark(*at, "at", "")] if at else []
    plain = within.format_of(view.connection, article.id) in FORMATS
    lying = [*marks(said, found.hands, speakers), *pointed, *(signs(text, here) if plain else ())]
    blocks = within.blocks_within(view.connection, article.id, *here)
    return _Shown(
        sections(text, here, blocks, lying, refs(own, here.end)),
        cards(text, [a.id for a in own], before + 1, found),
        total,
    )


def article_of(view: Unit, key: str) -> Article:
    """The article with that id. Raises NotFound where there is none."""
    for found in view.all(Article, "id", [key]):
        return found
    raise NotFound(f"no article {key} in this store")


def facts(view: Unit, article: str) -> tuple[Fact, ...]:
    """What is known of an article beside what it says, in the order of the fields."""
    found = view.all(Fact, "article", [article])
    return tuple(sorted(found, key=lambda f: TOLD_FIELDS.index(f.field)))


def _kept(at: Span | None, text: str) -> Span | None:
    """What an address points at, as far as it lies in the text; None for nothing."""
    if at is None:
        return None
    start, end = max(0, at.start), min(at.end, len(text))
    return Span(start, end) if start < end else None
