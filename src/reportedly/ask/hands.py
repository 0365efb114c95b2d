"""The hands of a statement's path with their names, as a reader meets them."""

from collections.abc import Mapping, Sequence

from reportedly.schema import Article, Entity, Hand
from reportedly.schema.sheet import PathItem


def path(
    hands: Sequence[Hand],
    article: Article,
    entities: Mapping[str, Entity],
    canonical: Mapping[str, str],
) -> tuple[PathItem, ...]:
    """The hands in order; the last is the article's own outlet, whatever kind that is of."""
    return tuple(_item(h, article, entities, canonical, own=h is hands[-1]) for h in hands)


def _item(
    hand: Hand,
    article: Article,
    entities: Mapping[str, Entity],
    canonical: Mapping[str, str],
    *,
    own: bool,
) -> PathItem:
    entity = entities.get(hand.entity)
    name = entity.name if entity is not None else ""
    if not name and (own or hand.kind == "author"):
        name = article.byline if hand.kind == "author" else article.outlet
    known = canonical.get(hand.entity, hand.entity)
    return PathItem(hand.entity, name or "unknown", hand.kind, hand.via, known, own)
