"""Pronouns that point nowhere: the "who" of a question, the "it" of "it is wrong to say"."""

from collections.abc import Sequence

from reportedly.lexicon.words import SUBJECTS
from reportedly.resolve.tokens import Word
from reportedly.schema import Span


def nowhere(words: Sequence[Word], span: Span, pronoun: str) -> bool:
    """Whether a pronoun of this sentence takes nobody up."""
    at = next((i for i, w in enumerate(words) if w.start >= span.start), len(words))
    if pronoun in {"who", "whom"}:
        return _asked(words, at)
    return pronoun == "it" and _empty([w.lower for w in words[at + 1 : at + 1 + _NEAR]])


def _asked(words: Sequence[Word], at: int) -> bool:
    """Whether "who" asks, as right behind "clear" or "know": nobody says so here.

    In "the people we know who" and "those asked who" it is a relative pronoun.
    """
    front = [w.lower for w in words[max(0, at - _NEAR) : at]]
    while front and front[-1] in _EXACTLY:
        front.pop()
    if not front or front[-1] not in _ASKING:
        return False
    if front[-2:-1] == ["those"]:
        return False
    known = front[-1] in _KNOWING and front[-2:-1] and front[-2] in SUBJECTS
    return not known or not front[:-2] or front[-3] in _CLAUSE or not front[-3][0].isalpha()


_NEAR = 8
"""Words that are looked at on either side."""
_EXACTLY = frozenset("exactly precisely yet just really".split())
_KNOWING = frozenset("know knows knew remember remembers recall".split())
_ASKING = _KNOWING | frozenset(
    "clear unclear unknown known ask asks asked asking say says said saying wonder wonders wondered"
    " wondering determine determines determined establish established sure unsure certain matter"
    " matters about reveal reveals revealed disclose disclosed specify specified learn learned"
    " explain explained decide decided".split()
)
_CLAUSE = frozenset(
    "that and but because if when while as though although so or do did does whether say says said"
    " think thinks believe believes until unless".split()
)
"""Behind these a subject begins its own clause."""


def _empty(behind: Sequence[str]) -> bool:
    """Whether "it" only stands for what is said: "it is misleading to say", "it is clear that"."""
    at = _being(behind)
    while 0 < at < len(behind) and behind[at] in _BETWEEN:
        at += 1
    if not 0 < at < len(behind) - 1:
        return False
    told, next_ = behind[at], behind[at + 1]
    return (told in _JUDGED and next_ in {"to", "that"}) or (told in _HELD and next_ == "that")


def _being(behind: Sequence[str]) -> int:
    """Behind the verb of being ("is", "would not be"), or 0."""
    for at, word in enumerate(behind[:4]):
        if word in _BE:
            return at + 1
        if word not in _BEFORE_BE:
            break
    return 0


_BE = frozenset("is was be been isn't isn’t wasn't wasn’t seems seemed".split())
_BEFORE_BE = frozenset(
    "would will may might could can should must has had not also simply wouldn't wouldn’t".split()
)
_BETWEEN = frozenset(
    "not a an too very so also simply just plainly quite completely entirely totally patently far"
    " deeply highly both utterly".split()
)
_JUDGED = frozenset(
    "absurd accurate clear correct dangerous difficult dishonest disingenuous early easy evident"
    " exaggeration fair fallacy false foolish hard important impossible inaccurate incorrect"
    " irresponsible lie ludicrous misleading mistake naive nonsense obvious outrageous possible"
    " premature probable reasonable ridiculous safe shame silly simplistic soon tempting true"
    " unclear unfair unreasonable untrue wrong".split()
)
"""What is said of saying something, and seldom of a body."""
_HELD = frozenset(
    "alleged assumed believed claimed expected feared hoped known likely reported rumored rumoured"
    " said suggested thought understood unlikely".split()
)
