"""WACZ (Web Archive Collection Zipped 1.1): a ZIP whose folder "archive" holds WARC files."""

from collections.abc import Collection

_CRAWLS = (".warc", ".warc.gz")


def is_wacz(names: Collection[str]) -> bool:
    """Whether an archive of these members is a WACZ: the standard's two fixed parts are there."""
    return "datapackage.json" in names and any(is_crawl(name) for name in names)


def is_crawl(name: str) -> bool:
    """Whether a member is one of its WARC files. The indexes and lists of pages tell no more."""
    return name.startswith("archive/") and name.lower().endswith(_CRAWLS)
