"""Tags and text by one linear scan, for pages that nest deeper than a parser will follow."""

import re
from html import unescape

from reportedly.ingest.visible import DROPPED, INLINE, Visible

# No part can match in two ways, so a scan is linear whatever is in it.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<!--|-->|<![^<>]*>")


def scan(source: str, page: Visible) -> None:
    """Feeds the page with the source's text and block ends; elements are not nested."""
    hidden, comment, at = "", False, 0
    for found in _TAG.finditer(source):
        if not hidden and not comment:
            page.data(unescape(source[at : found.start()]))
        at = found.end()
        tag = (found[2] or "").lower()
        if found[0] in ("<!--", "-->"):
            comment = found[0] == "<!--"
        elif hidden:
            hidden = "" if found[1] and tag == hidden else hidden
        elif tag in DROPPED and not found[1] and tag != "head":
            hidden = tag
        elif tag and tag not in INLINE:
            page.flush()
    if not hidden and not comment:
        page.data(unescape(source[at:]))
    page.flush()
