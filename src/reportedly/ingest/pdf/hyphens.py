"""Words that were parted at the end of a line."""

import re

HYPHENS = ("-", "\u00ad", "\u2010")
# PDFium joins such lines itself, and puts one of these where the hyphen was.
_MARK = re.compile("[\ufffe\x02]")
# Parts that keep their hyphen wherever the line ends.
_COMPOUND = re.compile(
    r"(?:\b(?:self|non|ex|pro|anti|vice|well|half|semi|quasi|post|pre|co|cross|all|so|far|long|short|"
    r"high|low|full|part|first|second|two|three)|\w-\w{1,30})$",
    re.IGNORECASE,
)
_LOOK = 40


def mend(text: str) -> str:
    """A line in which PDFium left its marks for hyphens."""
    first, *rest = _MARK.split(text)
    for after in rest:
        first = _joined(first, after)
    return first


def join(text: str, line: str) -> str:
    """Two lines as one: "ear-" and "lier" make "earlier", "self-" and "evident" keep the hyphen."""
    if text.endswith(HYPHENS) and text[-2:-1].isalpha():
        return _joined(text[:-1], line)
    return f"{text} {line}"


def _joined(before: str, after: str) -> str:
    whole = after[:1].islower() and not _COMPOUND.search(before[-_LOOK:])
    return f"{before}{after}" if whole or not after.strip() else f"{before}-{after}"
