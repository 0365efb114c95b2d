"""Searches are saved, replaced by their name, and forgotten."""

from pathlib import Path

import pytest

from reportedly.ask.search.kept import saved_searches
from reportedly.errors import NotFound
from reportedly.pipeline.searches import forget, save, saved
from reportedly.store import Store


def test_saving_replacing_and_forgetting(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "s.db"))
    quay = saved("The quay", "q=quay", "Ana", "2031-06-01T08:00:00+00:00")
    again = saved("The quay", "q=quay&hedged=yes", "Ana", "2031-06-02T08:00:00+00:00")
    other = saved("The quay", "q=quays", "Ben", "2031-06-02T09:00:00+00:00")
    ferry = saved("a ferry", "q=ferry", "Ben", "2031-06-02T10:00:00+00:00")
    for made in (quay, again, other, ferry):
        save(store, made)
    with store.view() as view:
        assert saved_searches(view) == [ferry, again, other]
    forget(store, again.id)
    with store.view() as view:
        assert saved_searches(view) == [ferry, other]
    with pytest.raises(NotFound):
        forget(store, again.id)
