"""How a page gets its id."""

import hashlib
import json
from dataclasses import astuple, fields, replace

from reportedly.errors import Empty
from reportedly.ingest.document import Document
from reportedly.schema import Format, Metadata, Page, Part, Reference, Region

# Space, and what takes no room on a screen: a byte order mark, zero-width marks, soft hyphen.
_NOTHING = "\ufeff\u200b\u200c\u200d\u2060\u00ad\0"


def make_page(
    document: Document,
    format: Format,
    text: str,
    regions: tuple[Region, ...] = (),
    hints: Metadata | None = None,
    parts: tuple[Part, ...] = (),
    links: tuple[Reference, ...] = (),
) -> Page:
    """A page whose id is the first 16 hex digits of SHA-256 over the canonical JSON of the rest.

    Parts count for nothing there, nor does what the hints tell value by value (`told`).
    What the document's place tells of it comes before what its format tells. Raises Empty where
    the text has nothing to see.
    """
    if is_blank(text):
        raise Empty(document.location, "it holds no text")
    told = _together(document.hints, hints or Metadata())
    digest = _digest(format, text, regions, told, links)
    return Page(digest, document.stem, format, text, regions, told, links=links, parts=parts)


def _together(first: Metadata, second: Metadata) -> Metadata:
    names = (field.name for field in fields(Metadata))
    return Metadata(**{name: getattr(first, name) or getattr(second, name) for name in names})


def is_blank(text: str) -> bool:
    """Whether nothing of the text would be seen."""
    return not text.strip() or not text.translate(_DROP).strip()


_DROP = dict.fromkeys(map(ord, _NOTHING))


def _digest(
    format: Format,
    text: str,
    regions: tuple[Region, ...],
    hints: Metadata,
    links: tuple[Reference, ...],
) -> str:
    # What is told value by value is another reading of the same head: it makes no other page.
    told = astuple(replace(hints, told=()))[:-1]
    content: list[object] = [format, text, [astuple(region) for region in regions], told]
    if links:  # pages without any keep the ids that they had before links were read
        content.append([astuple(link) for link in links])
    canonical = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:16]
