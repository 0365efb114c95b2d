"""Lines that send the reader on to another story."""

import re

from reportedly.clean.pieces import Piece

_MOST = 30
# What such lines begin with, in the languages of many news sites; a colon or a dash follows.
_OPENING = re.compile(
    r"\W*(?:(?:read|see|watch|listen|view|hear) (?:also|more|next|now|on|too)|also (?:read|see|on)|"
    r"(?:more|related|recommended|further)(?: (?:on|from|about|in|at))?"
    r"(?: (?:this|stories|story|reading|posts?|articles?|news|links?|coverage|videos?))*|"
    r"(?:don['’]?t|do not) miss|in case you missed it|you may also like|"
    r"lesen sie (?:auch|mehr|hier)|mehr (?:dazu|zum thema)|auch interessant|lire aussi|à lire|"
    r"à lire aussi|voir aussi|lea (?:también|además)|lee también|ver también|te puede interesar|"
    r"leia (?:também|mais)|veja também|saiba mais|leggi anche|vedi anche|lees ook|"
    r"читайте также|читать также|смотрите также|читайте також|czytaj (?:też|także|również)|"
    r"zobacz też|läs (?:också|även|mer)|les også|læs også|lue myös|okuyun|преглед)"
    r"\W{0,2}(?::|[–—|»›>-]\s|\n)",
    re.IGNORECASE,
)
_SENDS = re.compile(r"(?:follow|find|read|see|get|more)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S{0,120}?https?://\w", re.IGNORECASE)
# So far from its beginning a line may name the address.
_FAR = 128


def is_pointer(piece: Piece) -> bool:
    """Whether a short line names another story to read, or an address to follow it at."""
    if len(piece.words) > _MOST:
        return False
    if _SENDS.match(piece.text) and _ends_in_address(piece.text):
        return True
    # A sentence may begin so too.
    return _OPENING.match(piece.text) is not None and not piece.text.rstrip().endswith(".")


def _ends_in_address(text: str) -> bool:
    """Whether the last of its words that has letters or digits is an address."""
    words = text.split()
    while words and not any(c.isalnum() for c in words[-1]):
        words.pop()
    return (
        bool(words) and len(" ".join(words[:-1])) <= _FAR and _ADDRESS.match(words[-1]) is not None
    )
