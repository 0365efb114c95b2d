"""Several articles on one page: the pages of one article each that it is cut into."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple, replace

from reportedly.clean.openings import openings
from reportedly.clean.pieces import Piece, pieces
from reportedly.clean.scores import furniture, is_prose
from reportedly.clean.series import series
from reportedly.schema import Metadata, Page, Part, Reference, Region

# Of an element that the format calls an article: so many words of running text.
_LEAST = 40
_LEAST_ABOVE = 40


def parts(page: Page) -> list[Page]:
    """The page's articles, each as a page of its own that knows where it is cut from.

    A page of one article comes back as it is. Together the parts hold all of the page's text but
    space. In doubt a page is one article: the opening of another story, or a list of such, is no
    article.
    """
    if page.whole:
        return [page]
    marked = _marked(page)
    if len(marked) > 1:
        return _cut(page, marked)
    if page.format not in ("text", "markdown") or page.parts:
        return [page]
    found = pieces(page)
    starts = [found[i].start for i in openings(found) or series(found)]
    return _cut(page, _between([0, *starts], len(page.text))) if starts else [page]


def _between(starts: Sequence[int], end: int) -> list[Part]:
    return [Part(a, b) for a, b in zip(starts, [*starts[1:], end], strict=True)]


def _marked(page: Page) -> list[Part]:
    """The elements that are stories, and what stands above them if it is one too."""
    if len(page.parts) < 2:
        return []
    found = pieces(page)
    told = [part for part in page.parts if _words(found, part.start, part.end) >= _LEAST]
    # Where most are short it is a list of stories, whose longest entries are no articles either.
    if len(told) < 2 or 2 * len(told) < len(page.parts):
        return []
    first = told[0].start
    above = _words(found, 0, first) >= _LEAST_ABOVE
    return [*([Part(0, first)] if above else []), *told]


def _words(found: Sequence[Piece], start: int, end: int) -> int:
    """The words of running text, of pieces whose place in the page is not called a margin."""
    inside = (p for p in found if start <= p.start < end and p.tag not in _MARGINS)
    return sum(len(p.words) for p in inside if is_prose(p) and furniture(p) < 0.5)


_MARGINS = frozenset("nav aside footer header form button select a figcaption".split())


def _cut(page: Page, found: Sequence[Part]) -> list[Page]:
    """The pages: each goes on to where the next begins, and the first begins with the page."""
    starts = [0, *(_past_space(page.text, part.start) for part in found[1:])]
    ends = [*starts[1:], len(page.text)]
    return [
        _slice(page, part, start, end) for part, start, end in zip(found, starts, ends, strict=True)
    ]


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _slice(page: Page, part: Part, start: int, end: int) -> Page:
    end = start + len(page.text[start:end].rstrip())
    # Only what is cut by its marks can tell which of it is the article's.
    marked = page.format == "html"
    regions = (_moved(r, part, start, marked) for r in page.regions if start <= r.start < end)
    made = replace(
        page,
        text=page.text[start:end],
        regions=tuple(regions),
        links=tuple(_shifted(x, start) for x in page.links if start <= x.start and x.end <= end),
        hints=_hints(page.hints, part, start == 0),
        whole=page.id,
        start=start,
        parts=(),
    )
    return replace(made, id=_digest(made))


def _digest(part: Page) -> str:
    """An id that an article keeps while others are put before it, behind it, or change."""
    told = astuple(replace(part.hints, told=()))[:-1]  # as of a page: told by value, it is no other
    regions, links = map(astuple, part.regions), map(astuple, part.links)
    key = json.dumps(["part", part.format, part.text, [*regions], told, [*links]])
    return hashlib.sha256(key.encode("ascii")).hexdigest()[:16]


def _shifted(link: Reference, start: int) -> Reference:
    return Reference(link.start - start, link.end - start, link.address)


def _moved(region: Region, part: Part, start: int, marked: bool) -> Region:
    main = region.main
    if marked:
        main = part.start <= region.start < part.end and region.tag not in _MARGINS
    return Region(region.start - start, region.end - start, region.tag, main)


def _hints(page: Metadata, part: Part, first: bool) -> Metadata:
    """What the part's markup tells; else what the page's does.

    The title, byline and day of a page belong to its first story, if it has none of its own:
    another one below says itself who wrote it, or nobody does.
    """
    own = part.hints
    if first and own == Metadata():
        return page
    mine = {one.field for one in own.told}
    shared = [one for one in page.told if one.field not in ("title", "byline", "dateline")]
    return Metadata(
        title=own.title,
        outlet=own.outlet or page.outlet,
        byline=own.byline,
        date=own.date or page.date,
        language=own.language or page.language,
        address=own.address or page.address,
        told=(*own.told, *(one for one in shared if one.field not in mine)),
    )
