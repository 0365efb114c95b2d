"""Whether a content only points back, as it was learned: "“That's how I remember it,”".

Two ask: a logistic regression over the content's vector and a few numbers of its words and its cue,
and where that finds it possible the reader of pairs, which reads the words beside what stands in
front of them. Both learned (`training/claims/back.py`, `training/reader`) from sentences that were
written for it, in which a further source stands by what was just said, from others that look alike,
and from real news.
"""

import re
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.gather.learned import pair_reader
from reportedly.gather.opposites import opposed
from reportedly.gather.pledged import tells_of_a_pledge
from reportedly.gather.words import stems, words
from reportedly.lexicon.wrongs import WRONGS
from reportedly.schema import Attribution, quote

WEIGHTS = Path(__file__).parents[1] / "weights" / "back.npz"

POSSIBLE = 0.1
"""Probability of the regression from which the reader is asked."""

TWICE = 0.2
"""The same from which two negations that make a yes point back by themselves: the reader takes the
first of them for a contradiction."""

SURE = 0.8
"""Probability of the reader from which a content points back whose words may leave it open ("I
would not put it any other way"): a denial must not count as one who stands by it."""

BEFORE = 200
"""Characters in front that the reader reads beside it."""

LONGEST = 30
"""Words of a content that may only point back."""

Floats = NDArray[np.float32]

