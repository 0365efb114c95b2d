"""Tags and text by one linear scan, for pages that nest deeper than a parser will follow."""

import re
from html import unescape

from reportedly.ingest.visible import DROPPED, INLINE, Visible

# No part can match in two ways, so a scan is linear whatever is in it.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<!--|-->|<![^<>]*>")


def scan(source: str, page: Visible) -> None:
    """Feeds the page with the source's text and block ends; elements are not nested."""
    at = 0
    while found := _TAG.search(source, at):
        page.data(unescape(source[at : found.start()]))
        at = found.end()
        tag = (found[2] or "").lower()
        if found[0] == "<!--":
            at = _after_comment(source, found.start())
        elif tag in DROPPED and not found[1] and tag != "head":
            at = _after_element(source, at, tag)
        elif tag and tag not in INLINE:
            page.flush()
    page.data(unescape(source[at:]))
    page.flush()


def _after_comment(source: str, start: int) -> int:
    """What looks like a tag in a comment is none; "<!-->" is a whole one (WHATWG HTML, 13.2.5)."""
    end = source.find("-->", start + 2)
    return end + 3 if end >= 0 else len(source)


def _after_element(source: str, at: int, tag: str) -> int:
    """What looks like a tag or comment in a script is none, so only its end tag is looked for."""
    end = re.compile(rf"</{tag}(?![a-z0-9])[^<>]*>", re.IGNORECASE).search(source, at)
    return end.end() if end else len(source)
