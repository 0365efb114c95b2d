"""How a member stands to its claim: it asserts, denies or questions it."""

import re
from collections.abc import Sequence

from reportedly.gather.antonyms import say_the_opposite
from reportedly.gather.asked import is_asked
from reportedly.gather.believed import is_past_belief
from reportedly.gather.content import Content
from reportedly.gather.corrected import corrected
from reportedly.gather.learned import surely_denies
from reportedly.gather.negation import without_sureness
from reportedly.gather.opposites import contradicts, denied_whole
from reportedly.gather.unfound import is_unfound
from reportedly.schema import Attribution, Relation, quote

_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|wonder\w*|question(?:s|ed|ing)?|doubt\w*|skeptic\w*|sceptic\w*|"
    r"unsure|uncertain|unclear|neither confirm\w*|"
    r"(?:tr(?:y|ies|ied|ying)|hop\w+|seek\w*|sought|attempt\w*|yet|unable|struggl\w+)\s+to\s+"
    r"(?:confirm|corroborate|verify|check))\b",
    re.IGNORECASE,
)
_KNOWS = re.compile(
    r"\b(?:know\w*|knew|(?:un)?aware|(?:un)?informed|no (?:idea|clue|inkling)|(?:un)?sure|"
    r"(?:un)?certain|reali[sz]\w+|underst(?:an|oo)d\w*|heard?|recall\w*|remember\w*|familiar)\b",
    re.IGNORECASE,
)
"""Cues that under a negation tell of not knowing, which is neither to assert nor to deny."""
_SCORNS = re.compile(
    r"\b(?:scoff|ridicul|mock|laugh\w*\s+off|sneer|walk\w*\s+back|retract|recant)", re.IGNORECASE
)
_CALLS = re.compile(r"\b(?:call|brand|label|describ|dub|term|decr)\w{0,5}\b", re.IGNORECASE)
_HOLDS_FALSE = re.compile(
    r"\b(?:absurd|bunk|conspiracy\s+theory|disinformation|distort\w+|exaggerat\w+|fables?"
    r"|fairy[- ]?tales?|fake|fantas(?:y|ies)|far-?fetched|garbage|in(?:accurate|correct)|laughable"
    r"|made[- ]up|misinformation|misleading|myths?|politically\s+motivated|preposterous"
    r"|propaganda|ridiculous|rubbish|slander\w*|smears?|wrong)\b",
    re.IGNORECASE,
)
_HOLDS_TRUE = re.compile(
    r"\b(?:true|truth\w*|accurate|correct|right|credible|plausible|fair|sound|faithful|factual|fact"
    r"|facts|spot\s+on|(?:the|those)\s+(?:same|terms|words)|identical|similar\w*|likewise|that\s+way|just\s+so"
    r"|(?:exactly|precisely)\s+th(?:at|is))\b"
    r"|\b(?:this|that|it|things|events)\W*$",
    re.IGNORECASE,
)
"""What somebody calls a story who stands by it; "called it outrageous" says neither yes nor no."""
_CLOSING = " \"'”’»"
_SENTENCES = re.compile(
    r"(?<=[a-z]{3}[.!])(?<!Gov\.)(?<!Sen\.)(?<!Rep\.)(?<!Gen\.)[\"'”’»]*\s+(?=[\"“‘«]?[A-Z])"
    r"|,[\"”’»]\s+(?=[\"“‘«][A-Z])"
)
"""Where a sentence or a piece of a quotation ends and another one begins."""
_INWARD = frozenset({"thought", "felt", "wanted", "planned"})
_ORDERS = re.compile(r"^(?:to|for|that)\b", re.IGNORECASE)
_WHETHER = re.compile(r"^(?:whether|if|why|how|when|who|what)\b", re.IGNORECASE)


