"""The stage: from articles to what they have from each other and from whom."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reportedly.schema import Article, Block, Credit, Lineage, Reference
from reportedly.trace.change import lineages
from reportedly.trace.memory import Memory
from reportedly.trace.reading import reading


def trace(
    articles: Sequence[Article],
    texts: Mapping[str, str],
    blocks: Sequence[Block],
    links: Mapping[str, Sequence[Reference]] | None = None,
) -> tuple[list[Lineage], list[Credit]]:
    """The lineages of a pile, and the credits of its articles.

    `texts` maps article ids to their immutable texts, `links` to the hyperlinks in them. A pair of
    articles has one lineage at most, of the strongest kind: copy, reuse, credit, link. The answer
    is sorted and does not depend on the order of what comes in; it is the same as when the articles
    are taken in one by one.
    """
    by_article: dict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        by_article[block.article].append(block)
    pile = Memory()
    pile.put(
        [reading(a, texts[a.id], by_article[a.id], (links or {}).get(a.id, ())) for a in articles]
    )
    ids = sorted(a.id for a in articles)
    return lineages(pile, ids), [c for a in ids for c in pile.reading(a).credits]
