"""Which roles the article's entities have, had or will have, and when."""

from collections.abc import Sequence

from reportedly.schema import Article, Block, Entity, Role, Sentences


def roles(
    article: Article,
    text: str,
    blocks: Sequence[Block],
    sentences: Sentences,
    entities: Sequence[Entity],
) -> list[Role]:
    """The roles in the order of the text; ids "<article>:r<n>"."""
    return []
