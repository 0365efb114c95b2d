"""Wikidata's JSON dumps: one array, an item a line, plain or packed.

Offices and occupations are named by the items that they are, which may stand anywhere in the
dump. So it is read three times: which items are named so, what these are called, and the entries;
memory grows with the different offices and occupations, not with the dump.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from reportedly.knowledge.entry import MAX_NAMES, Fault, Read, Redirect, Skipped, entry
from reportedly.knowledge.files import lines, opened
from reportedly.knowledge.formats.classes import KINDS
from reportedly.schema import EntityKind, Known, Office

LANGUAGES = ("en", "mul", "en-gb", "en-us")
"""Whose names are taken, the first that has one; an item without any has none that we read."""

_ID = re.compile(rb'"id"\s*:\s*"(Q[0-9]+)"')
_PRECISION = {9: 4, 10: 7, 11: 10}
_TITLED = (b'"P39"', b'"P106"')


V = TypeVar("V")


class _Text(msgspec.Struct, frozen=True):
    value: str


class _Value(msgspec.Struct, frozen=True):
    value: msgspec.Raw = msgspec.Raw(b"null")


class _Snak(msgspec.Struct, frozen=True):
    datavalue: _Value | None = None


class _Claim(msgspec.Struct, frozen=True):
    mainsnak: _Snak = _Snak()
    rank: str = "normal"
    qualifiers: dict[str, list[_Snak]] | list[_Snak] = {}


class _Item(msgspec.Struct, frozen=True):
    id: str = ""
    labels: dict[str, _Text] | list[_Text] = {}
    aliases: dict[str, list[_Text]] | list[_Text] = {}
    descriptions: dict[str, _Text] | list[_Text] = {}
    claims: dict[str, list[_Claim]] | list[_Claim] = {}
    entity: str = ""
    redirect: str = ""


class _Named(msgspec.Struct, frozen=True):
    labels: dict[str, _Text] | list[_Text] = {}


class _ItemValue(msgspec.Struct, frozen=True):
    id: str


class _TimeValue(msgspec.Struct, frozen=True):
    time: str
    precision: int = 11


_ITEM, _NAMED = msgspec.json.Decoder(_Item), msgspec.json.Decoder(_Named)
_ITEM_VALUE, _TIME_VALUE = msgspec.json.Decoder(_ItemValue), msgspec.json.Decoder(_TimeValue)
_STRING_VALUE = msgspec.json.Decoder(str)

Countries = Mapping[str, str]
"""The codes of countries by their items."""


def read(path: Path, countries: Countries) -> Iterator[Read]:
    """The entries of a dump."""
    called = _called(path, _titled(path))
    for number, line in _lines(path):
        if line is None:
            yield Fault(number, "the line is too long")
        else:
            yield from _read(number, line, called, countries)


def _lines(path: Path) -> Iterator[tuple[int, bytes | None]]:
    with opened(path) as stream:
        for number, line in lines(stream):
            bare = line if line is None else line.strip().rstrip(b",")
            if bare not in (b"[", b"]", b""):
                yield number, bare


def _titled(path: Path) -> set[bytes]:
    """The items that are somebody's office or occupation."""
    found: set[bytes] = set()
    for _, line in _lines(path):
        if line is not None and any(name in line for name in _TITLED):
            try:
                item = _ITEM.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError):
                continue  # told of when the entries are read
            for name in ("P39", "P106"):
                found |= {i.encode() for i in _items(item, name)}
    return found


def _called(path: Path, wanted: set[bytes]) -> dict[str, str]:
    """What these items are called."""
    made: dict[str, str] = {}
    for _, line in _lines(path) if wanted else ():
        # The item's own id comes first; a look at it spares reading all the others' JSON.
        own = _ID.search(line or b"", 0, 200)
        if line is None or own is None or own[1] not in wanted:
            continue
        try:
            made[own[1].decode()] = _word(_NAMED.decode(line).labels)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return made


