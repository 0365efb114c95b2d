"""Whether a content calls a statement untrue: "that is false", "called the report a hoax".

The same words before a noun say nothing against the statement that they stand in ("printed false
ballots"), and "lies" is often a verb ("the blame lies with the board").
"""

import re

from reportedly.gather.clause import is_clause
from reportedly.gather.lexicon import STOPWORDS

_HOW = (
    r"(?:(?:\w{2,20}ly|all|quite|just|so|both|an?|the|pure|total|complete|absolute|utter|outright"
    r"|sheer|big|blatant|as|nothing\s+but|not\s+(?:only|just)|(?:pack|tissue|web|string)\s+of)"
    r"\s+){0,4}"
)
_WHAT = (
    r"(?P<what>false|untrue|baseless|unfounded|groundless|fabricat(?:ed|ions?)|nonsense|fiction"
    r"|fantasy|an?\s+(?:\w{2,20}\s+)?(?:fable|fairy[- ]?tale|hoax|invention|lie|myth)"
    r"|bunk|disinformation|lies)\b"
)
_NOUNS = (
    "account accounts accusation accusations allegation allegations assertion assertions charge"
    " charges claim claims information narrative news report reports rumour rumours rumor rumors"
    " statement statements story stories suggestion suggestions"
).split()
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|proved|(?:that|it|this|what|which)['’]s"
    rf"|(?:they|these|those)['’]re)\s+{_HOW}{_WHAT}"
    r"|\b(?:call|brand|label|dub|dismiss|describ|denounc|deem|consider|declar|reject)\w{0,3}\s+"
    rf"(?:[\w’'-]{{1,20}}\s+){{0,6}}?{_HOW}{_WHAT.replace('what', 'called')}"
    r"|\b(?:all|these|those)\s+(?P<lies>lies)\b",
    re.IGNORECASE,
)
_TOLD = (
    r"(?:accusations?|allegations?|assertions?|claims?|reports?|rumou?rs?|story|stories)"
    r"\s+(?:is|are|was|were)\s+(?:\w{2,20}ly\s+|all\s+|just\s+|both\s+|so\s+|an?\s+){0,2}"
)
_ABSURD = re.compile(
    rf"\b{_TOLD}(?:absurd|garbage|inaccurate|incorrect|laughable|ludicrous|made[- ]up|nonsensical"
    r"|preposterous|ridiculous|rubbish|slander(?:ous)?|smears?)(?=\W*$|\W*[.,;:!?]|\s+(?:and|but)\b)",
    re.IGNORECASE,
)
"""What is said of a statement alone by who holds it to be untrue; a fee may be absurd too."""
_QUOTES = str.maketrans("", "", '"“”„«»')
_OPENING = re.compile(
    rf"\W*(?:(?:that|it|this)\s+)?(?:as\s+)?{_HOW}{_WHAT}(?:\W*$|\s*[.,;:!?”\"]|\s+that\b"
    rf"|(?<!a )\s+(?:the|any|all)\s+(?:\w{{1,20}}\s+)?(?:{'|'.join(_NOUNS)})\b"
    r"|\s+(?:and|or)\s+(?:\w{2,20}ly\s+)?\w+\W*$)",
    re.IGNORECASE,
)
_VERBLESS = re.compile(
    r"\W*(?:the|this|that|these|those|it|them|such|his|her|its|their|any|\w{1,20}['’]s?)\s+"
    rf"(?:(?!told|spread)[\w’'-]{{1,20}}\s+){{0,6}}?{_HOW}{_WHAT}(?:\s+(?:{'|'.join(_NOUNS)}))?\W*",
    re.IGNORECASE,
)
"""What is left where the verb is the cue: "(called) the report false"."""
_LAST = re.compile(
    r"(?<!\bnot )(?<!n['’]t )\b(?:false|untrue|baseless|unfounded|groundless)\W*$", re.IGNORECASE
)
_UNTRUE = re.compile(
    r"(?<!\bnot )(?<!n['’]t )\b(?:untrue"
    r"|(?:found|held|proves?|proven|shown|turn(?:s|ed)\s+out|remains?)\s+(?:to\s+be\s+)?(?:false|baseless|unfounded|groundless))\b(?!\s+[a-z]{2,20}s\b)",
    re.IGNORECASE,
)
"""Hardly anything but statements is untrue, or found to be false."""
_SHORT = re.compile(r"\b(?:nonsense|fabrications?)\b", re.IGNORECASE)
"""In a content of a few words these say it wherever they stand: "I never heard such nonsense"."""
_STATEMENTS = frozenset(_NOUNS)
_TALE = re.compile(
    rf"\bfabricat(?:e|es|ed|ing)\W+(?:an?|the|this|that|his|her|their|its)\s+(?:{'|'.join(_NOUNS)})\b"
    r"|\b(?:fiction|fantasy|nonsense|hoax|lie)\s+that\b|\bpeddl\w{1,3}\s+(?:fiction|fantasy|nonsense)\b",
    re.IGNORECASE,
)
"""What is told and untrue: "fabricated the story", "the fiction that"."""
_PLACES = frozenset("with in behind ahead at off".split())
"""What stands behind "lies" where it is a verb."""
_NEXT = re.compile(r"\s+([^\W\d_]+)")


READ = 80
"""Characters in which a content must begin to say so, to be denied as a whole."""

LONGEST = 120
"""Characters that are read, so that what follows the word is seen too."""


def is_called_untrue(text: str) -> bool:
    """Whether a word for what is not true stands as a predicate, or opens the content."""
    read = text[:LONGEST]
    opening = _OPENING.match(read) or (not is_clause(read) and _VERBLESS.fullmatch(read))
    if opening or _TALE.search(text[:READ]) or _UNTRUE.search(text[:READ]):
        return True
    if len(text) <= READ and (_LAST.search(read) or _SHORT.search(read)):
        return True
    return _is_predicated(text[: LONGEST + READ].translate(_QUOTES)[:LONGEST])


def _is_predicated(read: str) -> bool:
    """Whether such a word is a predicate, the marks of quotation left out: 'was "a lie"'."""
    absurd = _ABSURD.search(read)
    if absurd and absurd.start() < READ:
        return True
    found = (m for m in _PREDICATE.finditer(read) if m.start() < READ)
    return any(_is_predicate(m[m.lastgroup or 0], read[m.end() :]) for m in found)


def _is_predicate(what: str, rest: str) -> bool:
    """Whether no other noun follows: "was false", "was a false report", not "false ballots"."""
    following = _NEXT.match(rest)
    word = following[1].lower() if following else ""
    if what.lower() == "lies":
        return word not in _PLACES
    return word in STOPWORDS | _STATEMENTS | {""} or word.endswith("ed")
