"""How a page gets its id."""

import hashlib
import json
from dataclasses import astuple

from reportedly.errors import Empty
from reportedly.ingest.document import Document
from reportedly.schema import Format, Metadata, Page, Region

# Space, and what takes no room on a screen: a byte order mark, zero-width marks, soft hyphen.
_NOTHING = "\ufeff\u200b\u200c\u200d\u2060\u00ad\0"


def make_page(
    document: Document,
    format: Format,
    text: str,
    regions: tuple[Region, ...] = (),
    hints: Metadata | None = None,
) -> Page:
    """A page whose id is the first 16 hex digits of SHA-256 over the canonical JSON of the rest.

    What the document's place tells of it comes before what its format tells. Raises Empty where
    the text has nothing to see.
    """
    if is_blank(text):
        raise Empty(document.location, "it holds no text")
    told = _together(document.hints, hints or Metadata())
    digest = _digest(format, text, regions, told)
    return Page(digest, document.stem, format, text, regions, told)


def _together(first: Metadata, second: Metadata) -> Metadata:
    pairs = zip(astuple(first), astuple(second), strict=True)
    return Metadata(*(one or other for one, other in pairs))


def is_blank(text: str) -> bool:
    """Whether nothing of the text would be seen."""
    return not text.strip() or not text.translate(_DROP).strip()


_DROP = dict.fromkeys(map(ord, _NOTHING))


def _digest(format: Format, text: str, regions: tuple[Region, ...], hints: Metadata) -> str:
    content = [format, text, [astuple(region) for region in regions], astuple(hints)]
    canonical = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:16]
