"""The stage: the kind of each attribution's source, and the roles of the article's entities."""

from collections.abc import Sequence

from reportedly.describe.roles import roles
from reportedly.describe.sources import sources
from reportedly.describe.sources.learned import KindWeights
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Entity,
    Mentions,
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
    mentions: Mentions | None = None,
    kinds: KindWeights | None = None,
) -> tuple[list[Source], list[Role]]:
    """One Source for each attribution, in their order, and the roles in the order of the text.

    `kinds` is what was learned of the kinds of sources; without it rules alone tell them.
    """
    told = sources(text, sentences, attributions, entities, speakers, mentions, kinds)
    return told, roles(article, text, blocks, sentences, entities)
