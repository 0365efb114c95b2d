"""Markdown: the text stays as it is in the file; regions and hints come from the markup."""

import re

from reportedly.ingest.document import Document
from reportedly.ingest.encoding import decode
from reportedly.ingest.limits import Limits
from reportedly.ingest.page import make_page
from reportedly.schema import Metadata, Page, Region, Told, ToldField

_FRONT = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?=[^\n]*\S)(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL,
)
# "name: value", list items, the lines of longer values, comments: an article between two rules is
# no front matter.
_FRONT_LINE = re.compile(r"""\s*|[\s#\]}-].*|["']?\w[\w .@/-]{0,60}["']?:.*""")
_FIELD = re.compile(r"^([A-Za-z_-]{2,20})[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
# Only from where a line begins: a line of blanks would cost the square of its length.
_BLOCK = re.compile(r"^[^\S\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*", re.MULTILINE)
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]")
_IMAGE = re.compile(r"[ \t]*!\[[^\]\n]{0,2000}\]\([^)\n]{0,2000}\)")
# Only "1." may part a paragraph, for a wrapped line may begin with a number (CommonMark, 5.3).
_LATER_ITEM = re.compile(r"[ \t]*(?!0{0,2}1[.)])\d{1,3}[.)]")
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]")
_LINK = re.compile(r"[ \t]*\[[^\]\n]{1,500}\]\([^)\n]{0,2000}\)[ \t]*\r?$")
_FIELDS = {
    "title": "title",
    "headline": "title",
    "author": "byline",
    "byline": "byline",
    "authors": "byline",
    "date": "date",
    "published": "date",
    "outlet": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "sitename": "outlet",
    "source": "outlet",
    "language": "language",
    "lang": "language",
    "url": "address",
    "address": "address",
    "link": "address",
}
_PROSE = ("p", "blockquote")
# What is told besides, and fields of hints that are told by another name.
_TOLD: dict[str, ToldField] = {
    "updated": "updated",
    "modified": "updated",
    "lastmod": "updated",
    "last_modified": "updated",
    "place": "dateline",
    "dateline": "dateline",
}
_AS_TOLD: dict[str, ToldField] = {
    "title": "title",
    "byline": "byline",
    "outlet": "outlet",
    "date": "published",
    "language": "language",
    "address": "address",
}


def read_markdown(document: Document, limits: Limits) -> list[Page]:
    """The file as one page; offsets count characters of the file as decoded.

    Front matter becomes hints, as far as its fields are simple `name: value` lines, and a region
    with the tag "front". Raises NotText, Empty.
    """
    text = decode(document.raw, document.location, document.charset)
    front = _front(text)
    start = front.end() if front else 0
    regions = [Region(0, front.end(), "front")] if front else []
    for block in _BLOCK.finditer(text, start):
        regions.extend(_split(text, block.start(), block.end()))
    hints = _hints(front[1]) if front else Metadata()
    return [make_page(document, "markdown", text, tuple(regions), hints)]


def _front(text: str) -> re.Match[str] | None:
    found = _FRONT.match(text)
    return found if found and all(map(_FRONT_LINE.fullmatch, found[1].splitlines())) else None


def _hints(front: str) -> Metadata:
    values: dict[str, str] = {}
    told: list[Told] = []
    for name, value in _FIELD.findall(front):
        field, text = _FIELDS.get(name.lower(), ""), value.strip("\"'[] ")
        if field:
            values.setdefault(field, text)
        if as_told := _TOLD.get(name.lower(), _AS_TOLD.get(field)):
            told.append(Told(as_told, text, f"front matter {name.lower()}"))
    if "date" in values:
        values["date"] = values["date"][:10]
    return Metadata(
        title=values.get("title", ""),
        outlet=values.get("outlet", ""),
        byline=values.get("byline", ""),
        date=values.get("date", ""),
        language=values.get("language", ""),
        address=values.get("address", ""),
        told=tuple(told),
    )


def _split(text: str, start: int, end: int) -> list[Region]:
    """A run of lines without a blank one; headings and list items are regions of their own."""
    regions: list[Region] = []
    at = start
    for line in re.finditer(r"[^\n]+", text[start:end]):
        tag = _tag(line[0])
        if tag == "li" and _LATER_ITEM.match(line[0]) and regions and regions[-1].tag in _PROSE:
            tag = regions[-1].tag
        if tag in _PROSE and regions and regions[-1].tag in (tag, "li"):
            regions[-1] = Region(regions[-1].start, at + line.end(), regions[-1].tag)
        elif tag == "rule" and regions and regions[-1].tag == "p":
            regions[-1] = Region(
                regions[-1].start, at + line.end(), "h1" if "=" in line[0] else "h2"
            )
        else:
            regions.append(
                Region(at + line.start(), at + line.end(), "hr" if tag == "rule" else tag)
            )
    return regions


def _tag(line: str) -> str:
    if heading := _HEADING.match(line):
        return f"h{len(heading[1])}"
    if re.fullmatch(r"[ ]{0,3}(=+|-{2,}|\*{3,}|_{3,})[ \t]*\r?", line):
        return "rule"
    if line.lstrip().startswith(">"):
        return "blockquote"
    if _IMAGE.match(line):
        return "figcaption"
    if _LIST.match(line):
        return "li"
    return "a" if _LINK.match(line) else "p"
