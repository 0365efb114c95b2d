"""Who goes by a name, found by the words of names and not by going through all of them.

The table `called` has every pair of a name and the entity that bears it over articles. Triggers
add to it and nothing takes from it: a pair is believed only if a row of today bears it out.
"""

import json
import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text

_WORD = re.compile(r"\w+")
_NAMES = 200
"""Names that are looked at for some words, the ones nearest to them."""
_GROUPS = 1_000

_LIKE = text(
    "SELECT name FROM name_text WHERE name_text MATCH :query ORDER BY rank, name LIMIT :most"
)
_BORNE = (
    "EXISTS (SELECT 1 FROM entity e JOIN identity i ON i.entity = e.id"
    " WHERE e.name = c.name AND i.canonical = c.canonical AND e.named)"
)
_BEARERS = text(
    "SELECT c.name, c.canonical FROM called c"
    " WHERE c.name IN (SELECT value FROM json_each(:names))"
    f" AND {_BORNE} ORDER BY c.name, c.canonical LIMIT :most"
)
_NAMES_OF = text(
    f"SELECT c.canonical, c.name FROM called c"
    f" WHERE c.canonical IN (SELECT value FROM json_each(:groups)) AND {_BORNE} ORDER BY 1, 2"
)


def like(connection: Connection, words: Iterable[str], most: int = _NAMES) -> list[str]:
    """Names that hold any of the words in any of their forms, those that hold most first."""
    wanted = dict.fromkeys(w for word in words for w in _WORD.findall(word.lower()))
    query = " OR ".join(f'"{word}"' for word in wanted)
    if not query:
        return []
    found = connection.execute(_LIKE, {"query": query, "most": most})
    return [row.name for row in found]


def bearers(connection: Connection, names: Sequence[str]) -> dict[str, list[str]]:
    """{name: the canonical entities that go by it}; a name that nobody bears today is left out."""
    values = {"names": json.dumps(list(names)), "most": _GROUPS}
    found: dict[str, list[str]] = {}
    for row in connection.execute(_BEARERS, values):
        found.setdefault(row.name, []).append(row.canonical)
    return found


def names_of(connection: Connection, groups: Iterable[str]) -> dict[str, list[str]]:
    """{canonical entity: every name by which it goes}."""
    found: dict[str, list[str]] = {}
    for row in connection.execute(_NAMES_OF, {"groups": json.dumps(sorted(set(groups)))}):
        found.setdefault(row.canonical, []).append(row.name)
    return found
