"""A search as an address: to the query string of a page and back.

Anybody may write an address. A value that is not known, or too long, is left out and told.
"""

from collections.abc import Iterable
from typing import get_args
from urllib.parse import parse_qsl, urlencode

from reportedly.ask.search.days import day
from reportedly.schema import Attitude, EntityKind, Polarity
from reportedly.schema.query import LONGEST, Order, Query, on_one_line

LONGEST_TEXT = 500
"""Characters of the words that are looked for."""

MOST = 20
"""Values of one field."""

LONGEST_ADDRESS = 20_000
"""Characters of a query string that are read."""

LAST_PAGE = 1_000_000

WRONG_WAY_ROUND = "the dates stood the wrong way round; they were changed over"

Pairs = Iterable[tuple[str, str]]
_Told = list[str]

_ALLOWED: dict[str, tuple[str, ...]] = {
    "kind": get_args(EntityKind),
    "attitude": get_args(Attitude),
    "stance": get_args(Polarity),
    "hedged": ("yes", "no"),
    "order": get_args(Order),
}
_LISTS = {
    "speaker": "speakers",
    "kind": "kinds",
    "outlet": "outlets",
    "attitude": "attitudes",
    "stance": "stances",
}
_SINGLE = {"q": "text", "hedged": "hedged", "since": "since", "until": "until", "order": "order"}
NAMES = ("q", *_LISTS, "hedged", "since", "until", "order", "page")
"""The parameters of a search's address, in their order."""


def parsed(address: str) -> tuple[Query, tuple[str, ...]]:
    """The search of a query string, and what of it was not understood, in words."""
    cut = address[:LONGEST_ADDRESS].removeprefix("?")
    # Bounded by its length already: no limit of fields could be met.
    query, notes = from_pairs(parse_qsl(cut, errors="replace"))
    if len(address) > LONGEST_ADDRESS:
        notes = (*notes, f"the address is too long; only {LONGEST_ADDRESS:,} characters were read")
    return query, notes


def address(query: Query) -> str:
    """The query string of a search; "" of one that asks for nothing."""
    return urlencode(to_pairs(query))


def to_pairs(query: Query) -> list[tuple[str, str]]:
    """The parameters of a search; those that ask for nothing are left out."""
    one = [("q", query.text)]
    many = [(name, v) for name, field in _LISTS.items() for v in getattr(query, field)]
    rest = [("hedged", query.hedged), ("since", query.since), ("until", query.until)]
    order = [("order", query.order)] if query.order != "best" else []
    page = [("page", str(query.page))] if query.page != 1 else []
    return [*((n, v) for n, v in [*one, *many, *rest] if v), *order, *page]


def from_pairs(pairs: Pairs) -> tuple[Query, tuple[str, ...]]:
    """The search of parameters, and what of them was not understood, in words."""
    told: _Told = []
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        if name in NAMES and (line := on_one_line(value)):
            given.setdefault(name, []).append(line)
    lists = {f: tuple(_list(name, given.get(name, []), told)) for name, f in _LISTS.items()}
    single = {f: _one(name, given.get(name, []), told) for name, f in _SINGLE.items()}
    single["order"] = single["order"] or "best"
    since, until = _in_order(single.pop("since"), single.pop("until"), told)
    page = _page(given.get("page", []), told)
    query = Query(**lists, **single, since=since, until=until, page=page)  # type: ignore[arg-type]
    return query, tuple(dict.fromkeys(told))


def _list(name: str, values: list[str], told: _Told) -> list[str]:
    found = [v for v in dict.fromkeys(values) if _is_known(name, v, told)]
    if len(found) > MOST:
        told.append(f"{name}: only the first {MOST} of {len(found)} values are used")
    return found[:MOST]


def _one(name: str, values: list[str], told: _Told) -> str:
    if not values:
        return ""
    if len(set(values)) > 1:
        told.append(f"{name}: given more than once; the first is used")
    value = values[0]
    if name == "q":
        return _text(value, told)
    if name in ("since", "until"):
        return _day(name, value, told)
    return value if _is_known(name, value, told) else ""


def _text(value: str, told: _Told) -> str:
    if len(value) > LONGEST_TEXT:
        told.append(f"only the first {LONGEST_TEXT} characters of the words are looked for")
    return value[:LONGEST_TEXT].strip()


def _day(name: str, value: str, told: _Told) -> str:
    found = day(value, "first" if name == "since" else "last")
    if not found:
        told.append(f"{name}: {_short(value)} is no date; write 2024, 2024-05 or 2024-05-31")
    return found


def _is_known(name: str, value: str, told: _Told) -> bool:
    if name in _ALLOWED and value not in _ALLOWED[name]:
        told.append(f"{name}: there is no {_short(value)}; there are {', '.join(_ALLOWED[name])}")
        return False
    if len(value) > LONGEST:
        told.append(f"{name}: {_short(value)} is longer than {LONGEST} characters")
        return False
    return True


def _in_order(since: str, until: str, told: _Told) -> tuple[str, str]:
    if since and until and since > until:
        told.append(WRONG_WAY_ROUND)
        return until, since
    return since, until


def _page(values: list[str], told: _Told) -> int:
    value = values[0] if values else "1"
    if value.isascii() and value.isdigit() and len(value) <= 12 and int(value) > 0:
        return min(int(value), LAST_PAGE)
    told.append(f"page: {_short(value)} is no page's number")
    return 1


def _short(value: str) -> str:
    return f"“{value[:30]}…”" if len(value) > 30 else f"“{value}”"
