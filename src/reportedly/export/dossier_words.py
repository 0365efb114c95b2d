"""How a dossier words roles, times and counts."""

from reportedly.export.sheet_words import day
from reportedly.export.wording import harmless, number
from reportedly.schema.dossier import (
    Dossier,
    Evidence,
    KnownAs,
    Merge,
    Naming,
    Rating,
    RoleLine,
    Through,
)

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_TRIVIAL = ("stands alone", "the first of its group", "the same name")


def when(iso: str) -> str:
    """A date for reading, whole or cut off: "28 April 2025", "May 2014", "2010"."""
    year, _, month = iso.partition("-")
    if len(month) == 2 and month.isdigit() and 1 <= int(month) <= 12:
        return f"{_MONTHS[int(month) - 1]} {year}"
    return day(iso)


def rating(given: Rating) -> str:
    """How somebody was rated: "reliability C, rated by Ana on 3 May 2025: corrected twice"."""
    told = f"reliability {given.mark}, rated by {harmless(given.by)} on {day(given.when[:10])}"
    return f"{told}: {harmless(given.why)}" if given.why else told


def role(line: RoleLine) -> str:
    """A role with state and time: "mayor of Osk (former, 2009 to 2013)"."""
    told = ", ".join(part for part in (_state(line), _time(line)) if part)
    return harmless(line.title) + (f" ({told})" if told else "")


def _state(line: RoleLine) -> str:
    return {"current": "", "then": "at the time told of"}.get(line.state, line.state)


def _time(line: RoleLine) -> str:
    if line.since and line.until:
        return f"{when(line.since)} to {when(line.until)}"
    parts = [
        f"since {when(line.since)}" if line.since else "",
        f"until {when(line.until)}" if line.until else "",
        f"in {when(line.at)}" if line.at and len(line.at) < 10 else "",
        f"on {when(line.at)}" if len(line.at) == 10 else "",
    ]
    return ", ".join(part for part in parts if part)


def evidence(told: Evidence) -> str:
    """Where an article says so, in its words."""
    place = f"{harmless(told.outlet or 'unknown outlet')}, {day(told.date)}"
    at = f"{told.article}, characters {told.spans[0].start} to {told.spans[-1].end}"
    return f"“{harmless(told.passage)}”  {place} · {at}"


def naming(counted: Naming) -> str:
    """How often the reports name whoever speaks."""
    every = counted.named + counted.pronoun + counted.description + counted.untold
    parts = [
        f"{counted.named} by name",
        f"{counted.pronoun} by a pronoun",
        f"{counted.description} by a description",
        f"{counted.untold} without a source in the sentence" if counted.untold else "",
    ]
    told = f"Of {number(every, 'statement')} " + ", ".join(part for part in parts if part)
    joint = f"; {counted.in_groups} said together with others" if counted.in_groups else ""
    return f"{told}{joint}."


def through(hand: Through) -> str:
    """A hand with its counts: "Osk Beacon (outlet): 4 statements, 2 of them with a quotation"."""
    quoted = f", {hand.quoted} of them quoted" if hand.quoted else ""
    return f"{harmless(hand.name)} ({hand.kind}): {number(hand.statements, 'statement')}{quoted}"


def merges(dossier: Dossier) -> list[Merge]:
    """The merges that need a reason: not those of one and the same name."""
    return [m for m in dossier.merges if not m.why.startswith(_TRIVIAL)]


def merge(made: Merge) -> str:
    """Why a name was taken for the same entity."""
    where = number(made.articles, "article")
    return f"“{harmless(made.name)}” in {where}: {harmless(made.why)} (score {made.score:g})"


def known(entry: KnownAs) -> str:
    """An entry of a knowledge base with its identifiers."""
    others = [f"{harmless(k)} {harmless(v)}" for k, v in sorted(entry.identifiers.items())]
    about = f", {harmless(entry.description)}" if entry.description else ""
    return " · ".join([f"{harmless(entry.name)}{about}", harmless(entry.id), *others])
