"""What is known of an article beside what it says: title, outlet, byline, days, address."""

import re
from collections.abc import Sequence

from reportedly.clean.address import address_of
from reportedly.clean.credit import Credit, credit_of
from reportedly.clean.dateline import DATELINE, opening, place_of
from reportedly.clean.dates import date_prefix
from reportedly.clean.facts import LOOSE, NOTHING, Found, facts, first, hinted, in_pieces
from reportedly.clean.front import lower_words
from reportedly.clean.language import language_of
from reportedly.clean.names import is_person
from reportedly.clean.outlet import outlet_of, spelt_out
from reportedly.clean.pieces import Piece
from reportedly.clean.when import when
from reportedly.schema import Article, BlockKind, Fact, Metadata, Page

_MARKUP = re.compile(r"^\s{0,3}#{1,6}\s+|\s+#+\s*$|^[*_]{1,3}|[*_]{1,3}$")
_BRACKETS = re.compile(r"\(([A-Z][\w.& -]{1,30})\)")
_SUFFIX = re.compile(r"\s+[-–—|·:»]\s+")
_LONGEST_TITLE = 400
_SHARED = 0.34
_FILLERS = frozenset(
    "admin administrator anonymous author editor guest unknown user username webmaster".split()
)


def article_of(
    page: Page, pieces: Sequence[Piece], kinds: Sequence[BlockKind]
) -> tuple[Article, list[Fact]]:
    """The article's metadata, and where each value came from.

    The format's hints come first, then the lines around the headline; for a PDF it is the other
    way round, as its information tells who made the file and when.
    """
    body = [p for p, k in zip(pieces, kinds, strict=True) if k == "body"]
    own = [p for p, k in zip(pieces, kinds, strict=True) if k in ("headline", "byline", "dateline")]
    site = [p for p, k in zip(pieces, kinds, strict=True) if k == "furniture"]
    common = lower_words(body)
    credits = [(p, c) for p in own if (c := credit_of(p, common))]
    opened = opening(body)
    outlet = _outlet(page, own, site, credits, opened, body)
    day, updated = when(page, pieces, kinds)
    title = _title(page, pieces, kinds, outlet.value)
    byline = _byline(page, credits)
    language, address = _language(page, body), address_of(page)
    article = Article(
        id=page.id,
        title=title.value,
        outlet=outlet.value,
        byline=byline.value,
        date=day.value[:10],
        language=language.value,
        address=address.value,
    )
    known = facts(
        page.id,
        [
            ("title", title),
            ("byline", byline),
            ("outlet", outlet),
            ("dateline", _dateline(page, opened)),
            ("published", day),
            ("updated", updated),
            ("language", language),
            ("address", address),
        ],
    )
    return article, known


def _title(page: Page, pieces: Sequence[Piece], kinds: Sequence[BlockKind], outlet: str) -> Found:
    """The headline as it stands on the page, else the format's without the outlet's name.

    A headline that has next to nothing of any title that the format tells is the name of a section
    or of the site.
    """
    piece = next((p for p, k in zip(pieces, kinds, strict=True) if k == "headline"), None)
    if piece and not _strange(piece, page.hints):
        cut = date_prefix(piece.text)
        line = " ".join(_MARKUP.sub("", piece.text[cut:]).split())[:_LONGEST_TITLE]
        return Found(line, "headline", piece.start + cut, piece.end)
    title = " ".join(page.hints.title.split())
    if (
        piece
        and (told := _titles(page.hints))
        and set(Piece(0, 0, title).words) <= set(piece.words)
    ):
        title = told[0]
    found = hinted(page, "title", title)
    parts = _SUFFIX.split(title)
    if len(parts) > 1 and outlet and parts[-1].lower() == outlet.lower():
        title = title[: title.rindex(parts[-1])].rstrip(" -–—|·:»")
    return Found(title[:_LONGEST_TITLE], found.origin)


def _titles(hints: Metadata) -> list[str]:
    return [one.value for one in hints.told if one.field == "title"]


def _strange(piece: Piece, hints: Metadata) -> bool:
    told = [set(Piece(0, 0, title).words) for title in _titles(hints)]
    own = set(piece.words)
    return bool(told) and all(len(own & title) < _SHARED * len(own) for title in told)


def _byline(page: Page, credits: Sequence[tuple[Piece, Credit]]) -> Found:
    """Who wrote it: for a PDF the byline on the page comes first, else the format's."""
    named = sorted(((p, c) for p, c in credits if c.names), key=lambda pair: not pair[1].by)
    line = NOTHING
    if named:
        piece, credit = named[0]
        line = in_pieces(credit.names, "byline line", [piece])
        if line.start is None:  # several names, which the line parts otherwise
            line = Found(credit.names, "byline line", piece.start, piece.end)
    told = hinted(page, "byline", _hinted(page.hints))
    return first(line, told) if page.format in LOOSE else first(told, line)


def _hinted(hints: Metadata) -> str:
    """The format's byline, unless it is a template's filler or the outlet's own name once more."""
    by = hints.byline
    if by.lower() in _FILLERS or (by.lower() == hints.outlet.lower() and not is_person(by)):
        return ""
    return by


def _outlet(
    page: Page,
    own: Sequence[Piece],
    site: Sequence[Piece],
    credits: Sequence[tuple[Piece, Credit]],
    opened: Piece | None,
    body: Sequence[Piece],
) -> Found:
    """Who published it: the format's name, the credit line's, the site's own or the agency's."""
    if page.hints.outlet:
        return hinted(page, "outlet", page.hints.outlet)
    printed = next((credit.outlet for _, credit in credits if credit.outlet), "")
    wire = _wire(opened)
    name = outlet_of(own, site, printed, wire, body)
    origin = "dateline" if name == wire else "site's own lines"
    where = [opened] if opened and name == wire else [*own, *site]
    if name and name in printed:
        origin = "byline line"
    found = in_pieces(name, origin, where)
    return Found(spelt_out(name, page.text), origin, found.start, found.end)


def _wire(opened: Piece | None) -> str:
    """The agency in the brackets of the opening dateline."""
    found = DATELINE.match(opened.text) if opened else None
    brackets = _BRACKETS.search(found[0]) if found else None
    return brackets[1] if brackets else ""


def _dateline(page: Page, opened: Piece | None) -> Found:
    """The place from which it is reported: that which opens the text, else the format's."""
    place = in_pieces(place_of(opened.text), "dateline", [opened]) if opened else NOTHING
    told = next((one.value for one in page.hints.told if one.field == "dateline"), "")
    return first(place, hinted(page, "dateline", told))


def _language(page: Page, body: Sequence[Piece]) -> Found:
    told = page.hints.language
    code = language_of("\n".join(p.text for p in body[:20]), told)
    if code and code != told:
        return Found(code, "text")
    return hinted(page, "language", code)
