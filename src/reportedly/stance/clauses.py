"""Clauses that say it outright: "Reshko prefers Voss", "Voss, who is backed by Ostrava".

Also "wants Voss to win" (`wishes`), "would repeal the Act" (`measures`), and what somebody was
once, which is told apart (`past`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.attribute.lexicon import bases
from reportedly.lexicon.people import ROLES, TITLE_WORDS
from reportedly.lexicon.words import PREPOSITIONS
from reportedly.schema import Entity, Span
from reportedly.stance.measures import MEASURE, Measures
from reportedly.stance.past import Tense, tense
from reportedly.stance.possessors import is_possessor
from reportedly.stance.sides import Side, is_of_a_clause
from reportedly.stance.wishes import WISH, wished

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
_AIMS = (
    r"(?:work(?:s|ed|ing)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied|ying)|hop(?:es|ed|ing)|want(?:s|ed)?"
    r"|campaign(?:s|ed|ing)|vow(?:s|ed)|plot(?:s|ted|ting)|plan(?:s|ned|ning)) to"
)
_VERB = re.compile(
    rf"(?:\b(?:is|are|was|were|remains?) (?:(?:{_ADVERB}) )?|(?P<once>(?<=, )(?:once |formerly )))"
    r"(?:an? )?(?:[a-z-]{3,14} )?"
    r"(?:(?P<pro>in favou?r of|supportive of|supporter of|fond of)"
    r"|(?P<con>opposed to|critical of|critic of|wary of|hostile to))\b"
    r"|\b(?P<with>(?:sides?|sided) with"
    r"|(?:stands?|stood)(?: (?:firmly|fully|squarely))? (?:by|behind)"
    r"|(?:campaign(?:s|ed)|votes?|voted|roots?|rooted) for"
    rf"|{_AIMS} (?:re-?)?elect)\b"
    r"|\b(?P<versus>(?:campaign(?:s|ed)|votes?|voted|works?|worked|turns?|turned) against"
    rf"|{_AIMS} (?:defeat|unseat|oust|topple|overthrow|depose))\b"
    r"|\b(?P<verb>[a-z]{4,12})(?P<by> by)?\b"
)
_HELPER = rf"has|have|had|will|would|do|does|did|is|are|was|were|be|been|being|{_ADVERB}"
_NO = (
    r" (?:can['’]t|cannot|won['’]t|(?:can|could)(?:n['’]t| not| never| no longer))"
    r"|n['’]t| not| never| no longer"
)
_LINK = re.compile(
    r"(?:(?: \([^()]{1,30}\))?(?:, [^,.;:!?\n]{1,60},)?(?:,? who)?)"
    rf"(?P<link>(?: (?:{_HELPER}))*(?P<no>(?:{_NO})(?: (?:be|been|{_ADVERB}))*)?(?: used to)? )"
)
"""What stands between the subject and its verb."""
_AND = re.compile(rf"(?P<gap>[^.,;:!?\n]{{0,90}}?),? (?:and|but)(?P<link>(?: (?:{_HELPER}))*) ")
"""What stands between a clause and the verb that its subject has besides."""
_NO_GAP = re.compile(r"\b(?:and|but|or|that|which|who|whom|whose)\b")
"""In the rest of that clause, that the verb may be another's."""
_PASSIVE = re.compile(
    r"(?:,(?: who)?)?(?P<link>(?: (?:has|have|had|is|are|was|were|be|been|being"
    rf"|{_ADVERB}))* )"
)
_REFUSED = re.compile(
    r"(?:would|will|do|does|can|could)(?:n['’]t| not| never)|no longer|can['’]t|cannot|won['’]t"
)
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
_FRONT = 40
"""Characters in front of a subject, and behind an object, that are looked at."""


_OBJECTS = frozenset({"him", "her", "them"})
_SUBJECTS = frozenset({"he", "she", "they"})
_NO_OWNER = re.compile(
    r"\s*(?:$|[^\w\s'’])|\s+(?:again|and|as|at|because|but|elected|for|if|in|lose|to|when|win)\b"
)
"""Behind "her", that it is no possessive."""
_ENOUGH = re.compile(r" (?:\w{2,14}ly )?(?:enough|more|too)\b")
"""Who "cannot praise him enough" is not against him."""


@dataclass(frozen=True, slots=True)
class Clause:
    """That a subject is for or against an object; where both are named, and when it is so.

    `refused` tells that the verb is negated: "can no longer back him".
    """

    holder: Span
    target: Span
    side: Side
    when: Tense = "now"
    refused: bool = False


class _Subject(NamedTuple):
    """Who stands in front of a verb, the words between the two, and those of them that negate."""

    place: Span
    link: str
    negated: str


