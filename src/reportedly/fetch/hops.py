"""Following redirects by hand: every hop is an address of its own, checked as the first was."""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.errors import InputError, Unreadable
from reportedly.fetch.exchange import Response
from reportedly.fetch.url import Url, joined

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where redirects ended; `moved` where all of them are for good."""

    url: Url
    response: Response
    moved: bool


def follow(start: Url, ask: Callable[[Url], Response], most: int, location: str) -> Arrival:
    """Ask at an address, and on at each that the server names instead.

    Raises Unreadable for a circle and for more than `most` redirects, and what `ask` raises, which
    then tells of the hop.
    """
    seen: list[Url] = []
    url, moved = start, True
    while url not in seen:
        if len(seen) > most:
            raise Unreadable(location, f"more than {most} redirects")
        response = _asked(url, ask, location) if seen else ask(url)
        seen.append(url)
        onward = response.headers.get("location", "")
        if response.status not in _REDIRECTS or not onward:
            return Arrival(url, response, moved and len(seen) > 1)
        moved = moved and response.status in _FOR_GOOD
        url = joined(url, onward, location)
    raise Unreadable(location, f"redirected in a circle, back to {url}")


def _asked(url: Url, ask: Callable[[Url], Response], location: str) -> Response:
    try:
        return ask(url)
    except InputError as error:
        raise type(error)(location, f"redirected to {url}: {error.reason}") from error
