"""The words of a content that stand in quotation marks."""

from reportedly.gather.words import words
from reportedly.schema import Attribution, quote

LONGEST = 300
"""Words of a quotation that are compared."""

_OPEN = "\"“«„'‘"
_CLOSE = "\"”»“'’"


def quoted(a: Attribution, text: str) -> tuple[str, ...]:
    """These words as they are written; all of them for a direct quotation."""
    said = quote(text, a.content)
    parts = [said] if a.manner == "direct" else _marked(said)
    return tuple(w for part in parts for w in words(part))[:LONGEST]


def _marked(said: str) -> list[str]:
    parts, at = [], 0
    while (start := _next(said, at, _OPEN)) >= 0 and (end := _next(said, start + 1, _CLOSE)) >= 0:
        parts.append(said[start + 1 : end])
        at = end + 1
    return parts


def _next(text: str, at: int, marks: str) -> int:
    """The next quotation mark that is no apostrophe inside a word; -1 where there is none."""
    for index in range(at, len(text)):
        if text[index] in marks:
            inner = text[index - 1 : index].isalnum() and text[index + 1 : index + 2].isalnum()
            if not inner:
                return index
    return -1
