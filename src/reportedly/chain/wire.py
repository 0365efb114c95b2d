"""Wire credit: an agency in the byline or the dateline handed the whole article on."""

import re

from reportedly.chain.cast import Cast
from reportedly.chain.relays import Relay
from reportedly.lexicon.bylines import names_outlet
from reportedly.schema import Article, Span

_DATELINE = re.compile(r"[ \t*_]*([^\s()*_]{2,30})[^\n()]{0,60}\(([^()\n]{2,40})\)\s*(?:[—–-]|--)")
_LINE = re.compile(r"[^\n]+")
_STANDFIRST = 300
"""Characters of a line above the story; a longer one is the story, and nothing behind opens it."""
_BYLINE = re.compile(r"^[ \t*_]*by[ \t]+(?:the[ \t]+)?", re.MULTILINE | re.IGNORECASE)
_HEAD = 4000
"""Credit stands at the top; this many characters are searched."""


def wire(article: Article, text: str, cast: Cast) -> Relay | None:
    """The agency that the article is credited to, if it is not the article's own outlet."""
    if found := _dateline(text, cast):
        return found
    for match in _BYLINE.finditer(text, 0, _HEAD):
        found = _outlet(cast, match.end(), match.end() + 2)
        if found:
            return found
    return None if _is_masthead(article, text) else _named(article.byline, cast)


def _is_masthead(article: Article, text: str) -> bool:
    """Whether what was read as a byline is a line by itself in an article without an outlet.

    A memo with "The Lark" under its heading is the Lark's own, and no agency's.
    """
    lines = (line.strip() for line in text[:_HEAD].splitlines())
    return not article.outlet and article.byline.strip() in lines


def _dateline(text: str, cast: Cast) -> Relay | None:
    """The agency in the line that opens the story: a place in capitals, the agency in brackets."""
    for line in _LINE.finditer(text, 0, _HEAD):
        match = _DATELINE.match(text, line.start(), line.end())
        if match and match[1].isupper():
            return _outlet(cast, match.start(2), match.end(2))
        if len(line.group()) > _STANDFIRST:
            return None
    return None


def _outlet(cast: Cast, start: int, end: int) -> Relay | None:
    for mention in cast.within(start, end):
        if cast.foreign_outlet(mention.entity):
            return Relay(mention.entity.id, Span(mention.start, mention.end))
    return None


def _named(byline: str, cast: Cast) -> Relay | None:
    """An agency in the byline that clean found elsewhere than in the text's first lines."""
    for entity in cast.by_id.values():
        if cast.foreign_outlet(entity) and entity.mentions and names_outlet(byline, entity.name):
            return Relay(entity.id, entity.mentions[0])
    return None
