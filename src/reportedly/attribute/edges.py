"""Where a source ends: names of the clause beside it that the reader took along.

"… for the contract in Vell, Ada Brun and Bo Lind said": Vell is where the contract was, and no
source stands behind "in". "According to Ada Brun, a clerk, Bo Lind and Una Ray met in May": the
clause needs its subject, and a comma ends the source; what she is stands before that comma. "The
quay was shut, Ada Brun, a clerk, said": the name is one, and no content ends with whoever says it.
Nor is what an editor put around a name a part of it, or the "it" of "it is said that" anybody.
"Said Ada Brun, while Bo Lind said no": two speak, each beside a verb. "The Lark: Your aide wrote":
the label tells who asks. "VELL - Police said": the dateline tells where.
"""

import re
from dataclasses import replace

from reportedly.attribute.found import Found
from reportedly.attribute.listeners import without_listener
from reportedly.attribute.mistakable import is_somebody
from reportedly.attribute.untrue import opens_untrue
from reportedly.lexicon.nouns import NAMED_BODIES
from reportedly.lexicon.verbs import HELPERS
from reportedly.lexicon.words import BREAKS
from reportedly.schema import Span, Spans, quote, touches

_CAPITAL = r"[A-Z][\w.'’-]*"
_CUT_NAME = re.compile(rf",\s+(?P<name>{_CAPITAL}(?:\s+{_CAPITAL})?)\s+$")
_NAMED = re.compile(rf",\s+(?P<name>{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}}),?\s+$")
_ROLE = re.compile(r"(?:an?|the)\s+[a-z]")
_SPEAKS = re.compile(
    rf",\s+(?P<who>{_CAPITAL}(?:\s+{_CAPITAL}){{1,3}},"
    r"\s+(?:an?|the)\s+[a-z][^,.;:“”\"]{2,60}),?\s*$"
)
_SAID = frozenset("said says added told argued warned claimed insisted noted wrote".split())
_GOVERNED = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|against|(?:aid|behalf|behest|hands|help|instructions|orders"
    r"|request)\s+of)\s+(?:the\s+)?$"
)
_FIRST = re.compile(r"[^,]{2,40},\s+(?=\w)")
_ACCORDING = re.compile(r"according to", re.IGNORECASE)
_LAST = re.compile(r",\s+(?=[A-Z“\"][^,]*$)")
_APPOSED = re.compile(r"(?P<who>(?:an?|the)\s+(?:[a-z][\w-]*\s+){0,4}[a-z][\w-]*),\s+(?=\w)")
_NEXT_NAME = re.compile(rf"(?:{_CAPITAL}\s+)+(?![A-Z])")
_NEXT_WORD = re.compile(r"[a-z][\w-]*")
_ASIDE = frozenset("however though too meanwhile instead moreover nevertheless nonetheless".split())
_BARE = re.compile(r"(?:\d{1,2}[.)]\s+)?\[?(?P<own>[^\[\]]+?)\]?(?:,\s+(?:who|whom|which))?")
_LABEL = re.compile(r"[A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3}:\s+(?=\S)")
_DATELINE = re.compile(
    r"(?:(?P<place>[A-Z][A-Z'’.-]{1,20}(?: [A-Z][A-Z'’.-]{1,20}){0,2})"
    r"(?:, [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?)?"
    r"|\d{1,2}[:.]\d{2}(?: ?(?:am|pm|a\.m\.|p\.m\.|[A-Z]{2,4}))?)"
    r" (?:--|[-–—]) (?=(?!(?:who|which|whose|the|an?) [^\n]* [-–—])\w)"
)
_SHORTEST = 4
"""Letters of a place in capitals: fewer are those of a body ("BBC")."""
_OPENS_LINE = re.compile(r"(?:^|\n)[ \t*_]*$")
_WHILE = re.compile(
    rf",\s+(?:while|whereas)\s+(?=(?P<own>(?:{_CAPITAL}|his|her|their|its|the|one|two|another|others"
    r"|some|many|most|several)\s+\w)?)"
)
_NOBODY = re.compile(
    r"it(?:\s+(?:is|was)|(?:['’]s|\s+(?:has|had|(?:could|may|might)\s+have))\s+been"
    r"|\s+(?:can|could|may|might|must|should|will)\s+be)\s+(?:(?:\w+ly|also|even|long|now)\s+)?"
    r"(?:accepted|acknowledged|admitted|alleged|announced|argued|asserted|assumed|believed|claimed"
    r"|concluded|decided|disclosed|estimated|expected|feared|hinted|hoped|known|noted|predicted"
    r"|reported|revealed|rumou?red|said|speculated|stated|suggested|supposed|suspected|thought"
    r"|understood|whispered)\s+that\b",
    re.IGNORECASE,
)
"""Not "it was told that": whoever was told is somebody."""
_VERB = re.compile(
    r"\s*(?:has|had|have|is|are|was|were|will|would|may|might|can|could|must|do|does|did"
    r"|[a-z]+(?:ed|s)|held|met|took|got|gave|sent|paid|lost|hid|told|sold|bought|went|made)\b"
)


