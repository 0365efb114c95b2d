"""Wrapped lines of PDF pages, joined into paragraphs that may run over a page's end."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reportedly.ingest.pdf.hyphens import HYPHENS, join
from reportedly.ingest.pdf.lines import Line

# Signs that stand nowhere but before an item.
_SIGNS = tuple("•‣▪●○◦")
_BULLET = re.compile(r"[•‣▪●○◦·*–—-]\s+\S|\(?(?:\d{1,2}|[a-z])[.)]\s+\S")
_CLOSED = tuple('.!?:…"”’»)]')
_GAP = 1.45
_LARGER = 1.12
_FULL = 0.75
_LONGEST_HEADING = 30


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph on one line, and its tag: h1, h2, p, li, header or footer."""

    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is usual in the document: size of type, distance of lines, right edge of the column."""

    size: float
    pitch: float
    left: float
    right: float


def paragraphs(
    pages: Sequence[Sequence[Line]], margins: Mapping[tuple[int, int], str]
) -> list[Paragraph]:
    """The paragraphs in reading order; heads and feet stand where their page begins or ends.

    A paragraph ends at a wider gap, a change of size, a list item, an indented line, or a short
    line that closes a sentence; one that is open at the end of a page or column goes on if the next
    one does.
    """
    body = [
        line for n, page in enumerate(pages) for i, line in enumerate(page) if (n, i) not in margins
    ]
    usual = _measure(body)
    found: list[Paragraph] = []
    open_lines: list[Line] = []
    late: list[Paragraph] = []
    for number, page in enumerate(pages):
        for i, line in enumerate(page):
            if tag := margins.get((number, i)):
                late.append(Paragraph(line.text, tag))
                continue
            if open_lines and not _continues(open_lines, line, usual):
                found += _close(open_lines, usual)
                open_lines = []
            if not open_lines:
                found += late
                late = []
            open_lines.append(line)
    return _with_title([*found, *_close(open_lines, usual), *late])


def _measure(lines: Sequence[Line]) -> _Measure:
    if not lines:
        return _Measure(1.0, 1.0, 0.0, 0.0)
    pitches = [p for a, b in pairwise(lines) if 0 < (p := a.top - b.top) < 60]
    size = median(line.size for line in lines)
    rights = sorted(line.right for line in lines)
    return _Measure(
        size=size,
        pitch=median(pitches) if pitches else 1.2 * size,
        left=median(line.left for line in lines),
        right=rights[int(len(rights) * 0.9)],
    )


def _continues(lines: Sequence[Line], line: Line, usual: _Measure) -> bool:
    before = lines[-1]
    if _is_item(lines, line, usual) or abs(before.size - line.size) > 0.08 * max(before.size, 1.0):
        return False
    closed = before.text.endswith(_CLOSED)
    drop = before.top - line.top
    if drop < 0 or drop > 20 * usual.pitch or before.edges != line.edges:
        return (not closed and not line.text[:1].isupper()) or before.text.endswith(HYPHENS)
    if drop > _GAP * usual.pitch:
        return False
    short, indented = _is_short(before, usual), _is_indented(before, line)
    heading = _heading(before, usual) or before.weight != line.weight
    return not (closed and (short or indented)) and not (short and heading)


def _is_item(lines: Sequence[Line], line: Line, usual: _Measure) -> bool:
    """Whether a line begins a list item, and no wrapped line only begins with a dash or number."""
    if not _BULLET.match(line.text):
        return False
    before = lines[-1]
    ended = before.text.endswith(_CLOSED) or _is_short(before, usual)
    listed = line.text.startswith(_SIGNS) or bool(_BULLET.match(lines[0].text))
    return listed or ended or _is_indented(before, line)


def _is_short(line: Line, usual: _Measure) -> bool:
    left, right = line.edges or (usual.left, usual.right)
    return line.right < left + _FULL * max(1.0, right - left)


def _is_indented(before: Line, line: Line) -> bool:
    return 6 < line.left - before.left < 60


def _heading(line: Line, usual: _Measure) -> bool:
    return line.size > _LARGER * usual.size


def _close(lines: Sequence[Line], usual: _Measure) -> Iterator[Paragraph]:
    if not lines:
        return
    text = lines[0].text
    for line in lines[1:]:
        text = join(text, line.text)
    text = text.replace("\u00ad", "")  # soft hyphens inside a line are not seen
    if not text:
        return
    short = len(text.split()) <= _LONGEST_HEADING
    if short and _heading(lines[0], usual):
        yield Paragraph(text, "h2")
    else:
        yield Paragraph(text, "li" if _BULLET.match(text) else "p")


def _with_title(found: list[Paragraph]) -> list[Paragraph]:
    """The first heading, if it stands among the first paragraphs, is the title."""
    for i, paragraph in enumerate(found[:8]):
        if paragraph.tag == "h2":
            found[i] = Paragraph(paragraph.text, "h1")
            break
    return found