def _read(
    number: int, line: bytes, called: Mapping[str, str], countries: Countries
) -> Iterator[Read]:
    try:
        item = _ITEM.decode(line)
        kind = _kind(item)
        if item.redirect:
            yield Redirect(number, item.entity or item.id, item.redirect)
        elif item.id and (kind is None or not item.id.startswith("Q")):
            yield Skipped(number)
        else:
            yield entry(number, _known(item, kind or "unknown", called, countries))
            yield from _nameless(number, item, called)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        yield Fault(number, f"no item of Wikidata: {error}")


def _nameless(number: int, item: _Item, called: Mapping[str, str]) -> Iterator[Fault]:
    """Offices that the file does not hold, or has no name for that we read."""
    for what in dict.fromkeys(_items(item, "P39")):
        if not called.get(what):
            yield Fault(number, f"{item.id}: the file has no name for its office {what}")


def _kind(item: _Item) -> EntityKind | None:
    return next((KINDS[i] for i in _items(item, "P31") if i in KINDS), None)


def _known(item: _Item, kind: EntityKind, called: Mapping[str, str], countries: Countries) -> Known:
    jobs = [called[i] for i in _items(item, "P106") if called.get(i)]
    nations = (*_items(item, "P27"), *_items(item, "P17"))
    return Known(
        item.id,
        kind,
        _word(item.labels),
        _words(item.aliases),
        {"wikidata": item.id},
        tuple(_values(item, "P856", _STRING_VALUE.decode)),
        next((countries[i] for i in nations if i in countries), ""),
        tuple(_offices(item, called)),
        _word(item.descriptions) or ", ".join(jobs),
    )


def _word(texts: dict[str, _Text] | list[_Text]) -> str:
    found = texts if isinstance(texts, dict) else {}
    return next((found[code].value for code in LANGUAGES if code in found), "")


def _words(texts: dict[str, list[_Text]] | list[_Text]) -> tuple[str, ...]:
    found = texts if isinstance(texts, dict) else {}
    every = [t.value for code in LANGUAGES for t in found.get(code, ())]
    return tuple(every[:MAX_NAMES])


def _offices(item: _Item, called: Mapping[str, str]) -> Iterator[Office]:
    for claim in _claims(item, "P39"):
        what = _value(claim.mainsnak, lambda raw: _ITEM_VALUE.decode(raw).id)
        if what and called.get(what):
            since, until = (_date(claim, name) for name in ("P580", "P582"))
            yield Office(called[what], "", since, until)


def _date(claim: _Claim, name: str) -> str:
    found = claim.qualifiers if isinstance(claim.qualifiers, dict) else {}
    for snak in found.get(name, ()):
        if moment := _value(snak, _TIME_VALUE.decode):
            return _iso(moment)
    return ""


def _iso(moment: _TimeValue) -> str:
    """As precise as the dump has it; nothing for centuries and years before our count."""
    length = _PRECISION.get(moment.precision, 0)
    date = moment.time[1 : 1 + length] if moment.time.startswith("+") else ""
    return date.removesuffix("-00").removesuffix("-00")


def _claims(item: _Item, name: str) -> list[_Claim]:
    found = item.claims if isinstance(item.claims, dict) else {}
    sound = [c for c in found.get(name, ()) if c.rank != "deprecated"]
    return sorted(sound, key=lambda c: c.rank != "preferred")


def _items(item: _Item, name: str) -> list[str]:
    return [value.id for value in _values(item, name, _ITEM_VALUE.decode)]


def _values(item: _Item, name: str, decode: Callable[[msgspec.Raw], V]) -> list[V]:
    every = (_value(claim.mainsnak, decode) for claim in _claims(item, name))
    return [value for value in every if value is not None]


def _value(snak: _Snak, decode: Callable[[msgspec.Raw], V]) -> V | None:
    return decode(snak.datavalue.value) if snak.datavalue else None