def trimmed(text: str, found: Found) -> Found:
    """The same, with each such name where it belongs."""
    found = without_listener(text, _bare(text, found))
    if not found.source:
        return _without_speaker(text, found) or found
    if len(found.source) != 1 or not found.content:
        return found
    return (
        _whole_name(text, found)
        or _behind_place(text, found)
        or _before_verb(text, found)
        or _with_apposition(text, found)
        or found
    )


def _bare(text: str, found: Found) -> Found:
    """Without a list's number, a label or a dateline in front of the source, brackets around it, a
    relative or another speaker beside it, or an "it" that is nobody.

    Half a name goes up to its ends: it would be another name.
    """
    if len(found.source) != 1:
        return found
    source = _whole_words(text, found.source[0])
    if touches((source,), (*found.cue, *found.content)):
        source = found.source[0]
    source = _beside_cue(text, _without_dateline(text, _without_label(text, source)), found.cue)
    if source.end - source.start == len("it") and _is_nobody(text, source.start):
        return replace(found, source=())
    own = _BARE.fullmatch(text, source.start, source.end)
    return replace(found, source=(Span(*own.span("own")),)) if own else found


def _is_nobody(text: str, it: int) -> bool:
    return _NOBODY.match(text, it) is not None or opens_untrue(text, it)


def _without_label(text: str, source: Span) -> Span:
    """Without the name of whoever's turn it is: "The Lark: Your aide"."""
    label = _LABEL.match(text, source.start, source.end)
    opens = label and _OPENS_LINE.search(text[max(0, source.start - 8) : source.start])
    return Span(label.end(), source.end) if label and opens else source


def _without_dateline(text: str, source: Span) -> Span:
    """Without the place or the hour that opens its paragraph: "VELL - Police", "13:55 - Police".

    Not so with "NATO - Vell council", nor with what stands between two dashes.
    """
    line = _DATELINE.match(text, source.start, source.end)
    if line is None or not _OPENS_LINE.search(text[max(0, source.start - 8) : source.start]):
        return source
    place = line["place"] or ""
    if place and (len(place) < _SHORTEST or place.lower() in NAMED_BODIES):
        return source
    return Span(line.end(), source.end)


def _beside_cue(text: str, source: Span, cue: Spans) -> Span:
    """The one of two speakers that stands beside the cue: "said Ada Brun, while Bo Lind said".

    Not so with "Ada Brun, while in Vell, said", which tells when she did.
    """
    turn = _WHILE.search(text, source.start, source.end)
    if turn is None or not cue:
        return source
    if cue[0].end <= source.start:
        return Span(source.start, turn.start())
    return Span(turn.end(), source.end) if turn["own"] else source


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    while start and _is_cased(text[start - 1]) and _is_cased(text[start]):
        start -= 1
    while end < len(text) and _is_cased(text[end - 1]) and _is_cased(text[end]):
        end += 1
    return Span(start, end)


def _is_cased(character: str) -> bool:
    """Whether it is a letter of a script that parts its words: no Chinese one."""
    return character.lower() != character.upper()


