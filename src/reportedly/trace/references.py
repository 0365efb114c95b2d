"""Hyperlinks: which article of the pile an address means."""

from functools import lru_cache
from hashlib import blake2b
from urllib.parse import urljoin, urlsplit

_LONGEST = 2_000


@lru_cache(maxsize=4096)
def canonical(address: str, base: str = "") -> str:
    """An address as all its spellings have it; empty for what is no article's.

    Without scheme, www, trackers, fragment and last slash; `base` is the page on which a relative
    one stands. A site's front page is no article.
    """
    # courlan is imported here and not above: that takes 0.2 s, and a pile of texts has no links.
    import courlan

    if not address or len(address) > _LONGEST:
        return ""
    try:
        whole = urljoin(base, address.strip())
        if urlsplit(whole).scheme not in ("http", "https"):
            return ""
        clean = urlsplit(courlan.normalize_url(whole, strict=True, trailing_slash=False))
        host = (clean.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = clean.path.rstrip("/")
    if not host or not (path or clean.query):
        return ""
    return f"{host}{path}?{clean.query}" if clean.query else f"{host}{path}"


def address_key(address: str) -> int:
    """A number for a canonical address, of 52 bits."""
    digest = blake2b(address.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 12
