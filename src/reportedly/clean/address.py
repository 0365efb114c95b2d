"""The article's canonical address."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from reportedly.clean.facts import NOTHING, Found, first, hinted
from reportedly.schema import Page

# What sites and networks hang on an address to see where a reader comes from.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|_ga|ref_?src|cmp(?:id)?|ocid|ncid|"
    r"smid|xtor|wt_mc|at_(?:medium|campaign)\w*",
    re.IGNORECASE,
)


def address_of(page: Page) -> Found:
    """The address that the page calls canonical, else the one that it was found at.

    Some templates call the site's first page canonical of all; that is no article's address.
    What only tells where a reader came from is cut off.
    """
    canonical = next((one for one in page.hints.told if one.origin == "link canonical"), None)
    given = hinted(page, "address", page.hints.address)
    own = NOTHING
    if canonical and (url := without_tracking(canonical.value)) and _has_path(url):
        own = Found(url, canonical.origin)
    return first(own, Found(without_tracking(given.value) or given.value, given.origin))


def without_tracking(address: str) -> str:
    """An http address without tracking; nothing where it is none."""
    try:
        parts = urlsplit(address.strip())
        query = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    kept = [(name, value) for name, value in query if not _TRACKING.fullmatch(name)]
    same = len(kept) == len(query)
    return urlunsplit(parts._replace(query=parts.query if same else urlencode(kept)))


def _has_path(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query)
