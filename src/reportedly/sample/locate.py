"""The key names places by their words; here they become spans of a text."""

import re
from collections.abc import Iterable

from reportedly.schema import Span, Spans

# Ingest may break lines, join a word that was broken at a line's end, or leave the mark that
# PDFium puts for its hyphen; and Markdown has its stars. None of them tells two places apart.
IGNORED = frozenset("-*_\u00ad\u2010\ufffe\u0002")


class NotLocated(LookupError):
    """The words are not in the text, or not after the words that should precede them."""


def locate(text: str, strings: Iterable[str], after: str = "") -> Spans:
    """The spans of the strings, each searched from the end of the one before it.

    The first is searched from the end of `after`'s first occurrence, or from the start of the
    text. White space, hyphens and emphasis marks are no part of the comparison, and a word is
    never found inside another. Raises NotLocated where a string is not found.
    """
    letters, places = _skeleton(text)
    position = _find(text, letters, places, after, 0)[1] if after else 0
    spans = []
    for string in strings:
        start, position = _find(text, letters, places, string, position)
        spans.append(Span(places[start], places[position - 1] + 1))
    return tuple(spans)


def _skeleton(text: str) -> tuple[str, list[int]]:
    """The characters that are compared, and where each stands in the text."""
    places = [i for i, c in enumerate(text) if not c.isspace() and c not in IGNORED]
    return "".join(text[i] for i in places), places


def _find(
    text: str, letters: str, places: list[int], string: str, position: int
) -> tuple[int, int]:
    """[start, end) in the skeleton of the string's first occurrence from the position on."""
    wanted, _ = _skeleton(string)
    if not wanted:
        raise NotLocated("an empty string is nowhere")
    for match in re.finditer(f"(?={re.escape(wanted)})", letters[position:]):
        start = position + match.start()
        end = start + len(wanted)
        if _whole(text, places[start], places[end - 1] + 1):
            return start, end
    raise NotLocated(f"not in the text from character {position} of its skeleton on: {string!r}")


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no word of the text is cut at the span's edges."""
    return not (
        (start > 0 and text[start - 1].isalnum() and text[start].isalnum())
        or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())
    )
