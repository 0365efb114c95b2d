"""Signs of Markdown in a plain text: marked to be seen less, and what they make to look like it.

The text stays as it is, and so do all places in it.
"""

import re
from collections.abc import Iterator

from reportedly.reader.view import Mark, MarkRole
from reportedly.schema import Span

FORMATS = ("markdown", "text")
"""The formats whose text may hold such signs; of the others the markup is gone."""

HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?=\S)")
_LINES = re.compile(
    r"^(?:[ ]{0,3}#{1,6}[ \t]+(?=\S)|(?:[ ]{0,3}>[ \t]?)+(?=\S)|[ ]{0,3}[-=*_]{3,}[ \t]*$)",
    re.MULTILINE,
)
"""What stands before a heading or quoted words, and lines that are a rule."""

_AROUND = re.compile(r"(?<![\w*_])(\*\*|__|\*|_)(?=[^\s*_])([^*_]{1,500})(?<=\S)\1(?![\w*_])")
_LINK = re.compile(r"(\[)[^\[\]\n]{1,300}(\]\([^()\s]{1,500}\))")


def signs(text: str, part: Span) -> list[Mark]:
    """The signs in a part of a text, and the words that they make strong or stress."""
    return sorted({*_lines(text, part), *_around(text, part), *_links(text, part)})


def is_heading(text: str) -> bool:
    """Whether a paragraph is one line that signs make a heading."""
    return HEADING.match(text) is not None and "\n" not in text.strip()


def _lines(text: str, part: Span) -> Iterator[Mark]:
    for found in _LINES.finditer(text, *part):
        yield Mark(*found.span(), "markup", "")


def _around(text: str, part: Span) -> Iterator[Mark]:
    for found in _AROUND.finditer(text, *part):
        role: MarkRole = "strong" if len(found[1]) == 2 else "stress"
        yield Mark(found.start(), found.start(2), "markup", "")
        yield Mark(*found.span(2), role, "")
        yield Mark(found.end(2), found.end(), "markup", "")


def _links(text: str, part: Span) -> Iterator[Mark]:
    for found in _LINK.finditer(text, *part):
        yield from (Mark(*found.span(group), "markup", "") for group in (1, 2))
