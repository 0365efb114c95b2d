"""Who stands behind "according to", and the clause that goes on behind it.

"Mayor Brun said the quay would open. The tunnel, according to residents, is still flooded.": the
reader may take the mayor for the source, who was named before, and leave the content with its
subject. The source is named right behind the cue, and what was parted by it is one clause.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.found import Found
from reportedly.schema import Span, Spans, quote

_ACCORDING = re.compile(r"according to", re.IGNORECASE)
_WHO = re.compile(r"\s+(?P<who>(?=\S)(?!wh(?:ich|om)\b)[^,;:–—“”\"()\n]{2,120})")
_ASIDE = r"(?:,\s(?:an?|the|who|which|whose)\s[^,;:.“”\"\n]{2,80})?"
_AUXILIARY = (
    r"(?:has|had|have|is|are|was|were|will|would|may|might|can|could|must|should|does|do|did)"
)
_REST = re.compile(
    rf"{_ASIDE},\s+(?P<rest>(?!(?:bas|compar|conduct|follow|issu|publish|releas)ed\b)(?:{_AUXILIARY}|[a-z]{{2,20}}ed|held|met|took|got|gave|sent|paid|lost|hid"
    r"|told|sold|bought|went|made|fell|rose|came|left|knew|[a-z]{3,20}s(?=\s(?:an?|the|that|to|no)\b))"
    r"\b.*)",
    re.DOTALL,
)
_VERB = re.compile(rf"\b{_AUXILIARY}\b|n['’]t\b")
_TURN = re.compile(r"[,;]\s+(?:but|while|although|though|whereas)\b")
_SUBJECT = 12
"""Words of a subject, at most: "the rise in annual deficits since the last war"."""


def with_own_source(text: str, found: Found, sentences: Sequence[Span]) -> Found:
    """The same with the source named behind "according to", and with the rest of its clause."""
    if not found.content or not _ACCORDING.fullmatch(quote(text, found.cue)):
        return found
    cue = found.cue[0]
    at = bisect_right(sentences, (cue.start, float("inf"))) - 1
    if at < 0 or sentences[at].end < cue.end:
        return found
    return _with_rest(text, _with_source(text, found, sentences[at]), sentences[at])


def _with_source(text: str, found: Found, sentence: Span) -> Found:
    """With the words behind the cue for a source that stands elsewhere."""
    cue = found.cue[0]
    who = _WHO.match(text, cue.end, sentence.end)
    if who is None or any(cue.end <= s.start < sentence.end for s in found.source):
        return found
    source = Span(who.start("who"), who.start("who") + len(who["who"].rstrip(" \t.?!")))
    content = tuple(kept for c in found.content if (kept := _behind(text, c, source)))
    return replace(found, source=(source,), content=content) if content else found


def _behind(text: str, piece: Span, source: Span) -> Span | None:
    """What of a piece is not the source's: all of it, or what stands behind the comma."""
    if piece.end <= source.start or piece.start >= source.end:
        return piece
    left = text[source.end : piece.end].lstrip(" ,")
    return Span(piece.end - len(left), piece.end) if left and piece.end > source.end else None


def _with_rest(text: str, found: Found, sentence: Span) -> Found:
    """With the clause's verb and all behind it, where the content is but the subject before."""
    subject, cue = found.content[0], found.cue[0]
    before = sentence.start <= subject.start < cue.start
    if found.inner or len(found.content) > 1 or not found.source or not before:
        return found
    words = text[subject.start : subject.end]
    rest = _REST.match(text, _end(text, found.source), sentence.end)
    if rest is None or _VERB.search(words) or len(words.split()) > _SUBJECT:
        return found
    turn = _TURN.search(text, rest.start("rest"), sentence.end)
    said = text[rest.start("rest") : turn.start() if turn else sentence.end]
    piece = Span(rest.start("rest"), rest.start("rest") + len(said.rstrip(" \t\r\n.")))
    return replace(found, content=(subject, piece))


def _end(text: str, source: Spans) -> int:
    """Where a source ends, without a comma that was read with it."""
    return source[-1].end - (text[source[-1].end - 1] == ",")
