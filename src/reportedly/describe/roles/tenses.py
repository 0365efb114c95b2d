"""What a verb tells of the role behind it: whether it is, was or will be, and what a date means."""

import re
from typing import Literal, NamedTuple

from reportedly.schema import RoleState

_REACH = 12
"""Tokens in which a verb stands behind its subject."""


class Tense(NamedTuple):
    """The state of the role, and what a date beside it is; `ahead` if it lies in the future."""

    state: RoleState
    date: Literal["at", "since", "until", "none"] = "at"
    ahead: bool = False


class Verb(NamedTuple):
    """A verb's tokens [first, last) and what it tells."""

    first: int
    last: int
    tense: Tense


_ADVERB = (
    r"(?:(?:now|currently|also|later|then|previously|formerly|once|briefly|twice|first|recently"
    r"|eventually|still|long|already|both|just|himself|herself|unanimously) )*"
)
_SUBJECT = re.compile(r"(?:(?:, )?who |and )?" + _ADVERB)
_BE = rf"(?:was|were|has been|had been|got|is|are) {_ADVERB}"
_PICKED = r"(?:nominated|picked|tapped|chosen|selected)"
_CHOSEN = r"(?:elected|named|appointed|made|promoted|installed|sworn in|confirmed)"
_PUT = rf"{_CHOSEN}(?: as| to be)?"
_GONE = r"(?:fired|ousted|removed|dismissed|sacked|replaced|suspended|deposed)"
_SOME = r"(?:[^ ,;]+ ){0,3}?"
_VERBS: tuple[tuple[str, Tense], ...] = (
    ("(?:is|are) no longer", Tense("former", "until")),
    ("(?:has|had) (?:ceased|stopped) being", Tense("former", "until")),
    (
        f"(?:is|are) (?:set|due|expected|slated|poised|about) to (?:be(?: {_PUT})?|become)",
        Tense("future", "since", ahead=True),
    ),
    (
        f"(?:will|shall|is to) {_ADVERB}(?:be(?: {_PUT})?|become|serve as|take over as)",
        Tense("future", "since", ahead=True),
    ),
    (_BE + _PICKED + " (?:to be|to become|to serve as|as)", Tense("future", "none")),
    (_BE + "re-?elected(?: as)?", Tense("then")),
    (_BE + _CHOSEN + f"(?: as| to be| (?:in|on|last|this) {_SOME}as)?", Tense("then", "since")),
    ("(?:(?:has|have) become|became|emerged as|rose to become)", Tense("then", "since")),
    ("(?:took over|took office|started|began) as", Tense("then", "since")),
    (
        f"(?:has |have |had )?{_ADVERB}(?:resigned|stepped down|stepped aside|quit|retired"
        f"|stood down|left office) {_SOME}(?:as|from being)",
        Tense("former", "until"),
    ),
    (_BE + _GONE + f" {_SOME}as", Tense("former", "until")),
    (f"(?:has|have) {_ADVERB}(?:served|worked|acted) {_SOME}as", Tense("current")),
    (f"(?:had )?(?:served|worked|acted) {_SOME}as", Tense("former")),
    ("(?:serves|works|acts|is serving|is acting|is working) as", Tense("current", ahead=True)),
    (f"(?:has|have) {_ADVERB}been", Tense("current")),
    ("(?:is|are|remains)", Tense("current", ahead=True)),
    ("(?:was|were|had been)", Tense("then")),
)
_TENSES = tuple((re.compile(f"{words} {_ADVERB}"), tense) for words, tense in _VERBS)


def verb(words: list[str], at: int) -> Verb | None:
    """The verb that begins at a word, behind "who", "and" and adverbs; words in lower case."""
    joined = " ".join(words[at : at + _REACH]) + " "
    opened = _SUBJECT.match(joined)
    begin = opened.end() if opened else 0
    for pattern, tense in _TENSES:
        match = pattern.match(joined, begin)
        if match:
            first, last = (at + joined.count(" ", 0, end) for end in (begin, match.end()))
            return Verb(first, last, tense)
    return None