_ENDED = re.compile(r"[.!?…:;,”\"’')\]]\s*$")
"""What stands in front must be a sentence: behind a headline or a byline nothing was said yet."""
_POINTING = re.compile(
    r"\b(?:this|that|it|so|same|true|right|correct|too|also|did|was|agree\w*|account|yes|exactly)\b"
)
_TAKES_IT_UP = re.compile(
    r"\b(?:confirm|corroborat|back|support|echo|agree|concur|vouch|attest|acknowledg|conced|admit)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:said|says?|told|tells?|gave|gives?|recall|remember|repl|answer|nod|put)", re.IGNORECASE
)
_NAME = re.compile(r"(?<=\s)[A-Z][a-z]")
_LEAVES_OPEN = re.compile(
    r"\b(?:not|never|no|neither|nor|nobody|none|nothing|cannot|if|whether|different\w*|otherwise)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
"""Words by which a content may say that it was otherwise, or not known."""

_WEAKENS = re.compile(
    r"\b(?:thin|weak|shaky|flawed|circumstantial|incomplete|patchy|scant|inconclusive|misleading"
    r"|premature|unproven|unclear|uncertain|overstated|exaggerated|too\s+(?:early|soon))\b",
    re.IGNORECASE,
)
"""What is said of evidence by who does not stand by what it is for."""
_WARNS = re.compile(r"\b(?:caution|warn|counter|object|question|worr|demur)", re.IGNORECASE)

_REACTS = re.compile(
    r"\W*(?:that\s+)?(?:[\w’'-]{1,20}\s+){0,3}?(?:[\w-]{1,20}(?=['’]))?"
    r"(?:(?:am|are|be|been|is|was|were|felt|feels?|['’](?:m|s|re)|(?:was|were|is|are)n['’]t)\s+"
    r"(?:not\s+)?"
    r"(?:\w{2,20}ly\s+|all\s+|quite\s+|so\s+|too\s+|very\s+){0,2}(?:alarmed|amazed|amused|angry"
    r"|appalled|astonished|concerned|delighted|disappointed|disgusted|dismayed|glad|happy|horrified"
    r"|outraged|pleased|relieved|sad|saddened|shocked|sorry|stunned|surprised|troubled|unhappy|upset"
    r"|worried)|(?:ha[sd]\s+)?no\s+(?:(?:further|immediate)\s+)?comment|(?:was|is)\s+no\s+surprise)\b",
    re.IGNORECASE,
)
"""How somebody takes it, which is not to stand by it."""
_PRONOUN = re.compile(
    r"\W*(?:that\s+)?(?:(?:he|her|his|I|it|its|she|so|their|these|they|this|those|we)\b"
    r"|that(?:['’]s|\s+(?:is|was|are|were|had|has|would|will)\b))",
    re.IGNORECASE,
)
"""How a content begins that has no subject of its own."""
_EVIDENCE = re.compile(r"\b(?:evidence|proof)\b", re.IGNORECASE)
_PROVED = re.compile(
    r"\b(?:evidence|pro(?:of|v)\w{0,3}|charg(?:e[ds]?|ing)|accus\w+|alleg\w+|guilt\w*|convict\w*"
    r"|indict\w*|prosecut\w*|trial|court|suspect\w*|crimes?|criminal)\b",
    re.IGNORECASE,
)
"""What stands in front where there is something that evidence can be for."""

_NO = r"(?:\b(?:not|no|never|nobody|none|nothing|neither|nor|little)\b|n['’]t\b)"
_FEW = r"(?:[\s’']+(?!(?:n?or|but|and)\b)[\w’'-]+){0,6}?\s+"
_WRONG = (
    r"argu(?:e|ing|ment)|challeng\w*|contest\w*|contradict\w*|demur\w*|different\w*|disagree\w*|"
    r"discrepanc\w*|disput\w*|doubt\w*|dream\w*|embellish\w*|embroider\w*|errors?|exaggerat\w*|"
    r"exception|fabricat\w*|false|fantasy|far\s+off|fault|fibs?|fiction|hallucinat\w*|"
    r"having\s+(?:you|ye|us|anyone)\s+on|imagin\w*|inaccura\w*|invent\w*|issue|kidding|liar|lies?|"
    r"lying|lyin['’]|mak(?:e|ing)\s+(?:it|that|this|things|stuff)\s+up|mistaken?s?|nonsense|object\w*|"
    r"otherwise|other\s+(?:account|story|tale|version)|pulling\s+(?:your|my|our|anyone['’]s)\s+legs?|"
    r"quarrel\w*|quibble\w*|rumou?r|secret|spin|strayed|tall\s+(?:story|tale)|unfair|untrue|"
    r"wide\s+of\s+the\s+mark|(?<!nothing\s)(?<!anything\s)wrong"
)
_NOT_WRONG = re.compile(rf"{_NO}{_FEW}(?:{_WRONG})\b", re.IGNORECASE)
"""Two negations that make a yes; who "did nothing wrong" denies."""


def tells_nothing_new(a: Attribution, text: str) -> bool:
    """Whether an attribution's content only points back, by what was learned.

    It does if the odds of the two together are even: what else that costs is in `docs/gather.md`.
    """
    content, cue = quote(text, a.content), quote(text, a.cue)
    left = _NOT_WRONG.sub("", content)
    if a.denies or not may_point(a, content) or _plays_down(cue, content):
        return False
    likely = back_model().likely(numbers(content, cue, a.vector))
    if likely < POSSIBLE or takes_it(content):  # so most are told before their words are looked at
        return False
    before, own = _around(a, text)
    if not has_a_case(content, before) or says_otherwise(content, before):
        return False
    if tells_of_a_pledge(content, before):
        return False
    is_open = _LEAVES_OPEN.search(left) is not None
    if left != content and likely >= TWICE and not is_open:
        return True
    if not _ENDED.search(before):
        return False
    same = pair_reader().shares(before, own).same
    return same >= SURE if is_open else likely + same >= 1


def _plays_down(cue: str, content: str) -> bool:
    """Whether somebody warns of it, or finds little in it: so does not stand by it."""
    return _WARNS.search(cue) is not None or _WEAKENS.search(content) is not None


def takes_it(content: str) -> bool:
    """Whether it tells how somebody takes what was said: "she was not surprised"."""
    return _REACTS.match(content) is not None


def says_otherwise(content: str, before: str) -> bool:
    """Whether it says the opposite of a thing of which something was told before.

    "The memo is a forgery" and then "the memo was genuine"; but "it was genuine" may point back.
    """
    if _PRONOUN.match(content) or not opposed(before, content):
        return False
    return not set(stems(before)).isdisjoint(stems(content))


def has_a_case(content: str, before: str) -> bool:
    """Whether evidence, if a content speaks of it, has something told before to be for."""
    if not _EVIDENCE.search(content) or _PROVED.search(before):
        return True
    return not WRONGS.isdisjoint(words(before.lower()))


def _around(a: Attribution, text: str) -> tuple[str, str]:
    """What stands in front of an attribution, and all of its own words."""
    spans = (*a.source, *a.cue, *a.content)
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return text[max(0, start - BEFORE) : start], text[start:end]


def may_point(a: Attribution, content: str) -> bool:
    """Whether it has all that is read of it: a source, a vector, few words, nobody around it."""
    return bool(a.source and a.vector) and not a.parent and len(content.split()) <= LONGEST


@dataclass(frozen=True, slots=True)
class BackModel:
    """A weight for each of the numbers (`numbers`), and a constant."""

    table: Floats
    constant: float

    def likely(self, told: Floats) -> float:
        """The probability that a content of which `numbers` tells this points back."""
        odds = float(told @ self.table) + self.constant
        return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def numbers(content: str, cue: str, vector: bytes) -> Floats:
    """What the regression reads: the vector and nine numbers more."""
    words = content.split()
    told = (
        len(words) / 10,
        min(len(words), 3) / 3,
        _TELLS.search(cue) is not None,
        _TAKES_IT_UP.search(cue) is not None,
        content[:1] in ('"', "“"),
        _NAME.search(content) is not None,
        any(c.isdigit() for c in content),
        len(_POINTING.findall(content.lower())) / 3,
        sum(len(w) > 6 for w in words) / 5,
    )
    meant = np.frombuffer(vector, dtype="<f2").astype(np.float32)
    return np.concatenate([meant, np.array(told, np.float32)])


@cache
def back_model() -> BackModel:
    """The model that ships."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        return BackModel(stored["table"], float(stored["constant"]))
