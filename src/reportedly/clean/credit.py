"""The lines around a headline: who wrote it, for whom, and when."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from reportedly.clean.dates import find_date
from reportedly.clean.masthead import is_dated
from reportedly.clean.names import (
    after_by,
    is_agency,
    is_desk,
    is_paper,
    is_person,
    is_time,
    is_title_like,
    plain_words,
)
from reportedly.clean.pieces import Piece
from reportedly.clean.vocabulary import CONTROL

_MOST_WORDS = 25
# A line of so many words with the longest names there are; a "word" of thousands of letters is
# no name, and the patterns below would weigh each of its letters.
_LONGEST = 600
_BLANK = re.compile(r"[^\S\n]+")
_PART = re.compile(r"\s*(?:[·|•\n(]|\s/\s|\s[–—-]\s)\s*|,\s+(?!and\b|Jr\b|Sr\b)")
# What else stands on such lines: clocks, reading time, "updated", "in Geneva", "staff writer".
# For parts whose words stand one blank apart. No two pieces of it may read the same letters:
# three optional words without a blank between cost the cube of a long one.
_IDLE = re.compile(
    r"(?:(?:published|updated|posted|last updated|first published|created|on|at|date|from)\b:? ?)*"
    r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?)? ?(?:[ap]\.?m\.?)? ?(?:[A-Z]{2,5}|[+-]\d{4})?\)?\.?|"
    r"\d+ ?[- ]?min(?:ute)?s?(?: read)?|(?:an? |in |for |the )?(?-i:[a-z]\w*(?: [a-z]\w*){0,2})|"
    r"in [A-Z][\w .]{2,30}|"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)|@\w+|"
    r"(?:[A-Z]\w+ ){0,3}(?:correspondent|reporter|writer|editor|columnist|contributor)s?",
    re.IGNORECASE,
)

_GOES_ON = re.compile(
    r"\s+(?:in|for|of|at|on|with|published|updated)(?:\s|$)|\s+\d|\s+[\w.-]+@[\w-]+\.|\s*@|"
    r"\s(?:\S+ ){0,2}Topic:",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What a line says; empty strings for what it does not.

    `by` tells that it says "By", `whole` that all of its parts were understood.
    """

    names: str = ""
    outlet: str = ""
    date: str = ""
    by: bool = False
    whole: bool = True


def credit_of(piece: Piece, common: Collection[str] = ()) -> Credit | None:
    """What a credit line says, if the piece is one: all its parts must be names, days or idle.

    After "By" and a name anything may follow, if the line is no sentence. A bare name counts, so
    this is for lines that stand near a headline; `common` are words that the page also writes in
    lower case, which are no names.
    """
    line = _line(piece)
    if not line or line.endswith(("!", "?", ":")):
        return None
    if after_by(line) and _is_sentence(line):
        return None
    date, line = find_date(line)
    who = after_by(line)
    parts = [part.strip(" ,.*_()–—-") for part in _PART.split(who or line)]
    parts = [part for part in parts if part]
    found = Credit(date=date, by=bool(who))
    for i, part in enumerate(parts):
        step = _read(found, part, common)
        if step is None:
            return replace(found, whole=False) if found.by and i else None
        found = step
    return found if found.names or found.outlet or found.date else None


def _line(piece: Piece) -> str:
    """The piece with single blanks between its words; nothing where it is too long for a credit."""
    if len(piece.text) > _LONGEST or len(piece.words) > _MOST_WORDS:
        return ""
    return _BLANK.sub(" ", piece.text).strip("*_ []")


def _is_sentence(line: str) -> bool:
    """Whether a line that begins with "By" runs on as prose does: "By March, the pact was dead".

    A credit's words in lower case tell what somebody is ("a staff writer"), or join names.
    """
    closed = line.rstrip("\"'”’) ").endswith((".", "…"))
    return closed and len(plain_words(after_by(line))) > 1


def _read(so_far: Credit, part: str, common: Collection[str]) -> Credit | None:
    names, outlet, date, by = so_far.names, so_far.outlet, so_far.date, so_far.by
    late = "" if by or names else after_by(part)
    if (late or by) and not names and (name := _names(late or part)):
        return Credit(name, outlet, date, True)
    if not names and (is_desk(part) or (is_person(part, common) and not is_paper(part))):
        return Credit(part, outlet, date, by)
    if is_agency(part) and not names:
        return Credit(part, outlet, date, by)
    named = is_paper(part) or is_agency(part) or (date and not names and is_dated(part))
    if not outlet and named and not CONTROL.fullmatch(part):
        return Credit(names, part, date, by)
    if names and not by and is_person(part, common):
        return Credit(f"{names}, {part}", outlet, date, by)
    if _IDLE.fullmatch(part) or CONTROL.fullmatch(part):
        return so_far
    if by and names and _names(part):
        return so_far
    single = not outlet and (date or names) and len(part.split()) == 1 and is_title_like(part)
    return Credit(names, part, date, by) if single else None


def _names(part: str) -> str:
    """The names after "By", up to where the line goes on about something else."""
    part = _GOES_ON.split(part, maxsplit=1)[0].strip(" ,-–—")
    if len(part.split()) > 14 or not part[:1].isupper() or part.endswith(("?", "!")):
        return ""
    return "" if is_time(part) or plain_words(part) else part
