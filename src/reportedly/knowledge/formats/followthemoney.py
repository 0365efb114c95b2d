"""followthemoney: JSON lines of entities with a schema and properties.

Persons, bodies and companies become entries; positions with their occupancies, memberships,
directorships and employments become the offices of who holds them. These name each other by id
in any order, so a file is read three times: who holds what, what that is called, and the entries.
Memory grows with the offices held, not with the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from reportedly.knowledge.entry import (
    Fault,
    Read,
    Redirect,
    Skipped,
    entry,
    office,
    shown,
    wrong_date,
)
from reportedly.knowledge.files import lines, opened
from reportedly.schema import EntityKind, Known, Office

_KINDS: dict[str, EntityKind] = {
    "Person": "person",
    "Organization": "institution",
    "PublicBody": "institution",
    "Company": "institution",
    "LegalEntity": "unknown",
    "Position": "institution",
}
# Who holds, what is held, and the title where the held thing is a body: by schema.
_HOLDING = {
    "Occupancy": ("holder", "post", ""),
    "Membership": ("member", "organization", "member"),
    "Directorship": ("director", "organization", "director"),
    "Employment": ("employee", "employer", "employee"),
}
MAX_OFFICES = 500
"""Of one holder."""


class _Item(msgspec.Struct):
    """An entity as the format writes it."""

    id: str = ""
    schema: str = ""
    properties: dict[str, list[str]] = {}
    caption: str = ""
    referents: list[str] = []

    def first(self, name: str) -> str:
        """A property's first value."""
        return next(iter(self.properties.get(name, ())), "")

    def days(self) -> tuple[str, str]:
        """When it began and ended."""
        return self.first("startDate")[:10].strip(), self.first("endDate")[:10].strip()

    def names(self) -> list[str]:
        """Its names, the main ones first."""
        own = self.properties
        return [*own.get("name", ()), *own.get("alias", ()), *own.get("previousName", ())]


_ITEM = msgspec.json.Decoder(_Item)


@dataclass(frozen=True, slots=True)
class _Held:
    """What somebody holds: the id of a position or body, a title, and when."""

    what: str
    title: str
    since: str
    until: str


@dataclass(slots=True)
class _Holdings:
    """Who holds what; ids that are named so; what these are called, and a position's body.

    What has no name is not in `called`.
    """

    by_holder: dict[str, list[_Held]] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    called: dict[str, tuple[str, str]] = field(default_factory=dict)

    def offices(self, holder: str) -> tuple[Office, ...]:
        """The offices of one holder; what the file does not name is none."""
        every = self.by_holder.get(holder, ())
        return tuple(self._office(held) for held in every if held.what in self.called)

    def _office(self, held: _Held) -> Office:
        name, body = self.called[held.what]
        if held.title:
            return office(held.title, name, held.since, held.until)
        return office(name, body, held.since, held.until)


def read(path: Path) -> Iterator[Read]:
    """The entries of a file."""
    held = _holdings(path)
    for number, item in _items(path):
        if isinstance(item, Fault):
            yield item
        elif item.schema in _HOLDING:
            yield from _missing(number, item, held)
        elif item.schema in _KINDS:
            yield entry(number, _known(item, held))
            yield from (Redirect(number, old, item.id) for old in item.referents if old != item.id)
        else:
            yield Skipped(number)


def _holdings(path: Path) -> _Holdings:
    made = _Holdings()
    for _, item in _items(path):
        if isinstance(item, _Item) and item.schema in _HOLDING:
            _note(made, item)
    for _, item in _items(path):
        if isinstance(item, _Item) and item.id in made.named:
            body = item.first("organization") or item.first("subnationalArea")
            name = item.first("name") or item.caption or next(iter(item.names()), "")
            if name.strip():
                made.called[item.id] = (name, body)
    return made


def _note(made: _Holdings, item: _Item) -> None:
    holder, what, title = _HOLDING[item.schema]
    held = _Held(item.first(what), item.first("role") or title, *item.days())
    made.named.update((item.first(holder), held.what))
    if wrong_date(*item.days()):
        return  # it is told of by its own line
    own = made.by_holder.setdefault(item.first(holder), [])
    if len(own) < MAX_OFFICES and held.what:
        own.append(held)


def _missing(number: int, item: _Item, held: _Holdings) -> Iterator[Fault]:
    """What a holding leaves out or dates wrongly, and what it names that the file does not."""
    own = f"{item.schema} {shown(item.id)}"
    if reason := wrong_date(*item.days()):
        yield Fault(number, f"{own}: {reason}")
    for name in _HOLDING[item.schema][:2]:
        meant = item.first(name)
        if not meant:
            yield Fault(number, f"{own} names no {name}")
        elif meant not in held.called:
            yield Fault(number, f"{own}: there is no {name} {shown(meant)} with a name")


def _items(path: Path) -> Iterator[tuple[int, _Item | Fault]]:
    with opened(path) as stream:
        for number, line in lines(stream):
            if line is None:
                yield number, Fault(number, "the line is longer than anything known can be")
            elif line.strip():
                yield number, _item(number, line)


def _item(number: int, line: bytes) -> _Item | Fault:
    try:
        item = _ITEM.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Fault(number, f"no entity of followthemoney: {error}")
    return item if item.schema else Fault(number, "no schema")


def _known(item: _Item, held: _Holdings) -> Known:
    own = item.properties
    names = item.names()
    name = item.caption or next(iter(names), "")
    identifiers = {"wikidata": item.first("wikidataId"), "lei": item.first("leiCode")}
    return Known(
        item.id,
        _KINDS[item.schema],
        name,
        tuple(names),
        identifiers,
        tuple(own.get("website", ())),
        item.first("country") or item.first("nationality") or item.first("jurisdiction"),
        held.offices(item.id),
        item.first("position") or item.first("summary")[:200],
    )
