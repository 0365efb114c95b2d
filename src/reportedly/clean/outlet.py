"""Who published it, where the format does not say: the lines in which a site names itself."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reportedly.clean.pieces import Piece

_NAME = r"(?-i:(?:The |the )?[A-Z][\w.&’'-]*(?: (?:of|and|the|&|[A-Z][\w.&’'-]*)){0,4})"
_YEARS = r"(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?,? "
_SOURCE = re.compile(
    rf"(?:source|originally published (?:in|by|on)|via)\s?:\s+({_NAME})\.?", re.IGNORECASE
)
# The weight says how surely the name in such a phrase is the site's own.
_PHRASES: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(text, re.IGNORECASE))
    for weight, text in (
        (3.0, rf"(?:©|\(c\)|copyright)(?: ©)?,? ?(?:{_YEARS})?({_NAME})"),
        (2.5, rf"(?:support|fund|back) ({_NAME})['’]s? (?:work|journalism|reporting|newsroom)"),
        (2.0, rf"(?:subscri(?:be|bing|ption)|access|newsletters?|welcome) (?:to|from) ({_NAME})"),
        (2.0, rf"(?:log|sign) in to ({_NAME})"),
        (1.5, rf"(?:follow|like|join) ({_NAME}) on\b"),
        (1.5, rf"(?:more (?:from|in|on)|about) ({_NAME})$"),
    )
)
_NOT = frozenset(
    "facebook twitter instagram whatsapp telegram youtube google apple all us get".split()
)


_COMPANY = re.compile(r",? (?:Inc|Ltd|LLC|Limited|GmbH|PLC|Corp|Co|All Rights|All rights)\b")

_HEAD = re.compile(_NAME)


def is_source_line(piece: Piece) -> bool:
    """Whether it is a line like "Source: The Northern Star"."""
    return _SOURCE.fullmatch(piece.text.strip()) is not None


def outlet_of(own: Sequence[Piece], site: Sequence[Piece], dateline: str) -> str:
    """The name with the most votes.

    `own` are the lines around the headline, `site` what is furniture, `dateline` the agency in
    brackets that opens the text; the latter counts only if nothing else does.
    """
    votes: dict[str, float] = defaultdict(float)
    for piece in own:
        if found := _SOURCE.fullmatch(piece.text.strip()):
            votes[_tidy(found[1])] += 3
    for name, weight in [*_named(site), *_running_heads(site)]:
        votes[name] += weight
    best = max(votes.items(), key=lambda vote: (vote[1], vote[0]), default=("", 0))
    return best[0] or dateline


def _named(site: Iterable[Piece]) -> Iterable[tuple[str, float]]:
    for piece in site:
        for weight, phrase in _PHRASES:
            if found := phrase.search(piece.text):
                name = _tidy(next(group for group in found.groups() if group))
                if name.lower().split()[0] not in _NOT:
                    yield name, weight


def _running_heads(site: Sequence[Piece]) -> list[tuple[str, float]]:
    """A name that a PDF repeats at the top of its pages, under which no number stands."""
    heads = Counter(piece.text for piece in site if piece.tag == "header")
    return [(text, 1.0) for text, n in heads.items() if n > 1 and _HEAD.fullmatch(text)]


def _tidy(name: str) -> str:
    name = _COMPANY.split(name, maxsplit=1)[0]
    return re.sub(r"['’]s?$", "", name.strip(" .,’'")).removeprefix("the ")
