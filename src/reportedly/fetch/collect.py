"""From an address to pages: a page's own, or those that a feed's entries lead to."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from reportedly.errors import InputError, Unreachable, Unreadable
from reportedly.fetch.answer import Answer, Validators
from reportedly.fetch.client import Client
from reportedly.fetch.discovery import feeds_of
from reportedly.fetch.document import document_of
from reportedly.fetch.feed import Feed, is_feed, read_feed
from reportedly.fetch.memory import Memory
from reportedly.fetch.url import parse
from reportedly.ingest import Document, Found, Read
from reportedly.schema import Fetched

_TRY_AGAIN = timedelta(days=1)
"""A feed's entry that its server refused is asked for again after this time."""

Parse = Callable[[Document], Iterable[Read]]
"""Who makes pages of a document: `ingest`, here or in a process of its own."""

Tell = Callable[[str], None]
"""Who is told what is no failure, in a line."""


@dataclass(slots=True)
class Seen:
    """What was met on the way to pages, in counts: feeds, and entries read at another time."""

    feeds: int = 0
    known: int = 0


class Collector:
    """Fetches addresses, and remembers what came of them."""

    def __init__(
        self,
        client: Client,
        memory: Memory,
        newest: int,
        tell: Tell,
        *,
        feeds_only: bool = False,
    ) -> None:
        """`newest` entries of a feed are looked at; with `feeds_only` a page is a failure."""
        self._client = client
        self._memory = memory
        self._newest = newest
        self._tell = tell
        self._feeds_only = feeds_only
        self.seen = Seen()

    def read(self, address: str, pages: Parse) -> Iterator[Read]:
        """The pages of an address, which `pages` makes, and an error for each that cannot be read.

        A page that its server says has not changed is the one that was read before. Of a feed,
        entries that were read before are passed over.
        """
        try:
            key = str(parse(address))
            last = self._memory.last(key)
            answer = self._client.get(key, self._validators(last))
        except InputError as error:
            yield error
            return
        if answer.unchanged and last:
            yield from self._unchanged(last, answer)
        elif is_feed(answer):
            yield from self._feed(key, answer, pages)
        elif self._feeds_only:
            yield Unreadable(key, _no_feed(answer))
        else:
            yield from self._page(key, answer, pages)

    def _validators(self, last: Fetched | None) -> Validators | None:
        """What to ask with; nothing where the answer must be had whole."""
        if last is None or not self._memory.is_current(last):
            return None
        if self._feeds_only and last.pages:
            return None
        return Validators(last.final, last.etag, last.modified)

    def _unchanged(self, last: Fetched, answer: Answer) -> Iterator[Read]:
        if not last.pages:
            self._met_feed(last.address, answer)
        yield from (Found(last.address, page) for page in self._memory.pages(last))
        self._memory.keep(replace(last, at=_now()))

    def _page(self, key: str, answer: Answer, pages: Parse) -> Iterator[Read]:
        made: list[str] = []
        why = ""
        for found in pages(document_of(answer, key)):
            if isinstance(found, InputError):
                why = why or found.reason
            else:
                made.append(found.page.id)
            yield found
        whole = answer if not why else replace(answer, etag="", modified="")
        self._keep(key, whole, tuple(made), "" if made else why)

    def _feed(self, key: str, answer: Answer, pages: Parse) -> Iterator[Read]:
        try:
            feed = read_feed(answer, key)
        except InputError as error:
            yield error
            return
        self._met_feed(key, answer)
        self._tell_of(key, feed)
        entries = feed.addresses[: self._newest]
        for address in entries:
            yield from self._entry(address, pages)
        # While an entry is missing the feed must be had whole: "not changed" would not name it.
        whole = all(map(self._is_read, entries))
        self._keep(key, answer if whole else replace(answer, etag="", modified=""), (), "")

    def _entry(self, address: str, pages: Parse) -> Iterator[Read]:
        """The pages of a feed's entry, if it was not read before."""
        try:
            key = _key(address)
            if self._is_known(key):
                self.seen.known += 1
                return
            answer = self._client.get(key)
        except Unreachable as error:
            yield error
        except InputError as error:
            yield error
            self._keep(error.location, Answer(error.location), (), error.reason)
        else:
            yield from self._page(key, answer, pages)

    def _is_known(self, key: str) -> bool:
        last = self._memory.last(key)
        return last is not None and (not last.why or last.at > _now(-_TRY_AGAIN))

    def _is_read(self, address: str) -> bool:
        try:
            last = self._memory.last(str(parse(address)))
        except InputError:
            return True  # it never will be
        return last is not None and not last.why

    def _met_feed(self, key: str, answer: Answer) -> None:
        self.seen.feeds += 1
        if answer.moved:
            self._tell(f"{key}: the feed has moved for good to {answer.address}")

    def _tell_of(self, key: str, feed: Feed) -> None:
        if feed.without:
            self._tell(f"{key}: entries without an address, and so not read: {feed.without}")
        if (count := len(feed.addresses)) > self._newest:
            self._tell(f"{key}: of {count} entries only the newest {self._newest} are looked at")

    def _keep(self, key: str, answer: Answer, pages: tuple[str, ...], why: str) -> None:
        made = Fetched(key, answer.address, answer.etag, answer.modified, _now(), pages, why)
        self._memory.keep(made)


def _key(address: str) -> str:
    """How an entry is remembered: one that can never be asked for, as it stands."""
    try:
        return str(parse(address))
    except InputError:
        return address


def _no_feed(answer: Answer) -> str:
    feeds = feeds_of(answer)
    return "it is no feed" + (f"; its feed is {' or '.join(feeds[:3])}" if feeds else "")


def _now(ago: timedelta = timedelta()) -> str:
    return (datetime.now(UTC) + ago).isoformat(timespec="seconds")
