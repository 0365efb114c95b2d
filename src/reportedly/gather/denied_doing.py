"""Whether a denial names by a bare gerund what its speaker is said to have done.

"Benn denied taking bribes" says of Benn that he took none, though it names him as speaker only.
"""

import re

from reportedly.schema import Attribution, quote

_DENY = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
_DOING = re.compile(
    r"\W*(?:(?:ever|having|even|personally|knowingly|deliberately|intentionally)\s+){0,2}"
    r"(?P<doing>[a-z]{2,20}ing)\s+[\w\"'“‘]"
)
_THINGS = frozenset(
    "anything banking briefing brewing building ceiling conflicting continuing damaging evening"
    " everything existing feeling financing funding growing hearing housing increasing lending"
    " looming meeting missing morning mounting nothing offering ongoing opening outstanding pending"
    " planning policing posting pricing rating remaining rising ruling running seeing setting"
    " shipping simmering something spending standing string training trading underlying wedding"
    " wrongdoing".split()
)
"""Words in -ing that are as often things ("denied funding for the clinic"), or tell what a thing
is like ("denied growing discontent")."""
_A_THING = re.compile(r"\s+(?:by|of|claims?|allegations?|accusations?|charges?|suggestions?)\b")
"""Behind the word it is a thing too: "denied reporting by the Herald", "denied bullying claims"."""
_FOR_ANOTHER = re.compile(
    r"\b(?:spokes\w+|lawyers?|attorneys?|solicitors?|barristers?|counsel|representatives?"
    r"|aides?|agents?|press\s+secretary)\b",
    re.IGNORECASE,
)
"""Who so denies something denies it of another."""


def is_doing(content: str) -> bool:
    """Whether a content opens with a gerund that has no subject of its own: "taking bribes"."""
    found = _DOING.match(content)
    if found is None or found["doing"] in _THINGS:
        return False
    return _A_THING.match(content, found.end("doing")) is None


def denies_doing(a: Attribution, content: str, whole: str) -> bool:
    """Whether the speaker denies to have done what a content names."""
    if not a.denies or not _DENY.search(quote(whole, a.cue)) or not is_doing(content):
        return False
    return _FOR_ANOTHER.search(quote(whole, a.source)) is None
