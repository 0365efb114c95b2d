"""Letters as sources: "An email from the treasurer, Nora Fitch, to a colleague said".

Behind what the writer is called the reader may take whoever got it for who speaks.
"""

import re
from dataclasses import replace

from reportedly.attribute.found import Found
from reportedly.schema import Span

_REACH = 240
"""Characters before the source that are read."""
_LETTER = re.compile(
    r"(?<![\w’'-])(?:an?|the|one|another|his|her|their|this|that)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:cable|e-?mail|fax|letter|memo|memorandum|message|note|telegram|text)\s+"
    r"(?:(?:sent|written|signed|addressed)\s+)?(?:from|by)\s+"
    r"[^,;:.?!“”\"\n]{2,80},\s+[^,;:?!“”\"\n]{2,60},\s+to\s+$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:^|[.,;:!?”\"\n]\s*|\b(?:and|but|that|while)\s+)$", re.IGNORECASE)


def with_letter(text: str, found: Found) -> Found:
    """The same with the whole letter for its source, where that is but who the letter is to."""
    if len(found.source) != 1 or not found.cue:
        return found
    source = found.source[0]
    if text[source.end : found.cue[0].start].strip(" ,\n") or found.cue[0].start < source.end:
        return found
    start = max(0, source.start - _REACH)
    letter = _LETTER.search(text[start : source.start])
    if letter is None or not _BEGINS.search(
        text[max(0, start + letter.start() - 9) : start + letter.start()]
    ):
        return found
    return replace(found, source=(Span(start + letter.start(), source.end),))
