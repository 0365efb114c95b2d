"""Clauses that say it outright: "Reshko prefers Voss", "Voss, who is backed by Ostrava"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.attribute.lexicon import bases
from reportedly.lexicon.people import ROLES, TITLE_WORDS
from reportedly.lexicon.words import PREPOSITIONS
from reportedly.schema import Entity, Span
from reportedly.stance.possessors import is_possessor
from reportedly.stance.sides import Side, is_of_a_clause

_FOR = frozenset(
    "admire adore applaud back champion commend endorse favor favour laud liked likes love praise"
    " prefer support trust".split()
)
_AGAINST = frozenset(
    "accuse assail berate blame blast condemn criticise criticize decry denounce deride despise"
    " detest dislike distrust excoriate fear hate insult lambast lambaste loathe mock oppose"
    " rebuke repudiate resent revile ridicule scorn slam smear vilify".split()
)
"""What takes a side with a subject and an object; more verbs do in cues, whose ends are known.

Of "like" only forms that are no preposition.
"""

_ADVERB = r"also|always|even|ever|long|now|once|openly|still|\w{2,14}ly"
_VERB = re.compile(
    rf"\b(?:is|are|was|were|remains?) (?:(?:{_ADVERB}) )?(?:an? )?(?:[a-z-]{{3,14}} )?"
    r"(?:(?P<pro>in favou?r of|supportive of|supporter of|fond of)"
    r"|(?P<con>opposed to|critical of|critic of|wary of|hostile to))\b"
    r"|\b(?P<with>(?:sides?|sided) with|(?:stands?|stood) (?:by|behind)"
    r"|(?:campaign(?:s|ed)|votes?|voted|roots?|rooted) for)\b"
    r"|\b(?P<versus>(?:campaign(?:s|ed)|votes?|voted|works?|worked|turns?|turned) against)\b"
    r"|\b(?P<verb>[a-z]{4,12})(?P<by> by)?\b"
)
_LINK = re.compile(
    r"(?:(?: \([^()]{1,30}\))?(?:, [^,.;:!?\n]{1,60},)?(?:,? who)?)"
    rf"(?: (?:has|have|had|will|would|do|does|did|is|are|was|were|be|been|being|{_ADVERB}))*"
    rf"(?P<no>(?:n['’]t| not| never| no longer)(?: (?:be|been|{_ADVERB}))*)? "
)
"""What stands between the subject and its verb."""
_PASSIVE = re.compile(
    r"(?:,(?: who)?)?(?: (?:has|have|had|is|are|was|were|be|been|being"
    rf"|{_ADVERB}))* "
)
_REFUSED = re.compile(r"(?:would|will|do|does|can|could)(?:n['’]t| not| never)|no longer")
_OPEN = re.compile(
    r"\b(?:if|whether|unless|did|does|do|should|can|could|had)\W+(?:\w+ ){0,2}$", re.IGNORECASE
)
"""In front of a subject these leave it open."""
_WORD = re.compile(r"[\w’'-]+")
_TITLED = (
    TITLE_WORDS
    | ROLES
    | frozenset(
        "the a an both his her its their our former then current fellow rival opposition"
        " presidential parliamentary mayoral leading incumbent outgoing".split()
    )
)
_REACH = 90
"""Characters on either side of a verb in which subject and object stand."""


@dataclass(frozen=True, slots=True)
class Clause:
    """That a subject is for or against an object; where both are named."""

    holder: Span
    target: Span
    side: Side


class Clauses:
    """The clauses of a text between mentions of entities."""

    def __init__(self, text: str, entities: Iterable[Entity]) -> None:
        self._text = text
        longest: dict[int, Span] = {}
        for mention in sorted(m for e in entities for m in e.mentions):
            longest[mention.start] = mention  # of those that begin here the longest is last
        self._mentions = list(longest.values())
        self._starts = list(longest)
        self._ends: dict[int, Span] = {}
        for mention in reversed(self._mentions):
            self._ends[mention.end] = mention  # of those that end here the longest begins first
        self.found = list(self._all())

    def _all(self) -> Iterator[Clause]:
        for match in _VERB.finditer(self._text):
            taken = _side(match)
            if taken is None:
                continue
            passive = bool(match["by"])
            before = self._before(match.start(), passive)
            behind = self._behind(match.end())
            if before is None or behind is None:
                continue
            first, negated = before
            told = _told(taken, negated)
            if told is None or self._else(match, first, behind):
                continue
            holder, target = (behind, first) if passive else (first, behind)
            yield Clause(holder, target, told)

    def _before(self, at: int, passive: bool) -> tuple[Span, str] | None:
        """The mention in front of a verb, and the words that negate it."""
        pattern = _PASSIVE if passive else _LINK
        for start in range(at - 1, max(0, at - _REACH) - 1, -1):
            mention = self._ends.get(start)
            match = pattern.fullmatch(self._text, start, at) if mention else None
            if mention and match:
                between = self._text[start:at].strip()
                return mention, between if not passive and match["no"] else ""
        return None

    def _behind(self, at: int) -> Span | None:
        """The mention behind a verb, after its titles."""
        for i in range(bisect_left(self._starts, at + 1), len(self._starts)):
            start = self._starts[i]
            if start > at + _REACH or not _titles(self._text[at:start]):
                return None
            if self._text[start].isupper() or self._names(self._mentions[i]):
                return self._mentions[i]
        return None

    def _names(self, mention: Span) -> bool:
        return any(w[0].isupper() for w in _WORD.findall(self._text[mention.start : mention.end]))

    def _else(self, verb: re.Match[str], first: Span, behind: Span) -> bool:
        """Whether the subject is another's, the object's own thing is meant, or it is left open."""
        front = self._text[max(0, first.start - 40) : first.start]
        words = _WORD.findall(front)
        owned = front.rstrip(" ")[-1:].isalpha() and words[-1].lower() in PREPOSITIONS
        after = self._text[behind.end : behind.end + 30]
        clause = is_of_a_clause(verb[0], after)
        asked = _OPEN.search(front) is not None or after.lstrip().startswith("?")
        return owned or clause or asked or is_possessor(self._text, behind)


def _side(verb: re.Match[str]) -> Side | None:
    if verb["pro"] or verb["with"]:
        return "for"
    if verb["con"] or verb["versus"]:
        return "against"
    lemmas = set(bases(verb["verb"]))
    favours, against = lemmas & _FOR, lemmas & _AGAINST
    if bool(favours) == bool(against) or (verb["by"] and not verb["verb"].endswith("ed")):
        return None
    return "for" if favours else "against"


def _told(side: Side, negated: str) -> Side | None:
    """Who "does not support" somebody is against him; who "did not attack" him is nothing."""
    if not negated:
        return side
    return "against" if side == "for" and _REFUSED.search(negated) else None


def _titles(between: str) -> bool:
    """Whether only what may stand in front of a name stands there."""
    words = _WORD.findall(between)
    marks = between.replace(",", "").replace(".", "")
    plain = all(c.isalpha() or c in " -’'" for c in marks)
    return plain and all(w.lower() in _TITLED for w in words)
