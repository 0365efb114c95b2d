"""The time of a role: what is said of it right behind ("from 2009 to 2013"), or in the sentence."""

from typing import NamedTuple

from reportedly.describe.roles.dates import When, when
from reportedly.describe.roles.tokens import Line

_TO = frozenset("to until till through thru and - – — ‑".split())
_UNTIL = frozenset({"until", "till", "through"})
_SINCE = frozenset({"since"})
_AT = frozenset({"in", "on", "during", "at"})
_AS_OF = (("as", "of"), ("starting", "in"), ("beginning", "in"), ("effective", "in"))


class Time(NamedTuple):
    """ISO dates, whole or cut off; `at` is a moment at which the role was held."""

    since: str = ""
    until: str = ""
    at: str = ""

    def __bool__(self) -> bool:
        return bool(self.since or self.until or self.at)


NO_TIME = Time()


def behind(line: Line, at: int, today: str, *, ahead: bool = False) -> tuple[Time, int]:
    """The time that is told from a token on, and the token behind it."""
    told = Time()
    for _ in range(3):
        skipped = at
        while line.low(skipped) in {",", "("}:
            skipped += 1
        found = _part(line, skipped, today, ahead)
        if found is None:
            break
        told, at = _merged(told, found[0]), found[1]
    return told, at


def _merged(one: Time, other: Time) -> Time:
    return Time(one.since or other.since, one.until or other.until, one.at or other.at)


def _part(line: Line, at: int, today: str, ahead: bool) -> tuple[Time, int] | None:
    """One preposition with its date, and the token behind it."""
    low, pair = line.low(at), (line.low(at), line.low(at + 1))
    if low in {"from", "between"} or (line.tokens[at : at + 1] and low[:4].isdigit()):
        return _range(line, at + (low in {"from", "between"}), today)
    if low in {"last", "next", "earlier"} or line.low(at + 2) == "ago":
        bare = when(line.tokens, at + (low == "earlier"), today)
        return (Time(at=bare.iso), bare.last) if bare else None
    if pair in _AS_OF:
        found = when(line.tokens, at + 2, today, ahead=ahead)
        if found is None:
            return None
        return (Time(at=found.iso) if low == "as" else Time(since=found.iso)), found.last
    if low not in _UNTIL | _SINCE | _AT:
        return None
    if low == "during":
        return _during(line, at)
    found = when(line.tokens, at + 1, today, ahead=ahead and low not in _SINCE)
    if found is None or _names_more(line, found):
        return None
    return _by(low, found.iso), found.last


def _during(line: Line, at: int) -> tuple[Time, int] | None:
    """A campaign or the like of a year: "during her failed 2008 run"."""
    for year in range(at + 1, min(len(line.tokens), at + 5)):
        text = line.tokens[year].text
        if len(text) == 4 and text.isdigit():
            noun = year + 1 < len(line.tokens) and line.tokens[year + 1].word
            return Time(at=text), year + 1 + noun
    return None


def _names_more(line: Line, found: When) -> bool:
    """Whether the year belongs to a noun: "in 2008 campaign ads"."""
    low = line.low(found.last)
    return low in {"campaign", "campaigns", "ads"}


def _by(low: str, iso: str) -> Time:
    if low in _UNTIL:
        return Time(until=iso)
    return Time(since=iso) if low in _SINCE else Time(at=iso)


def _range(line: Line, at: int, today: str) -> tuple[Time, int] | None:
    """Read "2009 to 2013", "2009-2013", "May 2009 until last year"."""
    one, dash, other = line.low(at).partition("-")
    if dash and len(one) == 4 and one.isdigit() and other.isdigit() and len(other) in {2, 4}:
        return Time(since=one, until=one[: 4 - len(other)] + other), at + 1
    begun = when(line.tokens, at, today)
    if begun is None:
        return None
    if line.low(begun.last) in _TO:
        ended = when(line.tokens, begun.last + 1, today)
        if ended is not None:
            return Time(since=begun.iso, until=ended.iso), ended.last
    from_ = line.low(at - 1) == "from"
    return (Time(since=begun.iso), begun.last) if from_ else None


def only(line: Line, today: str) -> str:
    """The moment of the whole sentence: the only date in it behind "in", "on" or "as of".

    Nothing where there is none, or several.
    """
    if line.moment is None:
        found = {
            date.iso
            for at, token in enumerate(line.tokens)
            if _opens(line, at, token.lower) and (date := when(line.tokens, at + 1, today))
        }
        line.moment = found.pop() if len(found) == 1 else ""
    return line.moment


def _opens(line: Line, at: int, low: str) -> bool:
    return low in {"in", "on"} or (low == "of" and line.low(at - 1) == "as")
