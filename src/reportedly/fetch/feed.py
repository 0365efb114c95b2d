"""Feeds: RSS and Atom, as far as they name addresses of articles."""

import io
import re
from dataclasses import dataclass
from typing import Any

import feedparser

from reportedly.errors import Malformed, TooLarge
from reportedly.fetch.answer import Answer
from reportedly.fetch.body import larger

# feedparser takes 0.2 to 0.5 ms an entry (measured), whatever a stranger wrote into it.
_MOST_BYTES = 5_000_000
_FEED_START = re.compile(
    rb"\s*(?:(?:<\?[^>]{0,2000}>|<!--(?:(?!-->).){0,2000}-->|<!DOCTYPE[^>\[]{0,500}>)\s*){0,20}"
    rb"<(?:rss|feed|rdf:RDF)[\s>]",
    re.DOTALL,
)
_MEDIA = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})


@dataclass(frozen=True, slots=True)
class Feed:
    """The addresses of a feed's entries, newest first, each once, and how many have none."""

    addresses: tuple[str, ...]
    without: int


def is_feed(answer: Answer) -> bool:
    """Whether an answer is a feed: its content is believed before its server."""
    start = answer.raw[:8192].removeprefix(b"\xef\xbb\xbf")
    if _FEED_START.match(start):
        return True
    return answer.media in _MEDIA and b"<html" not in start.lower()


def read_feed(answer: Answer, location: str) -> Feed:
    """The entries of a feed.

    Raises TooLarge, and Malformed where it is damaged and nothing can be read of it.
    """
    if len(answer.raw) > _MOST_BYTES:
        raise TooLarge(location, f"as a feed, {larger(_MOST_BYTES)}")
    try:
        found = _parsed(answer)
    except Exception as error:
        # Damage makes feedparser raise what it comes upon: ValueError, TypeError, KeyError and
        # UnicodeDecodeError in 14,000 damaged feeds (measured).
        raise Malformed(location, "its feed is damaged") from error
    if found.bozo and not found.entries:
        raise Malformed(location, "its feed is damaged")
    linked = [entry for entry in found.entries if dict.get(entry, "link")]
    addresses = dict.fromkeys(str(entry["link"]).strip() for entry in _newest_first(linked))
    return Feed(tuple(addresses), len(found.entries) - len(linked))


def _parsed(answer: Answer) -> Any:
    media = answer.media or "application/xml"
    charset = f"; charset={answer.charset}" if answer.charset else ""
    told = {"content-location": answer.address, "content-type": media + charset}
    # As a stream, and never as a string, which feedparser might take for a name to open.
    return feedparser.parse(io.BytesIO(answer.raw), response_headers=told, sanitize_html=False)


def _newest_first(entries: list[Any]) -> list[Any]:
    """By date where every entry has one; else as the feed has them, newest first by custom."""
    dates = [_date(entry) for entry in entries]
    if not all(dates):
        return entries
    order = sorted(range(len(entries)), key=dates.__getitem__, reverse=True)
    return [entries[i] for i in order]


def _date(entry: Any) -> tuple[int, ...]:
    # dict.get, since feedparser's own gives one date for the other and warns of it.
    found = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    return tuple(found) if found else ()
