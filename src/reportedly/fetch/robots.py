"""What a site asks of programs: its robots.txt (RFC 9309), asked for once a run."""

import re
from collections.abc import Callable

from protego import Protego

from reportedly.errors import InputError, Refused, Unreachable, Unreadable
from reportedly.fetch.exchange import Response
from reportedly.fetch.manners import TOKEN
from reportedly.fetch.url import Url

MOST_BYTES = 512_000
"""More of it is not read; RFC 9309, 2.5, asks for at least 500 KiB."""

_AGENT_LINE = re.compile(r"\s*user[-\s]*agent\s*:?(.*)", re.IGNORECASE)

_TOKEN = re.compile(r"[a-z_-]+")

Rules = Protego | Unreachable
"""What a site asks for, or why nobody knows."""


class Robots:
    """The rules of each site that was met. `ask` gets an address, with redirects followed."""

    def __init__(self, ask: Callable[[Url, str], Response]) -> None:
        self._ask = ask
        self._rules: dict[str, Rules] = {}

    def check(self, url: Url, location: str) -> float:
        """The seconds that the site wants between two requests, 0 where it does not say.

        Raises Refused where the site forbids the address, Unreachable where its rules cannot be
        had: what a site forbids is then not known (RFC 9309, 2.3.1.4).
        """
        if url.origin not in self._rules:
            self._rules[url.origin] = self._of(url, location)
        rules = self._rules[url.origin]
        if isinstance(rules, Unreachable):
            reason = f"{rules.reason} (asked for {url.origin}/robots.txt)"
            raise Unreachable(location, reason)
        if not rules.can_fetch(str(url), TOKEN):
            raise Refused(location, f"{url.origin}/robots.txt forbids it")
        return rules.crawl_delay(TOKEN) or 0.0

    def _of(self, url: Url, location: str) -> Rules:
        where = Url(url.scheme, url.host, url.port, "/robots.txt")
        try:
            response = self._ask(where, location)
        except Refused:
            raise  # the guard's word is about the site, not about its rules
        except Unreadable:
            return parse_rules("")  # redirects that lead nowhere: there are none (2.3.1.2)
        except InputError as error:
            return Unreachable(location, error.reason)
        if response.status >= 500:
            return Unreachable(location, f"the server says {response.status}")
        return parse_rules(response.body.decode("utf-8", "replace") if response.is_success else "")


def parse_rules(text: str) -> Protego:
    """The rules of a robots.txt.

    Protego writes each rule down for each program that its group names; ten thousand names over
    ten thousand rules would fill the memory, so all names but ours and "*" become one.
    """
    lines = text[:MOST_BYTES].removeprefix("\ufeff").splitlines()
    agents = (_AGENT_LINE.match(line) for line in lines)
    renamed = (
        _agent_line(found[1]) if found else line for found, line in zip(agents, lines, strict=True)
    )
    return Protego.parse("\n".join(renamed))


def _agent_line(value: str) -> str:
    """Of a name with a version only the name counts (RFC 9309, 2.2.1)."""
    name = value.partition("#")[0].strip().lower()
    token = _TOKEN.match(name)
    name = token[0] if token else name
    return f"User-agent: {name if name in ('*', TOKEN) else 'another'}"
