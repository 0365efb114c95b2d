"""Words that must stand as they are asked for, letter-case and quotation marks aside."""

import re
import unicodedata

from reportedly.schema import Spans, quote

_MARKS = re.compile(r"[\"'“”„‟‘’‚‛«»‹›`´]")
_EDGES = " \t\n.,;:!?…-–—"


def bare(text: str) -> str:
    """Text as it is compared: without case and marks of quotation, white space made single."""
    whole = unicodedata.normalize("NFKC", _MARKS.sub("", text)).casefold()
    return " ".join(whole.split())


def wanted(phrase: str) -> str:
    """A phrase as it is looked for: what ends a sentence or a clause is no part of it."""
    return bare(phrase).strip(_EDGES)


def holds(content: str, phrase: str) -> bool:
    """Whether a content (`bare`) has a phrase (`wanted`), whole words only."""
    at = content.find(phrase)
    while phrase and at >= 0:
        before, behind = content[at - 1 : at], content[at + len(phrase) :][:1]
        if not before.isalnum() and not behind.isalnum():
            return True
        at = content.find(phrase, at + 1)
    return False


def content(text: str, spans: Spans) -> str:
    """A content as phrases are looked for in it; words may run over its pieces."""
    return bare(quote(text, spans).replace(" … ", " "))
