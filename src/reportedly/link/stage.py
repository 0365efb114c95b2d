"""The stage: who of those known an article's entities are."""

from collections.abc import Sequence

from reportedly.knowledge.found import Found
from reportedly.link.choose import choose
from reportedly.link.context import context
from reportedly.link.names import linkable, matches
from reportedly.schema import Article, Entity, Link, Role


def link(
    article: Article, text: str, entities: Sequence[Entity], roles: Sequence[Role], found: Found
) -> list[Link]:
    """One Link for each entity that has a name, in their order; who has none is not linked.

    `found` holds the entries of the bases under the keys that `wanted` names.
    """
    named = [entity for entity in entities if linkable(entity)]
    matched = {entity.id: list(matches(article, text, entity, found)) for entity in named}
    around = context(article, entities, roles, matched)
    return [choose(entity, matched[entity.id], around) for entity in named]
