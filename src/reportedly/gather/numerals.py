"""What a number in digits or in words is worth."""

import re

_SMALL: dict[str, float] = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        range(2, 21),
        strict=True,
    )
)
_SMALL |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_SMALL |= {"ninety": 90, "dozen": 12, "half": 0.5}
SCALE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SPELT_SCALES = rf"(?:dozen|{'|'.join(SCALE)})\b"
NUMBER_WORD = rf"(?:one|{'|'.join(_SMALL)}|{'|'.join(SCALE)})"
SCALE |= {"dozen": 12, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}

_SPELT_VALUES = {**_SMALL, "one": 1}
_UNITS = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_LONE = rf"(?:{_UNITS}|ten|eleven|twelve|[a-z]{{3,5}}teen|{_TENS})\b"
_BELOW = rf"(?:{_TENS}(?:[-‐‑]{_UNITS}\b|\s{_UNITS}\b(?!-))|{_LONE})"
_ALSO = rf"(?:\sand)?\s{_BELOW}"
_HUNDREDS = rf"\shundred\b(?:{_ALSO}(?!-|\s(?:dozen|hundred)\b))?"
"""The "fifty" of "a hundred and fifty"; in "one hundred and two hundred" none."""

_THOUSANDS = rf"\sthousand\b(?:{_ALSO}(?:{_HUNDREDS})?(?!-|\s{_SPELT_SCALES}))?"
_AND_HALF = r"[-‐‑\s]and[-‐‑\s]a[-‐‑\s]half\b"
SPELT = (
    rf"\b(?:{_BELOW}{_AND_HALF}"
    rf"|(?:half\s)?an?(?=\s{_SPELT_SCALES})|(?!one\b(?!\s{_SPELT_SCALES})){_BELOW})"
    rf"(?:\sdozen\b|{_HUNDREDS})?(?:{_THOUSANDS}|\s(?:million|billion|trillion)\b)?"
)
"""A number in words; "one" and "a" only before a scale, for most of them count nothing."""

DIGITS = rf"\d{{1,18}}(?:[.,]\d{{1,18}})*(?:{_AND_HALF})?"
MANY = r"\b(?:(?:tens|hundreds)\sof\s)?(?:dozens|hundreds|thousands|millions|billions)\b"
"""A number of which only the size is told."""

_LEAST_OF = {"dozens": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
_MOST_OF = {"dozens": 99.0, "hundreds": 999.0}
_MANY_OF = {"tens": 10, "hundreds": 100}


def value(word: str) -> float | None:
    """What a number in lower case is worth; None for any other word."""
    if word[0].isdigit() and word[0].isascii():
        digits = re.match(r"[\d.,]+", word)
        try:
            whole = float((digits.group() if digits else "").replace(",", ""))
        except ValueError:  # "1.2.3", a version or a date in figures
            return None
        return whole + 0.5 if word.endswith("half") else whole
    return float(_SMALL[word]) if word in _SMALL else _spelt(word)


def many(word: str) -> tuple[float, float] | None:
    """The least and the most that "hundreds" or "tens of thousands" may mean."""
    *several, size = word.split()
    if size not in _LEAST_OF:
        return None
    if several:
        least = _MANY_OF[several[0]] * _LEAST_OF[size]
        return least, 10 * least - 1
    return _LEAST_OF[size], _MOST_OF.get(size, 1000 * _LEAST_OF[size] - 1)


def _spelt(number: str) -> float | None:
    """The value of a number of several words; None for what is no such number."""
    words = re.findall("[a-z]+", number)
    if len(words) < 2:
        return None
    whole = part = 0.0
    for word in words:
        if word in ("dozen", "hundred"):
            part *= SCALE[word]
        elif word in SCALE:
            whole, part = whole + part * SCALE[word], 0.0
        elif word in ("a", "an"):
            part = part or 1.0
        else:
            part += _SPELT_VALUES.get(word, 0.0)  # "and" adds nothing
    return whole + part
