"""How counts, paths and hedges are worded everywhere, and how text is made harmless."""

import re

UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
    r"|\r(?!\n)"
)
"""Control and direction characters; tabs and ends of lines, those of Windows too, are none."""


def harmless(text: str) -> str:
    """Text with control and direction characters made visible, so a terminal obeys none."""
    return UNPRINTABLE.sub(lambda m: f"\\x{ord(m.group()):02x}", text)


def number(count: int, noun: str) -> str:
    """A count with its noun: one article, 2 articles in digits."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def not_shown(count: int, noun: str, last: str) -> str:
    """How many were left out in front of those shown, of which the last has the date `last`.

    Undated ones stand last: behind one of them nobody knows which are earlier.
    """
    which = "earlier" if last else "other"
    return f"{number(count, f'{which} {noun}')} not shown; --most 0 shows all"


def origins(low: int, high: int, unresolved: int, open_ended: bool = False) -> str:
    """How many distinct origins: "1", "2 to 3", "1 or more", with the unresolved ones in brackets.

    `open_ended`: a plural without a number is among them, so there may be more than `high`.
    """
    span = f"{low}" if low == high else f"{low} to {high}"
    span += " or more" * open_ended
    words = "distinct origin" if span == "1" else "distinct origins"
    return f"{span} {words}" + (f" ({unresolved} unresolved)" if unresolved else "")
