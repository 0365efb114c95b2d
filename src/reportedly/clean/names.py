"""Who wrote it: lines that hold a byline, with or without "By"."""

import re
from collections.abc import Collection

from reportedly.clean.dates import date_in
from reportedly.clean.pieces import Piece
from reportedly.clean.vocabulary import CONTROL, SECTION, STOP_WORDS

AGENCY = re.compile(
    r"(?:Associated Press|The Associated Press|AP|Reuters|Agence France-Presse|AFP|Bloomberg|dpa|"
    r"Press Association|PA Media|United Press International|UPI|Interfax|TASS|Xinhua|"
    r"Kyodo(?: News)?|[A-Z][\w-]+ (?:News Agency|News Service|Wire|Press))"
)
_PARTICLE = "de|da|del|der|di|du|van|von|la|le|el|al|bin|ibn|ben|ter|ten|y"
_TOKEN = rf"(?:[^\W\d_a-z][\w.'’-]*|{_PARTICLE})"
_NAME = rf"[^\W\d_a-z][\w.'’-]*(?: {_TOKEN}){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,4}}"
_PLAIN = re.compile(rf"(?P<who>{_NAMES})(?:\s*[,|/–—-]\s*(?P<desk>[A-Z][\w.&' ’-]{{1,40}}))?")
_BY = re.compile(
    rf"(?:[A-Z][a-z]+ )?\bby:?\s+(?P<who>(?-i:{_NAMES}|[A-Z][\w.'’-]+))"
    r"(?:\s*(?:[,|/·•(–—-]|\bin\b|\bfor\b|\bof\b|\bat\b|\d|published|updated).{0,80})?",
    re.IGNORECASE,
)
# Words that begin lines in title case which are no names.
_NO_NAME = frozenset(
    "access account advertisement analysis annual app article best breaking campaign center centre "
    "city committee congress content council country court daily day democratic department digital "
    "editor editors election elections federal free full government house latest league live "
    "magazine main member minister ministry month more national new news newsletter newsletters "
    "north office online opinion parliament party photo podcast policy politics president press "
    "privacy read related report republican republic research save section senate senator share "
    "sign skip source south special staff standard state states stories story street subscribe "
    "supreme terms times today top trial unlimited update updates us video washington watch week "
    "weekly west white world year your".split()
)


def by_line(piece: Piece) -> str:
    """The names after "By"; nothing if the piece is no such line."""
    if len(piece.words) > 25:
        return ""
    found = _BY.fullmatch(piece.text.strip("*_ "))
    return _tidy(found["who"]) if found else ""


def name_line(piece: Piece, common: Collection[str] = ()) -> str:
    """The names on a line that holds only these, or only an agency's; else nothing.

    `common` are words that the page also writes in lower case: these are not names.
    """
    line = piece.text.strip("*_ ")
    if AGENCY.fullmatch(line):
        return line
    if len(piece.words) > 14 or CONTROL.fullmatch(line) or SECTION.fullmatch(line):
        return ""
    found = _PLAIN.fullmatch(line)
    if not found or date_in(line):
        return ""
    tokens = {word.lower() for word in re.findall(r"\w+", found["who"])} - {"and"}
    if tokens & _NO_NAME or tokens & STOP_WORDS or any(word in common for word in tokens):
        return ""
    return _tidy(found["who"])


def desk_of(piece: Piece) -> str:
    """The agency or paper after the name in "X, Reuters"; else nothing."""
    found = _PLAIN.fullmatch(piece.text.strip("*_ "))
    desk = (found["desk"] or "") if found else ""
    if not desk and (by := _BY.fullmatch(piece.text.strip("*_ "))):
        after = piece.text.strip("*_ ")[by.end("who") :].strip(" ,|/–—-")
        desk = after if AGENCY.fullmatch(after) else ""
    return desk if len(desk.split()) <= 4 else ""


def _tidy(names: str) -> str:
    return " ".join(names.split()).strip(" ,")
