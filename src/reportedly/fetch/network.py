"""Connections that the guard has let through, and that end with the document's time.

The name is resolved here, every address that it has is checked, and the connection is made to a
checked address and to no other: a second resolution, whose answer could be another one (DNS
rebinding), never happens. Host header and TLS server name stay the name's.
"""

import ssl
from collections.abc import Iterable
from typing import Any

from httpcore import (
    SOCKET_OPTION,
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
    WriteTimeout,
)

from reportedly.fetch.budget import Budget
from reportedly.fetch.guard import Guard
from reportedly.fetch.lookup import Lookup, look_up

# A first address that does not answer must leave time for the others.
_CONNECT_SECONDS = 10.0


class GuardedNetwork(NetworkBackend):
    """What httpcore connects with. `budget` and `location` are those of the document in hand."""

    def __init__(self, guard: Guard, lookup: Lookup = look_up) -> None:
        self._guard = guard
        self._lookup = lookup
        self._plain = SyncBackend()
        self.budget = Budget(0)
        self.location = ""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Connect to the first of a host's addresses that answers.

        Raises Refused where one of them may not be reached, ConnectError, ConnectTimeout.
        """
        addresses = self._lookup(host, port, self.budget.left)
        self._guard.check(host, addresses, self.location)
        failed: Exception = ConnectError("its name has no address")
        for address in addresses:
            seconds = min(_CONNECT_SECONDS, _left(self.budget, ConnectTimeout))
            try:
                stream = self._plain.connect_tcp(
                    address, port, seconds, local_address, socket_options
                )
            except (ConnectError, ConnectTimeout) as error:
                failed = error
            else:
                return _Timed(stream, self)
        raise failed


class _Timed(NetworkStream):
    """A stream that waits no longer than the document's time, however slowly bytes come."""

    def __init__(self, stream: NetworkStream, network: GuardedNetwork) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._network.budget, ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._network.budget, WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> NetworkStream:
        seconds = _left(self._network.budget, ConnectTimeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, seconds), self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(budget: Budget, spent: type[Exception]) -> float:
    if budget.left <= 0:
        raise spent("the time is spent")
    return budget.left