def own_stand(a: Attribution, content: str, cue: str) -> tuple[Relation, str]:
    """What the attribution by itself does with its content, and the reason in words.

    A cue under a negation denies where it tells of a mind ("does not believe that") and leaves
    the matter open where it tells of speech ("did not say whether") or of knowledge ("was not
    aware of").
    """
    if a.denies:
        return "denies", f"its cue denies it (“{cue}”)"
    if _only_asks(content):
        return "questions", "its content is a question"
    if is_past_belief(content, cue):
        return "questions", "it tells what was believed once"
    if _is_question(a, content, cue):
        return "questions", f"its cue leaves it open (“{cue}”)"
    if a.negated:
        if a.attitude in _INWARD and not _KNOWS.search(cue):
            return "denies", f"its cue is negated (“{cue}”)"
        return "questions", f"its cue is negated (“{cue}”), so it leaves the matter open"
    return "asserts", ""


def _only_asks(content: str) -> bool:
    """Whether every sentence is a question; one behind an assertion ("Who else?") is rhetorical."""
    return all(s.rstrip(_CLOSING).endswith("?") for s in _SENTENCES.split(content))


def turned(stand: Relation, opposed: bool) -> Relation:
    """The relation to a claim of which the content says the opposite."""
    if not opposed or stand == "questions":
        return stand
    return "denies" if stand == "asserts" else "asserts"


def stand_in(a: Attribution, content: Content, text: str) -> tuple[Relation, str]:
    """The same, and what the sentence around it tells of the content.

    It may only ask or suppose it, call it untrue, take it back or find no evidence for it.
    """
    if told := corrected(a, text):
        return told
    stand, why = own_stand(a, content.text, quote(text, a.cue))
    if stand == "asserts" and is_asked(a, text):
        return "questions", "the sentence around it only asks or supposes it"
    if stand == "asserts" and is_unfound(a, text):
        return "questions", "the words in front of it say that nothing shows it"
    return stand, why


def judge(a: Attribution, content: Content, claim: Content, text: str) -> tuple[Relation, str]:
    """The relation of an attribution to the claim that a given content words."""
    stand, why = stand_in(a, content, text)
    if content is not claim and _turns_a_word(content, claim):
        return turned(stand, not contradicts(content, claim)), "it says the opposite"
    opposed = content is not claim and _denies(content, claim)
    if opposed and stand == "asserts":
        return "denies", "it says that this is not so"
    return turned(stand, opposed), why


def _turns_a_word(content: Content, claim: Content) -> bool:
    """Whether a word with an opposite turns the one round; "was false" denies "was true" whole."""
    return not denied_whole(content, claim) and say_the_opposite(content, claim)


def _denies(content: Content, claim: Content) -> bool:
    return contradicts(content, claim) or surely_denies(content, claim)


def judge_pointing(a: Attribution, content: str, cue: str, rejects: bool) -> tuple[Relation, str]:
    """The relation of an attribution that points back ("confirmed this account").

    `rejects` tells whether its content says that what it points back to is not so.
    """
    stand, why = own_stand(a, content, cue)
    calls = stand == "asserts" and _CALLS.search(cue) is not None
    if stand == "asserts" and (
        rejects or _SCORNS.search(cue) or (calls and _HOLDS_FALSE.search(content))
    ):
        return "denies", "it points back to an earlier statement and rejects it"
    if calls and not _HOLDS_TRUE.search(content):
        return "questions", "it points back to an earlier statement and does not say that it is so"
    return stand, why or "it points back to an earlier statement"


def prefers(stands: Sequence[tuple[Relation, bool]]) -> list[int]:
    """Indices of the members that may word the claim, best kind first chosen.

    Each stand is what the attribution does with its content and whether that content holds a
    negation: plain assertions word the claim, then negated ones, then whatever is there.
    """
    for wanted in (("asserts", False), ("asserts", True), ("denies", False)):
        chosen = [i for i, stand in enumerate(stands) if stand == wanted]
        if chosen:
            return chosen
    return list(range(len(stands)))


def _is_question(a: Attribution, content: str, cue: str) -> bool:
    if _ASKS.search(without_sureness(cue)):
        return a.attitude != "asked" or not _ORDERS.match(content)
    return a.attitude == "asked" and _WHETHER.match(content) is not None
