"""What the pages of one server share."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from starlette.requests import Request

from reportedly.ask.stored import StoredPile
from reportedly.store import Store, Unit
from reportedly.store.facets import Columns
from reportedly.web.applying import Applying
from reportedly.web.counted import Counted
from reportedly.web.kept import Kept
from reportedly.web.reads import Readings

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names under which a server that only this machine reaches is asked."""

_WIDE = 500
"""Wide claims of which it is kept which statements stand for them."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The store and how it may be reached.

    `db` is how the command line names the store; `off` the sourcing rules whose flags are not
    shown; `password` the argon2 hash of the one password, empty where only this machine reaches
    the server; `secure` whether cookies are sent over HTTPS alone; `hosts` the names by which the
    server may be asked ("*" for any); `secret` signs cookies, new for each start if none is given;
    `max_bytes` is what one upload may hold; `second_share` which share of reviews comes to a
    second person; `reading` is what is being read into the store, `applying` brings reviews into
    the counts; `counted` is who relays whom, `orders` the first claims of each order, `columns`
    what searches are counted by, `first` the statements that stand for wide claims.
    """

    store: Store
    db: str
    off: frozenset[str] = frozenset()
    password: str = ""
    secure: bool = False
    hosts: Sequence[str] = LOOPBACK
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    max_bytes: int = 20_000_000
    second_share: float = 0.1
    reading: Readings = field(default_factory=Readings)
    applying: Applying = field(default_factory=Applying)
    counted: Counted = field(default_factory=Counted)
    orders: Kept[Sequence[str]] = field(default_factory=Kept)
    columns: Kept[Columns] = field(default_factory=Kept)
    first: Kept[Sequence[str]] = field(default_factory=lambda: Kept(_WIDE))

    def pile(self, view: Unit) -> StoredPile:
        """The pile to be asked; what stands for a wide claim is kept while its state stays."""
        state = view.state()
        return StoredPile(view, self.off, partial(self.first.get, state))


def desk(request: Request) -> Desk:
    """The desk that a request came to."""
    found = request.app.state.desk
    assert isinstance(found, Desk)
    return found
