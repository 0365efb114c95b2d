"""Who stands behind a relay: "M, citing Y, reported", "M reported that Y said"."""

import re
from collections.abc import Iterator

from reportedly.chain.cast import Cast, Mention
from reportedly.chain.citing import cited_source
from reportedly.chain.frame import Frame
from reportedly.chain.relays import Relay
from reportedly.lexicon.nouns import UNNAMED
from reportedly.lexicon.people import ROLES
from reportedly.lexicon.verbs import HELPERS, SAYING, THINKING
from reportedly.schema import Attribution, Span

_CITING = re.compile(
    r"\b(?:citing|quoting|quoted|quotes|cited|cites|attribut(?:ing|ed)\s+(?:it|this|that|the\s+\w+)"
    r"\s+to|based\s+on|on\s+the\s+authority\s+of)\s+",
    re.IGNORECASE,
)
_NEAR = 45
_GAP = 100
_WORD = re.compile(r"[\w’'-]+|[,.;:]")
_SKIPPED = 14
_HEARER = 30
_VERBS = SAYING | THINKING


def cited(text: str, frame: Frame, cast: Cast, speaker: str) -> Relay | None:
    """Whom the speaker cites in the frame of the attribution."""
    for span in (*frame.source, *frame.outside):
        for match in _CITING.finditer(text, span.start, span.end):
            if match.group().lower().startswith(("quoted", "cited")) and _passive(
                text, match.end(), span.end
            ):
                continue
            mention = _first(cast, match.end(), min(span.end, match.end() + _NEAR))
            if mention and mention.entity.id != speaker:
                return Relay(mention.entity.id, Span(match.start(), mention.end))
    for words in frame.cited:
        if mention := cited_source(text, words, cast, speaker):
            return Relay(mention.entity.id, Span(mention.start, mention.end))
    return None


def _passive(text: str, at: int, end: int) -> bool:
    return text[at : min(end, at + 3)].lower().startswith(("by ", "in "))


def _first(cast: Cast, start: int, end: int) -> Mention | None:
    """The first mention of somebody who can have said something."""
    return next(_speaking(cast, start, end), None)


def _speaking(cast: Cast, start: int, end: int) -> Iterator[Mention]:
    kinds = {"person", "anonymous", "institution", "document", "outlet", "group"}
    return (m for m in cast.within(start, end) if m.entity.kind in kinds)


_HEARD = re.compile(
    r"\b(?:heard|learn(?:ed|t)|(?:was|were|been)\s+told)\s+"
    r"(?:(?P<what>(?:it|this|that|so|as\s+much|the\s+same)\s+|(?:of|about)\s[^.;:,]{1,60}?\s))?"
    r"(?:(?:all|directly|first|only|privately|later)\s+)?(?:from|by)\s+",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?:(?:\s+(?!to\b)[\w’'-]+){0,4}?\s+(?:that|how|why|when|whether|what|of|about)"
    r"|\s+(?:the|an?|there|he|she|it|they))\b",
    re.IGNORECASE,
)
_BETWEEN_COMMAS = re.compile(r",\s+[^,.;:“”\"\n]{1,80},")
_THAT = re.compile(r"\s+(?:that|how|why|when|whether)\b", re.IGNORECASE)
_SELF = re.compile(r"\W*(?:that\s+)?(?:he|she|they|we|i|it)\s+(?:had|have|has|was|were)\b", re.I)
_ONE = ROLES | UNNAMED
_OWNER = re.compile(r"['’]s?(?=\s)")
_BESIDE = re.compile(r",\s+(?=[A-Z])")
_APPOSED = re.compile(r"[^,.;:]{1,40},\s+(?=[A-Z])")


def _heard_from(text: str, cast: Cast, start: int, end: int) -> Mention | None:
    """The first one mentioned, or who is named behind: "from the senator's wife, Marta Holm"."""
    first = _first(cast, start, min(end, start + _HEARER))
    if first is None:
        return None
    whole = max(_speaking(cast, first.start, first.start + 1), key=lambda m: m.end)
    more = _goes_on(text, whole.end, end)
    named = (_APPOSED if more else _BESIDE).match(text, whole.end, end)
    if named and (more or (whole.entity.count == 1 and not whole.entity.named)):
        return _first(cast, named.end(), named.end() + 1) or (None if more else whole)
    return None if more else whole


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether the phrase is of another one: of the senator's wife, of the deputy minister."""
    if _OWNER.match(text, at, end) or text[at - 2 : at] in {"'s", "’s"}:
        return True
    behind = _WORD.match(text, at + 1, end)
    return behind is not None and behind.group().lower() in _ONE


def hearsay(text: str, attribution: Attribution, cast: Cast, speaker: str) -> Relay | None:
    """From whom the speaker says to have heard it: not who told them to do something."""
    for start, end in attribution.content[:1]:
        heard = _HEARD.search(text, start, min(end, start + 200))
        if _SELF.match(text, start, end) and heard:
            mention = _heard_from(text, cast, heard.end(), end)
            if mention is None or mention.entity.id == speaker:
                return None
            if heard["what"] or _told_of(text, mention.end, end):
                return Relay(mention.entity.id, Span(heard.start(), mention.end))
    return None


def _told_of(text: str, at: int, end: int) -> bool:
    """Whether what was heard follows, over an apposition if need be: "from Y, her lawyer, that"."""
    if _THEN.match(text, at, end):
        return True
    apposed = _BETWEEN_COMMAS.match(text, at, end)
    return apposed is not None and _THAT.match(text, apposed.end(), end) is not None


def opening(text: str, attribution: Attribution, cast: Cast, speaker: str) -> Relay | None:
    """Who is said, at the beginning of the content, to have said it."""
    if attribution.manner == "direct" or not attribution.content:
        return None
    start, end = attribution.content[0]
    mention = _first(cast, start, min(end, start + 60))
    if mention is None or mention.entity.id == speaker:
        return None
    head = text[start : mention.start].lower().replace("that", " ").split()
    if any(word not in {"the", "a", "an", "former", "senior"} for word in head[:6]):
        return None
    if not _says(text, mention.end, end):
        return None
    return Relay(mention.entity.id, Span(mention.start, mention.end))


def between(text: str, attribution: Attribution, cast: Cast, speaker: str) -> Relay | None:
    """The outlet that stands between cue and content: "M wrote that N had reported that …"."""
    if not attribution.cue or not attribution.content:
        return None
    start, end = attribution.cue[-1].end, attribution.content[0].start
    for mention in cast.within(start, end) if end - start <= _GAP else ():
        other = mention.entity.id != speaker and mention.entity.kind == "outlet"
        if other and _says(text, mention.end, end):
            return Relay(mention.entity.id, Span(mention.start, mention.end))
    return None


def _says(text: str, at: int, end: int) -> bool:
    """Whether a verb of saying or thinking follows, over an apposition if need be."""
    depth = False
    for count, match in enumerate(_WORD.finditer(text, at, end)):
        word = match.group().lower()
        if count > _SKIPPED:
            return False
        if word == ",":
            depth = not depth
        elif not depth and word not in HELPERS:
            return word in _VERBS
    return False
