"""How a page gets its id."""

import hashlib
import json
from dataclasses import astuple
from pathlib import Path

from reportedly.errors import Empty
from reportedly.schema import Format, Metadata, Page, Reference, Region

# Space, and what takes no room on a screen: a byte order mark, zero-width marks, soft hyphen.
_NOTHING = "\ufeff\u200b\u200c\u200d\u2060\u00ad\0"


def make_page(
    path: Path,
    format: Format,
    text: str,
    regions: tuple[Region, ...] = (),
    hints: Metadata | None = None,
    links: tuple[Reference, ...] = (),
) -> Page:
    """A page whose id is the first 16 hex digits of SHA-256 over the canonical JSON of the rest.

    A name in no known encoding gets a mark for each odd byte. Raises Empty where the text has
    nothing to see.
    """
    if is_blank(text):
        raise Empty(str(path), "it holds no text")
    hints = hints or Metadata()
    name = path.stem.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    digest = _digest(format, text, regions, hints, links)
    return Page(digest, name, format, text, regions, hints, links)


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
    content: list[object] = [format, text, [astuple(r) for r in regions], astuple(hints)]
    if links:  # pages without any keep the ids that they had before links were read
        content.append([astuple(link) for link in links])
    canonical = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:16]
