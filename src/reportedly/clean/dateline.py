"""The place, and often the agency and the day, that open a report."""

import re
from collections.abc import Sequence

from reportedly.clean.pieces import Piece
from reportedly.clean.scores import is_prose

# Python's patterns know no class of capitals beyond A to Z; these are the alphabets that have any.
_LETTERS = [chr(code) for code in range(0x2000)]
_UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
_LOWER = "".join(letter for letter in _LETTERS if letter.islower())
# What desks put in capitals before a dash, and no place; but "LIVE OAK, Texas —" is one.
_LABEL = (
    r"(?:ANALYSIS|BACKGROUND|BREAKING|COMMENT|CORRECTED|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|"
    r"FACTBOX|INTERVIEW|LIVE|OPINION|TIMELINE|UPDATED?)(?: NEWS)? ?[—–-]"
)
# "NEW DELHI —", "SÃO PAULO (AP) -", "MOSCOW/KYIV, May 3, 2031 (Reuters) -": a place in capitals,
# then a dash. A word in lower case goes on with the sentence ("NATO — the alliance of 32 states —
# said"), unless an agency or a day shows that it is a dateline.
_WORD = rf"[{_UPPER}][{_UPPER}.'’-]{{1,30}}"
_CAPITALS = rf"{_WORD}(?:,? {_WORD}){{0,3}}(?:/{_WORD}(?: {_WORD}){{0,2}}){{0,2}}"
_REGION = rf"(?:, [{_UPPER}](?:[^\W\d_]|\.){{1,15}}){{0,2}}?"
_DAY = r"(?P<day>(?:\d{1,2} ?[A-Z][a-z]+\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? (?:19|20)\d\d)?)"
_AGENCY = r"(?:(?P<agency>[A-Z][^()\n]{1,39}|dpa[^()\n]{0,37})|[^()\n]{2,40})"
DATELINE = re.compile(
    rf"(?!{_LABEL})(?P<place>{_CAPITALS}{_REGION})(?:,? {_DAY})?(?: ?\({_AGENCY}\))?"
    rf",? ?(?:--|[—–]|- )\s*(?=\S)(?(day)|(?(agency)|(?![{_LOWER}])))"
)
_SENTENCE = 5
_RUNNING = 10
_DECK = 1


def place_of(text: str) -> str:
    """The place of the dateline that a text begins with, as it is written; nothing without one."""
    found = DATELINE.match(text)
    return found["place"].strip(" ,-–—") if found else ""


def is_proven(found: re.Match[str]) -> bool:
    """Whether an agency or a day shows that it is a dateline, wherever it stands.

    Below the first running text a name in capitals before a dash may be a speaker's as well.
    """
    return bool(found["agency"] or found["day"])


def opening(body: Sequence[Piece]) -> Piece | None:
    """The piece that a dateline opens: the first running text, or that below a deck.

    Below one paragraph a place alone is believed if no other paragraph begins so; in an interview
    several do.
    """
    signs = [_sign(piece) for piece in body]
    alone = signs.count("place") == 1
    above = 0
    for piece, sign in zip(body, signs, strict=True):
        if sign and (above == 0 or alone or sign == "proven"):
            return piece
        above += is_prose(piece)
        if above > _DECK:
            return None
    return None


def _sign(piece: Piece) -> str:
    """Whether a piece opens as a dateline does: "proven", by a "place" alone, or not at all."""
    found = DATELINE.match(piece.text)
    if found is None:
        return ""
    return "proven" if is_proven(found) else "place" * _runs(piece)


def _runs(piece: Piece) -> bool:
    return len(piece.words) >= _RUNNING or is_prose(piece, _SENTENCE)
