"""Positions on laws, plainly said: "demanded the repeal of the Quay Act", "would scrap the Act".

Of a law these words take a side; of people they take none, or another.
"""

import re
from collections.abc import Iterable

from reportedly.lexicon.words import BREAKS
from reportedly.schema import Entity, Span
from reportedly.stance.sides import Side

_NOUNS = frozenset(
    "accord accords act agreement amendment bill charter code constitution convention decree"
    " directive law levy ordinance pact protocol statute tax treaty".split()
)
"""What laws are called, last in their names."""
_JUDGES = re.compile(r"\b(?:courts?|tribunals?|judges?|justices?|bench)\b", re.IGNORECASE)
_BODIES = re.compile(
    r"\b(?:assembly|chamber|congress|council|deputies|house|lawmakers|parliament|senate)\b",
    re.IGNORECASE,
)
"""What these "would repeal" is foretold of them."""

_ADVERB = r"(?: (?:also|now|still|soon|one day|\w{2,14}ly))?"
_WILL = rf"(?:would|will|shall){_ADVERB}"
_AIMS = (
    r"(?:aims?|aimed|hopes?|hoped|intends?|intended|means?|meant|plans?|planned|planning|pledges?"
    r"|pledged|promises?|promised|seeks?|sought|swears?|swore|threatens?|threatened|tries|tried"
    r"|trying|vows?|vowed|wants?|wanted|would (?:like|love)|(?:is|are) (?:determined|going)) to"
    rf"{_ADVERB}"
)
_FIGHTS = (
    r"(?:repeal|scrap|abolish|axe|bury|ditch|rescind|revoke|shelve|withdraw|block|defeat|fight|kill"
    r"|oppose|resist|thwart|veto|vote (?:against|down))"
)
_KEEPS = r"(?:back|defend|preserve|protect|save|support|uphold|vote for)"
_ASKS = (
    r"(?:(?:call(?:s|ed|ing)?|campaign(?:s|ed|ing)?|push(?:es|ed|ing)?|vot(?:es|ed|ing)) for"
    r"|demand(?:s|ed|ing)?|wants?|wanted|seeks?|sought|urg(?:es|ed|ing)|propos(?:es|ed|ing)"
    r"|back(?:s|ed|ing)|support(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|welcom(?:es|ed|ing)"
    r"|advocat(?:es|ed|ing))"
)
_RESISTS = (
    r"(?:(?:(?:is|are|was|were|remains?) )?(?:\w{2,14}ly )?opposed to|oppos(?:es|ed|ing)"
    r"|reject(?:s|ed|ing)?|resist(?:s|ed|ing)?|condemn(?:s|ed|ing)?|denounc(?:es|ed|ing)"
    r"|(?:vot(?:es|ed|ing)|warn(?:s|ed|ing)?) against)"
)
_GONE = (
    r"(?: (?:an?|the|its|their|his|her))?(?: (?:full|complete|immediate|outright|swift))?"
    r" (?:abolition|annulment|rejection|repeal|rescission|revocation|scrapping|withdrawal) of"
)
_SPEAKS = r"(?:argues?|argued|fights?|fought|lobb(?:ies|ied|y)|pleads?|pleaded|speaks?|spoke)"
MEASURE = re.compile(
    rf"\b(?:(?P<plan>{_WILL}|{_AIMS}) (?:(?P<fights>{_FIGHTS})|{_KEEPS})"
    rf"|(?P<asks>{_ASKS}){_GONE}|(?P<resists>{_RESISTS}){_GONE}"
    rf"|{_SPEAKS} (?:for|(?P<against>against))|(?P<fought>fights|fought)"
    r"|(?:is|are|remains?) (?:firmly|fully|solidly|squarely) behind"
    r"|(?P<be>wants?|wanted|call(?:s|ed) for|(?:demand|insist)(?:s|ed)(?: that)?))(?= )"
)
"""Heads of positions; the law stands behind them."""

_TO_GO = re.compile(
    r" (?:(?:to|must|should) )?(?:be )?"
    r"(?:abolished|annulled|buried|repealed|rescinded|revoked|scrapped|shelved|withdrawn)\b"
)
_IF = re.compile(
    r"\b(?:if|unless|until|provided|whether|should|were)\b(?! (?:(?:he|she|they|I|we) (?:were |are"
    r" |is )?)?(?:re-?)?(?:elected|wins?|won)\b)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?\n]")
_GOES_ON = BREAKS | frozenset(
    "and or but today tonight tomorrow yesterday last late next this early".split()
)
_NEXT = re.compile(r" ([a-z][\w-]*)")
_AROUND = 120
"""Characters on either side in which a condition stands."""


class Measures:
    """The laws of a text, and the sides that are taken of them."""

    def __init__(self, text: str, entities: Iterable[Entity]) -> None:
        every = [(e, m) for e in entities for m in e.mentions]
        self._text = text
        self._laws = {m for e, m in every if _is_law(e)}
        self._judges = {m for e, m in every if _JUDGES.search(e.name)}
        self._bodies = {m for e, m in every if _BODIES.search(e.name)}

    def side(self, head: re.Match[str], who: Span, law: Span) -> Side | None:
        """The side that a head takes of what is named behind it; None where that is no law."""
        if law not in self._laws or who in self._judges:
            return None
        if head["plan"] and (who in self._bodies or self._depends(who, law)):
            return None
        if head["be"]:
            return "against" if _TO_GO.match(self._text, law.end) else None
        if self._is_part(law):
            return None
        taken = head["fights"] or head["asks"] or head["against"] or head["fought"]
        return "against" if taken else "for"

    def _is_part(self, law: Span) -> bool:
        """Whether another noun follows: "the Quay Act exemptions"."""
        word = _NEXT.match(self._text, law.end)
        return word is not None and word[1] not in _GOES_ON

    def _depends(self, who: Span, law: Span) -> bool:
        """Whether the sentence sets a condition, other than that one is elected."""
        front = _STOP.split(self._text[max(0, who.start - _AROUND) : who.start])[-1]
        behind = _STOP.split(self._text[law.end : law.end + _AROUND])[0]
        return _IF.search(front) is not None or _IF.search(behind) is not None


def _is_law(entity: Entity) -> bool:
    return entity.kind == "document" and entity.name.lower().split(" ")[-1] in _NOUNS
