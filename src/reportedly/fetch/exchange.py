"""One request and its response: in its turn, within its time, and again where that may help."""

import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import certifi
import httpcore

from reportedly.errors import TooLarge, Unreachable
from reportedly.fetch.body import ENCODINGS, larger, read_body
from reportedly.fetch.budget import Budget
from reportedly.fetch.guard import Guard
from reportedly.fetch.lookup import Lookup, look_up
from reportedly.fetch.manners import AGENT, Manners
from reportedly.fetch.network import GuardedNetwork
from reportedly.fetch.pace import Pace
from reportedly.fetch.reasons import is_lasting, reason_of
from reportedly.fetch.retry import REPEATED, backoff, retry_after
from reportedly.fetch.url import Url

_SHORT = 10_000
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
    " application/pdf;q=0.9, text/*;q=0.8, */*;q=0.5",
    "Accept-Encoding": ENCODINGS,
}


@dataclass(frozen=True, slots=True)
class Response:
    """A server's response; `headers` by their names in lower case, `body` only of a success."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_success(self) -> bool:
        """Whether it holds what was asked for, and all of it."""
        return self.status in (200, 203)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a server, and within which bounds.

    `location` is what errors name, `limit` the bytes of a body, `cut` whether more of them are
    cut off or an error.
    """

    url: Url
    location: str
    budget: Budget
    limit: int
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False


class Exchange:
    """Requests over guarded connections. No cookies, no proxies, nothing of the environment."""

    def __init__(
        self, manners: Manners, lookup: Lookup = look_up, trust: ssl.SSLContext | None = None
    ) -> None:
        self.pace = Pace(manners.host_seconds)
        self._manners = manners
        self._away: dict[str, float] = {}
        self._network = GuardedNetwork(Guard(manners.allowed), lookup)
        # A proxy would resolve names on its own, past the guard, so there is none.
        self._pool = httpcore.ConnectionPool(
            ssl_context=trust or _trust(),
            network_backend=self._network,
            max_keepalive_connections=8,
        )

    def close(self) -> None:
        """End all connections."""
        self._pool.close()

    def ask(self, asked: Asked) -> Response:
        """The response to a request, repeated after failures that may pass.

        Raises Unreachable where there is none, Refused where the guard lets nothing through,
        TooLarge, Malformed.
        """
        if (away := self._away.get(asked.url.host, 0.0) - time.monotonic()) > 0:
            raise Unreachable(asked.location, f"the server asked to wait {away:.0f} more seconds")
        pause = 0.0
        for attempt in range(self._manners.tries):
            self.pace.wait(asked.url.host, pause)
            found = self._attempt(asked)
            if isinstance(found, Response) and found.status not in REPEATED:
                return found
            last = attempt == self._manners.tries - 1
            pause = max(backoff(attempt, self._manners.backoff), self._wanted(asked, found, last))
        raise AssertionError("there is at least one try")

    def _attempt(self, asked: Asked) -> Response | Exception:
        """A response, or a failure of the connection that may pass. Raises what will not."""
        try:
            return self._once(asked)
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException) as error:
            if asked.budget.left <= 0:
                seconds = f"{asked.budget.seconds:g} seconds"
                raise Unreachable(asked.location, f"it took longer than {seconds}") from error
            if is_lasting(error):
                raise Unreachable(asked.location, reason_of(error)) from error
            return error
        finally:
            self.pace.note(asked.url.host)

    def _wanted(self, asked: Asked, found: Response | Exception, last: bool) -> float:
        """The seconds that a failed attempt asks to wait. Raises Unreachable if it was the last."""
        if isinstance(found, Exception):
            if last:
                raise Unreachable(asked.location, reason_of(found)) from found
            return 0.0
        wanted = retry_after(found.headers.get("retry-after", ""))
        later = f", and asks to wait {wanted:.0f} seconds" if wanted else ""
        if wanted > self._manners.patience:
            # Nor is anything else asked of it meanwhile.
            self._away[asked.url.host] = time.monotonic() + wanted
        if last or wanted > self._manners.patience:
            raise Unreachable(asked.location, f"the server says {found.status}{later}")
        return wanted

    def _once(self, asked: Asked) -> Response:
        url = asked.url
        whole = httpcore.URL(
            scheme=url.scheme.encode(),
            host=url.host.encode(),
            port=url.port,
            target=url.target.encode(),
        )
        self._network.budget, self._network.location = asked.budget, asked.location
        headers = {"Host": url.authority, **_HEADERS, **asked.headers}
        with (
            asked.budget.spending(),
            self._pool.stream("GET", whole, headers=list(headers.items())) as answer,
        ):
            return _read(answer, asked)


def _read(answer: httpcore.Response, asked: Asked) -> Response:
    headers = {_text(name).lower(): _text(value) for name, value in answer.headers}
    response = Response(answer.status, headers, b"")
    told = headers.get("content-length", "")
    length = int(told[:20]) if told.isdecimal() else None
    if not response.is_success:
        if length is not None and length < _SHORT:
            answer.read()  # so that the connection serves the next request
        return response
    if not asked.cut and length is not None and length > asked.limit:
        raise TooLarge(asked.location, larger(asked.limit))
    encoding, stream = headers.get("content-encoding", ""), answer.iter_stream()
    body = read_body(stream, encoding, asked.limit, asked.location, cut=asked.cut)
    return Response(answer.status, headers, body)


def _text(value: bytes) -> str:
    """Headers are ASCII by rule; some servers send UTF-8."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


@cache
def _trust() -> ssl.SSLContext:
    """The authorities that the system trusts, and those of Mozilla's list."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    return context
