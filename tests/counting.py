"""Waiting until the desk has counted what was reviewed."""

import time

from reportedly.store import reviews
from reportedly.web import Desk

MOST = 180
"""Seconds after which nothing more is waited for."""


def counted(desk: Desk, *articles: str) -> None:
    """Wait until nothing that was reviewed in these articles is still to be counted."""
    until = time.monotonic() + MOST
    while time.monotonic() < until:
        with desk.store.view() as view:
            if not reviews.unread(view.connection, articles) and not desk.store.aside.all():
                return
        assert not desk.applying.failed
        time.sleep(0.2)
    raise AssertionError("it was never counted")
