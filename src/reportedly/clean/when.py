"""When an article was published and last changed, from all that tells it."""

import re
from collections.abc import Sequence

from reportedly.clean.facts import LOOSE, NOTHING, Found, first, hinted
from reportedly.clean.moment import NEVER, moment_in
from reportedly.clean.pieces import Piece
from reportedly.clean.printed import Printed, is_labelled, printed, prose_of
from reportedly.clean.published import Dated, dated, published
from reportedly.schema import BlockKind, Page

_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$)")
_DAY = len("2031-05-03")


def when(page: Page, pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> tuple[Found, Found]:
    """The moments of publication and of the last change.

    A change before the publication is an error of the page, and is dropped.
    """
    lines = printed(pieces, kinds)
    day = _published(page, pieces, kinds, lines)
    marked = next(iter(dated(page.hints.told, "updated")), Dated())
    changed = first(Found(marked.moment.text, marked.origin), lines.updated)
    return day, changed if changed.value[:_DAY] >= day.value[:_DAY] else NOTHING


def _published(
    page: Page, pieces: Sequence[Piece], kinds: Sequence[BlockKind], lines: Printed
) -> Found:
    """The format's moment, else the printed one; for a PDF the other way round.

    A day that htmldate found without a mark to show for it gives way to one that is printed
    between headline and text.
    """
    marked = published(page.hints.told, page.hints.date)
    if page.format in LOOSE:
        return first(lines.published, _hint(page, marked, pieces, kinds))
    loose = page.format == "html" and not marked.origin and not _addressed(page, marked)
    if loose and lines.near:
        return lines.published
    return _exact(first(_hint(page, marked, pieces, kinds), lines.published), lines.published)


def _exact(found: Found, line: Found) -> Found:
    """The hour from the printed line, where it is of the same day and only it has one."""
    same = line.value[:_DAY] == found.value and len(line.value) > _DAY
    return line if same else found


def _hint(page: Page, marked: Dated, pieces: Sequence[Piece], kinds: Sequence[BlockKind]) -> Found:
    """What the markup tells, with its origin: the address or the text where it shows nowhere."""
    if marked.moment == NEVER or marked.origin:
        return Found(marked.moment.text, marked.origin)
    if _addressed(page, marked):
        return Found(marked.moment.text, "address")
    if page.format != "html":
        return hinted(page, "published", marked.moment.text)
    seen, told = _seen(pieces, kinds, marked.moment.day)
    # htmldate makes the first of a month of a month alone, and of a day that there is not.
    made_up = told or marked.moment.day.endswith("-01")
    return seen or (NOTHING if made_up else Found(marked.moment.text, "markup"))


def _addressed(page: Page, marked: Dated) -> bool:
    found = _IN_ADDRESS.search(page.hints.address)
    if not found:
        return False
    year, month, day = (int(part) for part in found.groups())
    return marked.moment.day == f"{year}-{month:02}-{day:02}"


def _seen(pieces: Sequence[Piece], kinds: Sequence[BlockKind], day: str) -> tuple[Found, bool]:
    """The first short line that tells this day, and whether one amid the text does.

    Below the first sentence and above the last a day is a timeline's, or that of an event.
    """
    prose = prose_of(pieces, kinds)
    amid = range(prose[0] + 1, prose[-1] + 1) if prose else range(0)
    told = False
    for i, piece in enumerate(pieces):
        if len(piece.words) > 25 or (moment := moment_in(piece.text)).day != day:
            continue
        if i not in amid or kinds[i] not in ("body", "dateline") or is_labelled(piece):
            return Found(moment.text, "text", piece.start, piece.end), False
        told = True
    return NOTHING, told
