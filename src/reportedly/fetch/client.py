"""From an address to a server's answer: guarded, polite, bounded."""

import ssl
from email.message import Message
from functools import partial

from reportedly.errors import Empty, Unreadable
from reportedly.fetch.answer import Answer, Validators
from reportedly.fetch.budget import Budget
from reportedly.fetch.exchange import Asked, Exchange, Response
from reportedly.fetch.hops import Arrival, follow
from reportedly.fetch.lookup import Lookup, look_up
from reportedly.fetch.manners import Manners
from reportedly.fetch.reasons import status_in_words
from reportedly.fetch.robots import MOST_BYTES, Robots
from reportedly.fetch.url import Url, parse


class Client:
    """Asks for addresses, one at a time. Made for one run: it keeps each site's robots.txt."""

    def __init__(
        self,
        manners: Manners,
        lookup: Lookup = look_up,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._manners = manners
        self._exchange = Exchange(manners, lookup, trust)
        self._robots = Robots(self._ask_robots)

    def close(self) -> None:
        """End all connections."""
        self._exchange.close()

    def get(self, address: str, known: Validators | None = None) -> Answer:
        """The answer to a request for an address, after redirects.

        With `known` validators the answer may be that nothing has changed. Raises Refused,
        Unreachable, Unreadable (the server has no such thing, redirects that lead nowhere),
        TooLarge, Malformed, Empty.
        """
        ask = partial(self._ask, address, Budget(self._manners.seconds), known)
        arrival = follow(parse(address), ask, self._manners.redirects, address)
        if arrival.response.status == 304 and known is None:
            raise Unreadable(address, "the server says 304 (Not Modified), but nothing was known")
        return _answer(arrival, address)

    def _ask(self, location: str, budget: Budget, known: Validators | None, url: Url) -> Response:
        delay = self._robots.check(url, location)
        self._exchange.pace.slow(url.host, min(delay, self._manners.patience))
        headers = _conditions(known) if known and known.address == str(url) else {}
        return self._exchange.ask(Asked(url, location, budget, self._manners.max_bytes, headers))

    def _ask_robots(self, where: Url, location: str) -> Response:
        budget = Budget(self._manners.seconds)

        def ask(url: Url) -> Response:
            return self._exchange.ask(Asked(url, location, budget, MOST_BYTES, cut=True))

        return follow(where, ask, self._manners.redirects, location).response


def _conditions(known: Validators) -> dict[str, str]:
    """RFC 9110, 13.1: the server compares the ETag where it has one, the date where not."""
    found = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in found.items() if value}


def _answer(arrival: Arrival, location: str) -> Answer:
    response, address = arrival.response, str(arrival.url)
    if response.status == 304:
        return Answer(address, unchanged=True, moved=arrival.moved)
    if not response.is_success:
        raise Unreadable(location, f"the server says {status_in_words(response.status)}")
    if not response.body:
        raise Empty(location, "the server sent nothing")
    media, charset = _content_type(response.headers.get("content-type", ""))
    etag, modified = (_header(response, name) for name in ("etag", "last-modified"))
    return Answer(address, response.body, media, charset, etag, modified, moved=arrival.moved)


def _header(response: Response, name: str) -> str:
    """A validator to send back; one that is no plain text is better forgotten."""
    value = response.headers.get(name, "")
    return value if value.isascii() and value.isprintable() and len(value) <= 1_000 else ""


def _content_type(value: str) -> tuple[str, str]:
    """Media type and charset of a Content-Type header, in lower case."""
    message = Message()
    message["Content-Type"] = value.replace("\r", " ").replace("\n", " ")
    charset = message.get_content_charset() or ""
    return (message.get_content_type() if "/" in value else ""), charset
