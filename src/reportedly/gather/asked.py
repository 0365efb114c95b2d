"""Whether an attribution's content is only asked, or only supposed, by the sentence around it.

"Does Vandia want Oske to win?" and "If Vandia wants her to win, it hides it" say of nobody that it
is so; the content alone ("her to win") does not show it.
"""

import re

from reportedly.schema import Attribution

_AUXILIARY = (
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|shall)"
    r"(?:n['’]t)?"
)
_ASKS = re.compile(rf"\W*(?:(?:and|but|so|then|or)\W+)?{_AUXILIARY}\W*", re.IGNORECASE)
"""All that may stand between a sentence's beginning and the source of a question."""
_ASKED = re.compile(
    rf"\W*(?:(?:and|but|so|then|or)\W+)?(?:{_AUXILIARY}|who|whom|whose|what|when|where|why|how"
    r"|which)\b",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(
    r"\W*(?:(?:and|but|so)\W+)?(?:(?:even|only|what)\s+)?(?:if|unless|suppose|supposing)\W*",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…:;\n][\"'”’»)]*\s+|[\n“\"‘«]")
_MARK = re.compile(r"[\"'”’»)\s]{0,3}\?")

READ = 300
"""Characters in front of an attribution in which its sentence begins."""


def is_asked(a: Attribution, text: str) -> bool:
    """Whether the sentence asks whether it is so, or begins with *if*."""
    if not a.content:
        return False
    first = min(s.start for s in (*a.source, *a.cue, *a.content))
    before = text[max(0, first - READ) : first]
    opening = before[max((m.end() for m in _STOP.finditer(before)), default=0) :]
    if _SUPPOSES.fullmatch(opening) and a.source:
        return True
    if not _MARK.match(text, a.content[-1].end):
        return False
    content = text[a.content[0].start : a.content[-1].end]
    return _ASKS.fullmatch(opening) is not None or _ASKED.match(content) is not None
