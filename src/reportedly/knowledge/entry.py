"""One entry of a file, checked; or why it is none."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from reportedly.schema import EntityKind, Known, Office

MAX_NAME = 500
"""No name is longer: what is, is a damaged file."""

MAX_NAMES = 2_000

_KINDS = frozenset(get_args(EntityKind)) - {"anonymous", "author"}
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_ITEM = re.compile(r"Q[1-9]\d*")
_SCHEME = re.compile(r"^[a-z]+://", re.I)


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be read: in which line (0: in none), and why, in words."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """A line that says that one id is another one's, whose names its own are."""

    line: int
    id: str
    to: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry and the line that holds it."""

    line: int
    known: Known


@dataclass(frozen=True, slots=True)
class Skipped:
    """A sound line of no use here: an item that is neither person nor body, place or outlet."""

    line: int


Read = Entry | Redirect | Fault | Skipped


def entry(line: int, known: Known) -> Entry | Fault:
    """The entry of a line, if it is sound."""
    reason = _wrong(known)
    return Fault(line, reason) if reason else Entry(line, _tidy(known))


def _wrong(known: Known) -> str:
    if not known.id.strip():
        return "no id"
    if not known.name.strip():
        return f"{shown(known.id)} has no name"
    if known.kind not in _KINDS:
        return f"{shown(known.id)}: {shown(known.kind)!r} is no kind: {', '.join(sorted(_KINDS))}"
    if len(known.aliases) > MAX_NAMES:
        return f"{shown(known.id)} has more than {MAX_NAMES} aliases"
    return _wrong_texts(known) or _wrong_dates(known)


def _wrong_texts(known: Known) -> str:
    for text in _texts(known):
        if len(text) > MAX_NAME:
            return f"{shown(known.id)}: {len(text):,} characters, more than {MAX_NAME} for a name"
        if reason := unsound(text):
            return f"{shown(known.id)}: {reason}"
    # A description may be long: it is cut.
    reason = unsound(known.description)
    return f"{shown(known.id)}: {reason}" if reason else ""


def unsound(text: str) -> str:
    """Why the store cannot hold a text, in words; nothing if it can."""
    if "\0" in text:
        return "a NUL character"
    if not text.isprintable() and any("\ud800" <= c <= "\udfff" for c in text):
        return "the bytes are no UTF-8"
    return ""


def _texts(known: Known) -> list[str]:
    made = [known.id, known.name, known.country, *known.aliases, *known.domains]
    made += [*known.identifiers, *known.identifiers.values()]
    made += [part for o in known.offices for part in (o.title, o.body)]
    return made


def _wrong_dates(known: Known) -> str:
    for office in known.offices:
        if reason := wrong_date(office.since, office.until):
            return f"{shown(known.id)}: {reason}"
    return ""


def wrong_date(*days: str) -> str:
    """Which of some days there is not, in words; nothing if there are all."""
    wrong = next((day for day in days if day and not _is_date(day)), "")
    return f"{shown(wrong)!r} is no date; write 2012, 2012-05 or 2012-05-31" if wrong else ""


def _is_date(text: str) -> bool:
    """Whether there is such a day, month or year."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _tidy(known: Known) -> Known:
    names = [" ".join(n.split()) for n in (known.name, *known.aliases)]
    aliases = tuple(n for n in dict.fromkeys(names[1:]) if n and n != names[0])
    identifiers = {k: v for k, v in known.identifiers.items() if v}
    if _ITEM.fullmatch(known.id):
        identifiers.setdefault("wikidata", known.id)
    return replace(
        known,
        id=known.id.strip(),
        name=names[0],
        aliases=aliases,
        identifiers=identifiers,
        domains=tuple(dict.fromkeys(d for d in map(domain, known.domains) if d)),
        country=known.country.strip().lower(),
        description=" ".join(known.description.split())[:MAX_NAME],
    )


def domain(address: str) -> str:
    """The domain of an address: "https://www.example.org/news" is "example.org"."""
    host = _SCHEME.sub("", address.strip().lower()).split("/")[0].split("?")[0]
    return host.rpartition("@")[2].partition(":")[0].removeprefix("www.").strip(".")


def office(title: str, body: str = "", since: str = "", until: str = "") -> Office:
    """An office with its parts trimmed."""
    return Office(title.strip(), body.strip(), since.strip(), until.strip())


def shown(text: str) -> str:
    """What a message shows of a value."""
    return text if len(text) <= 40 else f"{text[:40]}…"