class Clauses:
    """The clauses of a text between mentions of entities, in their order."""

    def __init__(self, text: str, entities: Iterable[Entity]) -> None:
        self._text = text
        known = list(entities)
        longest: dict[int, Span] = {}
        every = sorted((m, e.named) for e in known for m in e.mentions)
        for mention, _ in every:
            longest[mention.start] = mention  # of those that begin here the longest is last
        self._of_named = {mention for mention, named in every if named}
        self._mentions = list(longest.values())
        self._starts = list(longest)
        self._measures = Measures(text, known)
        self._ends: dict[int, Span] = {}
        for mention in reversed(self._mentions):
            self._ends[mention.end] = mention  # of those that end here the longest begins first
        self.found = list(self._all())

    def _all(self) -> Iterator[Clause]:
        matches = [m for heads in (_VERB, WISH, MEASURE) for m in heads.finditer(self._text)]
        last: Clause | None = None
        for match in sorted(matches, key=lambda m: m.start()):
            clause = self._clause(match, last)
            if clause is not None:
                yield clause
                last = None if match.groupdict().get("that") else clause

    def _clause(self, head: re.Match[str], last: Clause | None) -> Clause | None:
        side = _side(head) if head.re is _VERB else None
        if side is None and head.re is _VERB:
            return None
        passive = bool(head.groupdict().get("by"))
        subject = (
            self._apposed(head) or self._before(head.start(), passive) or self._besides(head, last)
        )
        behind = self._behind(head)
        if subject is None or behind is None or self._else(head, subject.place, behind):
            return None
        if head.re is not _VERB:
            side = self._of_a_wish(head, subject, behind)
        told = _told(side, subject.negated) if side else None
        if told is None or (subject.negated and _ENOUGH.match(self._text, behind.end)):
            return None
        holder, target = (behind, subject.place) if passive else (subject.place, behind)
        when = self._when(head, subject, behind)
        return Clause(holder, target, told, when, bool(subject.negated))

    def _of_a_wish(self, head: re.Match[str], subject: _Subject, behind: Span) -> Side | None:
        """The side of a wish, or of a position on a law; negated that takes none."""
        if head.re is MEASURE:
            return None if subject.negated else self._measures.side(head, subject.place, behind)
        return wished(head, self._text[head.end() : behind.start], self._text, behind.end)

    def _when(self, head: re.Match[str], subject: _Subject, behind: Span) -> Tense:
        front = self._text[max(0, subject.place.start - _FRONT) : subject.place.start]
        after = self._text[behind.end : behind.end + _FRONT]
        return tense(front, subject.link, head[0], after)

    def _before(self, at: int, passive: bool) -> _Subject | None:
        """The mention in front of a verb."""
        pattern = _PASSIVE if passive else _LINK
        for start in range(at - 1, max(0, at - _REACH) - 1, -1):
            mention = self._ends.get(start)
            match = pattern.fullmatch(self._text, start, at) if mention else None
            if mention and match:
                negated = "" if passive or not match["no"] else self._text[start:at].strip()
                return _Subject(mention, match["link"], negated)
        return None

    def _apposed(self, head: re.Match[str]) -> _Subject | None:
        """Who is told of behind a comma: "Reshko, once a supporter of Voss"."""
        mention = self._ends.get(head.start() - 2) if head.groupdict().get("once") else None
        return _Subject(mention, "", "") if mention else None

    def _besides(self, head: re.Match[str], last: Clause | None) -> _Subject | None:
        """The subject of the clause before, where it does this too: "wants ... and is helping"."""
        at = head.start()
        if last is None or last.holder > last.target or at - last.target.end > _REACH:
            return None
        match = _AND.fullmatch(self._text, last.target.end, at)
        if match is None or _NO_GAP.search(match["gap"]):
            return None
        finite = match["link"] or head[0].split(" ")[0].endswith(("s", "ed"))
        return _Subject(last.holder, match["link"], "") if finite else None

    def _behind(self, head: re.Match[str]) -> Span | None:
        """The mention behind a verb, after its titles."""
        at = head.end()
        for i in range(bisect_left(self._starts, at + 1), len(self._starts)):
            start, mention = self._starts[i], self._mentions[i]
            if start > at + _REACH or not _titles(self._text[at:start]):
                return None
            pronoun = start == at + 1 and self._is_pronoun(head, mention)
            if pronoun or self._text[start].isupper() or self._names(mention):
                return mention
        return None

    def _is_pronoun(self, head: re.Match[str], mention: Span) -> bool:
        """Whether the object is "him", and who is meant has a name."""
        word = self._text[mention.start : mention.end]
        if mention not in self._of_named:
            return False
        if word == "her":
            return _NO_OWNER.match(self._text, mention.end) is not None
        return word in (_SUBJECTS if head.groupdict().get("that") else _OBJECTS)

    def _names(self, mention: Span) -> bool:
        return any(w[0].isupper() for w in _WORD.findall(self._text[mention.start : mention.end]))

    def _else(self, verb: re.Match[str], first: Span, behind: Span) -> bool:
        """Whether the subject is another's, the object's own thing is meant, or it is left open."""
        front = self._text[max(0, first.start - _FRONT) : first.start]
        words = _WORD.findall(front)
        owned = front.rstrip(" ")[-1:].isalpha() and words[-1].lower() in PREPOSITIONS
        after = self._text[behind.end : behind.end + 30]
        clause = verb.re is _VERB and is_of_a_clause(verb[0], after)
        asked = _OPEN.search(front) is not None or after.lstrip().startswith("?")
        return owned or clause or asked or self._owns(behind)

    def _owns(self, mention: Span) -> bool:
        return self._text[mention.start : mention.end] != "her" and is_possessor(
            self._text, mention
        )


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
