"""Who published it, where the format does not say: the lines in which a site names itself."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reportedly.clean.masthead import is_told
from reportedly.clean.names import is_agency, is_paper
from reportedly.clean.pieces import Piece
from reportedly.clean.vocabulary import CONTROL, SECTION

_NAME = r"(?-i:(?:The |the )?[A-Z][\w.&’'-]*(?: (?:of|and|the|for|&|[A-Z][\w.&’'-]*)){0,4})"
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
        (1.5, rf"^(?:more (?:from|in|on)|about) ({_NAME})$"),
    )
)
_NOT = frozenset(
    "facebook twitter instagram whatsapp telegram youtube google apple all us get our your this "
    "these ads".split()
)


_COMPANY = re.compile(r",? (?:Inc|Ltd|LLC|Limited|GmbH|PLC|Corp|Co|All Rights|All rights)\b")

_KNOWN = {
    "AP": "Associated Press",
    "PA": "Press Association",
    "AFP": "Agence France-Presse",
    "UPI": "United Press International",
}
_WIRE = re.compile(r"\b(?:Agency|News|Press)\b")
_HEAD = re.compile(_NAME)
_RULE = re.compile(r"[·|•]|\s[–—-]\s")


def is_source_line(piece: Piece) -> bool:
    """Whether it is a line like "Source: The Northern Star"."""
    return _SOURCE.fullmatch(piece.text.strip()) is not None


def outlet_of(
    own: Sequence[Piece],
    site: Sequence[Piece],
    printed: str,
    wire: str,
    body: Sequence[Piece] = (),
) -> str:
    """The name with the most votes.

    `own` are the lines around the headline, `site` what is furniture, `body` the article's text;
    `printed` is the outlet of a credit line. The agency `wire` in the dateline's brackets counts
    only if nothing else does.
    """
    votes: dict[str, float] = defaultdict(float)
    for piece in own:
        if found := _SOURCE.fullmatch(piece.text.strip()):
            votes[_tidy(found[1])] += 3
    if printed:
        votes[_tidy(printed)] += 3
    papers = (
        p.text for p in site if is_paper(p.text) or (p.end < _top(body) and is_told(p.text, body))
    )
    if masthead := next((text for text in papers if not _plain(text)), ""):
        votes[_tidy(masthead)] += 0.9
    for name, weight in [*_named(site), *_running_heads(site)]:
        votes[name] += weight
    best = max(votes.items(), key=lambda vote: (vote[1], vote[0]), default=("", 0))
    return best[0] or wire


def _top(body: Sequence[Piece]) -> int:
    return body[0].start if body else 0


def _named(site: Iterable[Piece]) -> Iterable[tuple[str, float]]:
    for piece in site:
        for weight, phrase in _PHRASES:
            if found := phrase.search(piece.text):
                name = _tidy(next(group for group in found.groups() if group))
                if name.lower().split()[0] not in _NOT:
                    yield name, weight


def _plain(text: str) -> bool:
    """Whether it is a part of any site ("World News"), or its place in a menu."""
    return SECTION.fullmatch(text) is not None or CONTROL.fullmatch(text) is not None


def spelt_out(short: str, text: str) -> str:
    """The words that an abbreviation stands for, as it is known or as the text has them.

    An agency that is known has its own name, whatever the text says: for AP that would be "Anna
    Petrova". For another one ("NPA") the text must put the letters behind the name, in brackets,
    or the name must hold a word that agencies are called by.
    """
    if short in _KNOWN or is_agency(short) or not re.fullmatch(r"[A-Z]{2,5}", short):
        return _KNOWN.get(short, short)
    words = rf"\b{r'[a-z]+ '.join(short)}[a-z]+\b"
    told = re.search(rf"({words}) \({short}\)", text)
    named = (found[0] for found in re.finditer(words, text) if _WIRE.search(found[0]))
    return told[1] if told else next(named, short)


def _running_heads(site: Sequence[Piece]) -> list[tuple[str, float]]:
    """A name that a PDF repeats at the top of its pages, under which no number stands."""
    texts = (_RULE.split(p.text, maxsplit=1)[0].rstrip() for p in site if p.tag == "header")
    heads = Counter(texts)
    return [(text, 1.0) for text, n in heads.items() if n > 1 and _HEAD.fullmatch(text)]


def _tidy(name: str) -> str:
    name = _COMPANY.split(name, maxsplit=1)[0]
    return re.sub(r"['’]s?$", "", name.strip(" .,’'")).removeprefix("the ")
