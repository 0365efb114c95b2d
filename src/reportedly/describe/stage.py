"""The stage: the kind of each attribution's source, and the roles of the article's entities."""

from collections.abc import Sequence

from reportedly.describe.roles import roles
from reportedly.describe.sources import sources
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Entity,
    Role,
    Sentences,
    Source,
    Speaker,
)


def describe(
    article: Article,
    text: str,
    blocks: Sequence[Block],
    sentences: Sentences,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    speakers: Sequence[Speaker],
) -> tuple[list[Source], list[Role]]:
    """One Source for each attribution, in their order, and the roles in the order of the text."""
    told = sources(text, sentences, attributions, entities, speakers)
    return told, roles(article, text, blocks, sentences, entities)