def _without_speaker(text: str, found: Found) -> Found | None:
    """With the source that the content ends with, right before the cue."""
    if not found.content or quote(text, found.cue).lower() not in _SAID:
        return None
    last = found.content[-1]
    who = _SPEAKS.search(text, last.start, found.cue[0].start)
    if who is None or who.start("who") >= last.end or who.start() <= last.start:
        return None
    content = (*found.content[:-1], Span(last.start, who.start()))
    return replace(found, source=(Span(who.start("who"), who.end("who")),), content=content)


def _whole_name(text: str, found: Found) -> Found | None:
    """With the name, or the first part of it, that the content before it ends with."""
    source, last = found.source[0], found.content[-1]
    if last.end > source.start or text[last.end : source.start].strip(" ,"):
        return None
    # "…, Ada Brun, a clerk, said": without the comma behind it the clerk would be another one.
    apposed = "," in text[source.end - 1 : source.end + 1] and _ROLE.match(text, source.start)
    if not apposed and not text[source.start].isupper():
        return None
    cut = (_NAMED if apposed else _CUT_NAME).search(text, last.start, source.start)
    if cut is None or cut.start() <= last.start:
        return None
    content = (*found.content[:-1], Span(last.start, cut.start()))
    return replace(found, source=(Span(cut.start("name"), source.end),), content=content)


def _behind_place(text: str, found: Found) -> Found | None:
    """Without the place that ends the content before it."""
    source, last = found.source[0], found.content[-1]
    place = _FIRST.match(text, source.start, source.end)
    before = text[max(0, source.start - 16) : source.start]
    if place is None or last.end > source.start or not _GOVERNED.search(before):
        return None
    if source.start - last.end > len("outside the  "):
        return None
    comma = text.index(",", source.start)
    content = (*found.content[:-1], Span(last.start, comma))
    return replace(found, source=(Span(place.end(), source.end),), content=content)


def _before_verb(text: str, found: Found) -> Found | None:
    """Without the subject of the clause that "according to" is about."""
    source, content = found.source[0], found.content[0]
    between = text[source.end : content.start]
    if not _ACCORDING.fullmatch(quote(text, found.cue)) or len(between.split()) > 1:
        return None
    comma = _LAST.search(text, source.start, source.end)
    if comma is None or content.start < source.end or not _VERB.match(text, source.end):
        return None
    clause = Span(comma.end(), content.end)
    return replace(
        found, source=(Span(source.start, comma.start()),), content=(clause, *found.content[1:])
    )


def _with_apposition(text: str, found: Found) -> Found | None:
    """With what "according to Ada Brun, a clerk," tells of her, which is not what she said."""
    source, content = found.source[0], found.content[0]
    if not _ACCORDING.fullmatch(quote(text, found.cue)) or text[source.end : content.start] != ", ":
        return None
    who = _APPOSED.match(text, content.start, content.end)
    named = quote(text, (source,)).split()[-1][0].isupper()
    if who is None or not named or not _is_person(who["who"]):
        return None
    if not _opens_clause(text, who.end(), content.end):
        return None
    clause = Span(who.end(), content.end)
    return replace(
        found, source=(Span(source.start, who.end("who")),), content=(clause, *found.content[1:])
    )


def _is_person(described: str) -> bool:
    """Whether the head of "a retired clerk at the quay" is a noun for people."""
    _, *words = described.split()
    end = next((i for i, word in enumerate(words) if word in BREAKS), len(words))
    return end > 0 and is_somebody(words[end - 1])


def _opens_clause(text: str, start: int, end: int) -> bool:
    """Whether a clause of its own begins here: else what stands before is its own subject.

    Not so in "the suspect, 34,", "the mayor, Bo Lind," and "the money, however,".
    """
    if text[start].isupper():
        return _NEXT_NAME.match(text, start, end) is not None
    word = _NEXT_WORD.match(text, start, end)
    if word is None or word.group() in BREAKS | HELPERS | _ASIDE:
        return False
    return not word.group().endswith(("ed", "ing", "ly"))
