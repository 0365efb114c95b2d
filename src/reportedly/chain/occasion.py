"""The interview that closes what somebody describes: "Y described the vote in an interview with M".

What is told of stands in front, and the model takes the interview for a part of it. Only with verbs
of telling, and where what is described is a thing and nobody's words, which may have been said
in that interview themselves.
"""

import re

from reportedly.chain.cast import Cast, Mention
from reportedly.chain.relays import Relay
from reportedly.schema import Attribution, Span

_TELLS = frozenset(
    "described describes recalled recalls recounted recounts discussed discusses explained explains"
    " outlined outlines detailed details".split()
)
_INTERVIEW = re.compile(
    r"\sin\s+(?:an?|another|his|her|their)\s+(?:[\w-]+\s+){0,2}?(interview\s+(?:with|on|for)\s+)"
)
_WHEN = re.compile(
    r"(?:\s+(?:on|last|this|published|aired)\b[\w\s]{0,30}|\s+(?:yesterday|today|\w{3,6}day))?\W*",
    re.IGNORECASE,
)
_CLAUSE = frozenset(
    "that who whom whose which what how why when where he she they it i we made given said".split()
)
_WORDS = frozenset(
    "account accounts admission admissions allegation allegations answer answers appearance claim"
    " claims comment comments confession critique criticism outburst performance position quote"
    " remark remarks reply response revelation statement statements stance threat threats view"
    " views word words".split()
)
_LONGEST = 160
"""Characters of such a content."""
_MOST = 12
"""Words of what is described."""


def occasion(text: str, attribution: Attribution, cast: Cast) -> list[Relay]:
    """The outlet of the interview in which the speaker tells of something."""
    told = {w for p in attribution.cue for w in text[p.start : p.end].lower().split()}
    if attribution.manner == "direct" or not told & _TELLS or len(attribution.content) != 1:
        return []
    start, end = attribution.content[0]
    found = _INTERVIEW.search(text, start, end) if end - start <= _LONGEST else None
    if found is None or not _is_thing(text[start : found.start()]):
        return []
    outlets = cast.outlets_near(found.end(), found.end() + len("the *_“ "))
    closing = (m for m in outlets if _WHEN.fullmatch(text, m.end, end))
    return [_relay(found, m) for m in closing][:1]


def _is_thing(described: str) -> bool:
    words = described.lower().split()
    return 0 < len(words) <= _MOST and not {*words} & _CLAUSE and words[-1] not in _WORDS


def _relay(found: re.Match[str], outlet: Mention) -> Relay:
    return Relay(outlet.entity.id, Span(found.start(1), outlet.end))
