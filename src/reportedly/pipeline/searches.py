"""Keeping the searches that people save, and forgetting them."""

import hashlib
import json

from reportedly.errors import NotFound
from reportedly.schema import Run, SavedSearch
from reportedly.store import Store

_RUN = Run("saved-by-people", "search", 1, "")


def saved(name: str, query: str, by: str, when: str) -> SavedSearch:
    """A search to keep; `query` is its address's query string, `when` an ISO time in UTC."""
    key = json.dumps([name, query, by, when])
    return SavedSearch(hashlib.sha256(key.encode()).hexdigest()[:16], name, query, by, when)


def save(store: Store, made: SavedSearch) -> None:
    """Write a search down; somebody's older search of the same name gives way to it."""
    with store.unit() as unit:
        of_name = unit.all(SavedSearch, "name", [made.name])
        unit.remove([SavedSearch], "id", [s.id for s in of_name if s.by == made.by])
        unit.add(_RUN, [made])


def forget(store: Store, key: str) -> None:
    """Remove a saved search. Raises NotFound where there is none of that id."""
    with store.unit() as unit:
        if not unit.all(SavedSearch, "id", [key]):
            raise NotFound(f"no saved search {key!r} in this store")
        unit.remove([SavedSearch], "id", [key])
