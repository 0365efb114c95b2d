"""What an article says of itself: title, outlet, byline, date."""

import re
from collections.abc import Sequence

from reportedly.clean.credit import credit_of
from reportedly.clean.dateline import DATELINE
from reportedly.clean.dates import date_in, date_prefix
from reportedly.clean.front import lower_words
from reportedly.clean.language import language_of
from reportedly.clean.names import is_person
from reportedly.clean.outlet import outlet_of, spelt_out
from reportedly.clean.pieces import Piece
from reportedly.schema import Article, BlockKind, Metadata, Page

_MARKUP = re.compile(r"^\s{0,3}#{1,6}\s+|\s+#+\s*$|^[*_]{1,3}|[*_]{1,3}$")
_BRACKETS = re.compile(r"\(([A-Z][\w.& -]{1,30})\)")
_SUFFIX = re.compile(r"\s+[-–—|·:»]\s+")
_LONGEST_TITLE = 400
_FILLERS = frozenset(
    "admin administrator anonymous author editor guest unknown user username webmaster".split()
)


def article_of(page: Page, pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> Article:
    """The article's metadata: the format's hints first, then the lines around the headline."""
    own = [p for p, k in zip(pieces, kinds, strict=True) if k in ("headline", "byline", "dateline")]
    body = [p for p, k in zip(pieces, kinds, strict=True) if k == "body"]
    site = [p for p, k in zip(pieces, kinds, strict=True) if k == "furniture"]
    hints = page.hints
    # A PDF's or Word file's properties tell who made the file and when, which need not be who
    # wrote the text.
    loose, written, day = page.format in ("pdf", "docx"), _hinted(hints), _iso(hints.date)
    common = lower_words(body)
    credits = [c for p in own if (c := credit_of(p, common))]
    named = sorted((c for c in credits if c.names), key=lambda c: not c.by)
    byline = named[0].names if named else ""
    printed = next((c.outlet for c in credits if c.outlet), "")
    outlet = hints.outlet or spelt_out(outlet_of(own, site, printed, _wire(body)), page.text)
    printed_day = _date(pieces, kinds)
    return Article(
        id=page.id,
        title=_title(pieces, kinds, hints, outlet),
        outlet=outlet,
        byline=byline or written if loose else written or byline,
        date=printed_day or day if loose else day or printed_day,
        language=language_of("\n".join(p.text for p in body[:20]), hints.language),
        address=hints.address,
    )


def _title(
    pieces: Sequence[Piece], kinds: Sequence[BlockKind], hints: Metadata, outlet: str
) -> str:
    """The headline as it stands on the page, else the format's without the outlet's name."""
    line = next((p.text for p, k in zip(pieces, kinds, strict=True) if k == "headline"), "")
    if line:
        line = " ".join(_MARKUP.sub("", line[date_prefix(line) :]).split())
        return line[:_LONGEST_TITLE]
    title = " ".join(hints.title.split())
    parts = _SUFFIX.split(title)
    if len(parts) > 1 and outlet and parts[-1].lower() == outlet.lower():
        return title[: title.rindex(parts[-1])].rstrip(" -–—|·:»")
    return title[:_LONGEST_TITLE]


def _hinted(hints: Metadata) -> str:
    """The format's byline, unless it is a template's filler or the outlet's own name once more."""
    by = hints.byline
    if by.lower() in _FILLERS or (by.lower() == hints.outlet.lower() and not is_person(by)):
        return ""
    return by


def _wire(body: Sequence[Piece]) -> str:
    """The agency in the brackets of the opening dateline."""
    opening = DATELINE.match(body[0].text) if body else None
    found = _BRACKETS.search(opening[0]) if opening else None
    return found[1] if found else ""


def _date(pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> str:
    """The day that a credit line gives, first below the headline, then above it.

    A site's own top line may hold the day on which the page was saved.
    """
    top = kinds.index("headline") if "headline" in kinds else 0
    for i in (*range(top, len(pieces)), *range(top)):
        if kinds[i] in ("byline", "dateline") and (day := date_in(pieces[i].text)):
            return day
    cut = next((p.text[:end] for p in pieces[:4] if (end := date_prefix(p.text))), "")
    return date_in(cut)


def _iso(hint: str) -> str:
    return date_in(hint) if hint else ""
