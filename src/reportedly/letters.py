"""Letters as names are compared: in lower case, and without marks."""

import unicodedata

_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)


def unmarked(name: str) -> str:
    """A name in lower case, decomposed (NFKD) and without its marks."""
    spread = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return "".join(c for c in spread if not unicodedata.combining(c))
