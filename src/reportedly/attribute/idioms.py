"""Turns of phrase that tell of speech: "an aide let slip that", "she broke it to the Herald that".

The reader has met few of them: of PolNeAR train's 22,468 cues some two dozen, most of them "made
clear". Who is told of by such a phrase says what follows its "that" or its colon. Only what was
left unread is added.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.attribute.bysentence import begun_in
from reportedly.attribute.found import Found, Meant
from reportedly.attribute.mistakable import is_open
from reportedly.attribute.phrases import words_of
from reportedly.attribute.rules import CONFIDENCE
from reportedly.attribute.subjects import in_front
from reportedly.schema import Span, inside, touches

_SOMEBODY = r"[^,;:.!?\n“”\"]{2,50}?"
_TO_WHOM = rf"(?:\s+(?:to|with)\s+{_SOMEBODY})?"
_PLAIN = r"(?:(?:very|quite|all\s+too|\w{2,20}ly|crystal)\s+)?"
_SAYING = (
    r"let(?:s|ting)?\s+(?:it\s+)?slip(?:\s+out)?",
    r"let(?:s|ting)?\s+it\s+be\s+(?:known|understood)",
    r"let(?:s|ting)?\s+on",
    rf"ma(?:de|kes?|king)\s+(?:it\s+)?{_PLAIN}(?:plain|clear|known|public|explicit)",
    r"ma(?:de|kes?|king)\s+no\s+(?:secret|bones)\s+(?:of|about)\s+(?:the\s+fact|it)",
    r"br(?:oke|eaks?|oken)\s+(?:the\s+)?(?:news|story|word|it)",
    r"blurt(?:ed|s)\s+out",
    r"spel(?:led|t|ls)\s+out",
    r"c[ao]mes?\s+out\s+and\s+(?:said|says?|admitted)",
    r"(?:went|goes|go|gone|is|was|are|were)\s+on\s+(?:the\s+)?record\s+(?:to\s+say|as\s+saying|saying)",
    r"(?:put|placed?s?)\s+(?:it\s+)?on\s+(?:the\s+)?record",
    r"sw(?:ore|ears?|orn)\s+(?:under|on)\s+oath",
    rf"g[ai]ven?s?\s+(?:{_SOMEBODY}\s+)?to\s+understand",
    r"(?:brought|sent|passed(?:\s+on)?|spread|put\s+out)\s+(?:the\s+)?(?:word|news)",
    r"(?:went|goes|gone|go)\s+public\s+with\s+the\s+(?:accusation|allegation|charge|claim|news)",
    rf"le(?:ft|aves?)\s+(?:{_SOMEBODY}\s+)?(?:in\s+)?no\s+doubt",
    r"(?:was|is|were|are)\s+(?:at\s+pains|quick)\s+to\s+(?:add|note|point\s+out|say|stress)",
    r"spil(?:led|t|ls)\s+the\s+beans",
    rf"tip(?:ped|s)\s+(?:off\s+{_SOMEBODY}|{_SOMEBODY}\s+off)",
    r"(?:splash(?:ed|es)|carr(?:ied|ies)|ran|led\s+with)\s+the\s+(?:news|story)",
    r"splash(?:ed|es)\s+across\s+its\s+front\s+page",
    r"(?:print|publish|post)(?:s|es|ed)\s+(?:word|the\s+news|an?\s+\w+\s+to\s+the\s+effect)",
    r"open(?:ed|s)\s+(?:[\w-]+\s+){1,3}with\s+the\s+(?:line|news)",
    r"(?:was|is|were|are)\s+(?:adamant|categorical|emphatic|insistent|unequivocal)",
    r"(?:averred|attested|underscored)",
    r"(?:had|has)\s+the\s+scoop",
    r"(?:confided|divulged|volunteered|flagged)",
    r"(?:announced|declared|disclosed|revealed)(?=\s+to\s)",
    rf"briefed\s+{_SOMEBODY}",
)
_IDIOM = re.compile(
    rf"\b(?P<cue>{'|'.join(_SAYING)}){_TO_WHOM}(?:\s+(?=that\s)|:\s+(?=[\w“\"]))", re.IGNORECASE
)
_FROM = re.compile(
    rf"\b(?P<cue>(?:got|had|received)\s+(?:an?\s+tip(?:-off)?|word)|ha[ds]\s+(?:it|learn(?:ed|t)))\s+from\s+"
    rf"(?P<source>{_SOMEBODY})\s+(?=that\s)",
    re.IGNORECASE,
)
"""Who passes it on stands in front; who says so behind."""
_GOES_ON = re.compile(
    r",\s+(?:(?:and\s+)?(?:add|insist|not|say|stress)ing\b|although\b|but\s+(?:he|she|they|it)\b|though\b|while\b)"
)
_LEAST = 4
"""Words of what is told."""


def with_idioms(
    text: str, sentences: Sequence[Span], reach: Span, found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, and what such phrases tell in sentences that begin in `reach`.

    `meant` gives the meaning of a content.
    """
    made = list(found)
    for at in begun_in(sentences, reach):
        made += _left_unread(text, sentences[at], found, meant)
    return made


def _left_unread(
    text: str, sentence: Span, found: Sequence[Found], meant: Meant
) -> Iterator[Found]:
    """What a sentence's phrase tells, where nothing was read of it."""
    match = _IDIOM.search(text, *sentence) or _FROM.search(text, *sentence)
    if match is None or is_open(text, sentence, match.start()):
        return
    cue = Span(*match.span("cue"))
    around = [piece for f in found for piece in f.content if inside((cue,), (piece,))]
    end = min((piece.end for piece in around), default=sentence.end)
    who, content = _who(text, sentence, match), _content(text, match.end(), end)
    if who and content and _is_unread(found, cue, content):
        yield Found((who,), (cue,), (content,), CONFIDENCE, meant((content,)), bool(around))


def _who(text: str, sentence: Span, match: re.Match[str]) -> Span | None:
    if match.re is _FROM:
        return Span(*match.span("source"))
    return in_front(text, words_of(text, sentence), match.start("cue"))


def _is_unread(found: Sequence[Found], cue: Span, content: Span) -> bool:
    """Whether all that was read there stands around it, or inside what it tells."""
    whole = Span(cue.start, content.end)
    own = (f for f in found if touches((*f.cue, *f.content), (whole,)))
    return all(inside((whole,), f.content) or inside(f.cue, (content,)) for f in own)


def _content(text: str, start: int, end: int) -> Span | None:
    """What is told, to the sentence's end, or to where somebody goes on."""
    more = _GOES_ON.search(text, start, end)
    told = text[start : more.start() if more else end].rstrip()
    told = told.removesuffix(".").removesuffix(";")
    return Span(start, start + len(told)) if len(told.split()) >= _LEAST else None
