"""When it was published: which of the days that a page tells is the one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reportedly.clean.moment import NEVER, Moment, moment_in
from reportedly.schema import Told, ToldField

# Believed even where htmldate finds another day: of the pages looked at where the two differ it
# is right on 6 of 6. <meta> and JSON-LD are not: there htmldate is right on 6 of 8.
_SURE = ("microdata datePublished",)
# Whose hour and zone are taken, of those that tell the day found.
_ORDER = (
    *_SURE,
    "json-ld datePublished",
    "meta article:published_time",
    "meta og:article:published_time",
    "meta datepublished",
    "meta parsely-pub-date",
    "json-ld WebPage datePublished",
    "meta sailthru.date",
)
_SAME = 120.0


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment and who tells it."""

    moment: Moment = NEVER
    origin: str = ""


def dated(told: Sequence[Told], field: ToldField) -> list[Dated]:
    """Every moment that a page tells for a field, the most trusted first."""
    found = [
        Dated(moment, one.origin)
        for one in told
        if one.field == field and (moment := moment_in(one.value)) != NEVER
    ]
    return sorted(found, key=lambda one: _rank(one.origin))


def published(told: Sequence[Told], hint: str) -> Dated:
    """The moment of publication as the markup tells it.

    First what is told on purpose; then the day `hint`, which htmldate finds by many signs, unless
    it is but the day of the last change and a <time> tells an earlier one.
    """
    found = dated(told, "published")
    sure = [one for one in found if one.origin in _SURE]
    if len({one.moment.day for one in sure}) == 1:
        return _local(sure[0], found)
    guess = moment_in(hint)
    same = [one for one in found if one.moment.day == guess.day]
    if same:
        return _local(same[0], found)
    changed = {one.moment.day for one in dated(told, "updated")}
    earlier = [one for one in found if one.moment.day < guess.day]
    if guess.day in changed and earlier:
        return earlier[0]
    if guess == NEVER:
        return _local(found[0], found) if found else Dated()
    return Dated(guess)


def _local(first: Dated, found: Sequence[Dated]) -> Dated:
    """The same moment by the clock of the place, where one tells it: its day is the reader's."""
    if first.moment.local:
        return first
    return next((one for one in found if _same(first.moment, one.moment)), first)


def _same(moment: Moment, other: Moment) -> bool:
    """Whether the other is the same moment, told in another zone or by a clock without a zone.

    Such a clock shows the same minutes and seconds, and is less than 15 hours off.
    """
    instant, there = moment.instant, other.instant
    if instant is None:
        return False
    if there is not None:
        return other.local and abs((there - instant).total_seconds()) <= _SAME
    if len(other.text) <= len("2031-05-03T10:15"):
        return False
    apart = (datetime.fromisoformat(other.text) - instant.replace(tzinfo=None)).total_seconds()
    return apart % 3600 == 0 and 0 < abs(apart) < 15 * 3600


def _rank(origin: str) -> int:
    return _ORDER.index(origin) if origin in _ORDER else len(_ORDER)
