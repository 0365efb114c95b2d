"""The sources of marked texts (`tests/resolve/marked.py` tells of the marks)."""

import re

from resolve.marked import read

from reportedly.describe.sources import sources
from reportedly.schema import Sentences, Source, quote
from reportedly.segment import sentences


def told(marked: str) -> tuple[str, list[Source]]:
    """The plain text, and the source of each attribution."""
    made = read(marked)
    paragraphs = re.finditer(r"[^\n]+", made.text)
    cut = tuple(s for m in paragraphs for s in sentences(made.text, m.start(), m.end()))
    found = sources(made.text, Sentences("x", cut), made.attributions, made.entities, made.speakers)
    return made.text, found


def said(source: str) -> Source:
    """The source of one sentence that begins with it."""
    return told(f"{{1s {source}}} {{1c said}} {{1p the dam would hold}}.")[1][0]


def words(marked: str, number: int = 1) -> tuple[str, str, str]:
    """Descriptor, reason and access of one attribution's source, word for word."""
    text, found = told(marked)
    source = found[number - 1]
    return tuple(quote(text, s) for s in (source.descriptor, source.reason, source.access))  # type: ignore[return-value]
