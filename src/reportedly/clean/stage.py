"""The stage: which part of a page is the article, what kind each block is, and its metadata."""

from reportedly.clean.blocks import blocks
from reportedly.clean.lines import label_lines
from reportedly.clean.marked import has_main, label_marked
from reportedly.clean.metadata import article_of
from reportedly.clean.pieces import pieces
from reportedly.schema import Article, Block, Fact, Page

# What people copy out of a browser or save from it; other formats hold an article and no site.
_COPIED = ("text", "html")


def clean(page: Page) -> tuple[Article, list[Block]]:
    """The page's article and its blocks, which are in order, disjoint, and cover all but space.

    Nothing is dropped: menus are "furniture", and the opening of another story is "teaser".
    """
    article, _, found = clean_with_facts(page)
    return article, found


def clean_with_facts(page: Page) -> tuple[Article, list[Fact], list[Block]]:
    """The same with where each value of the article's metadata came from."""
    found = pieces(page)
    if has_main(found):
        kinds = label_marked(found, page.hints.title)
    else:
        kinds = label_lines(found, page.hints.title, page.format in _COPIED)
    article, facts = article_of(page, found, kinds)
    return article, facts, blocks(page.id, found, kinds)
