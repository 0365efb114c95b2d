"""Sentences in which somebody stands by what was said before, read by rule.

"Another clerk gave the same account", "two others backed that version", "the account was confirmed
by a third": short sentences with no content of their own. The model has seen few of them, and one
that it misses is a second source that nobody counts. So are those whom another outlet quotes: "a
clerk was quoted in the Lark as saying that". Only what it left unread is added.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.bearingout import BEFORE, WITHIN
from reportedly.attribute.found import Found
from reportedly.attribute.mistakable import is_open, is_other, is_somebody
from reportedly.attribute.phrases import Word, words_of
from reportedly.attribute.quotedas import QUOTED, told_before
from reportedly.attribute.rules import CONFIDENCE
from reportedly.attribute.subjects import in_front
from reportedly.schema import Sentences, Span, Spans, inside, quote, touches


def with_seconding(text: str, sentences: Sentences, read: Sequence[Found]) -> list[Found]:
    """What was read, and what is said once more in sentences that it left alone.

    Of what was read that goes which has such a sentence's cue and another sentence, or a bare yes,
    for content; and what was asked first ("asked whether that was true").
    """
    second = [
        (s, one)
        for s in sentences.spans
        for one in _in_sentence(text, s)
        if not is_other(*(quote(text, part) for part in (one.source, one.cue, one.content)))
    ]
    if not second:
        return list(read)
    read = _ending_before(read, second)
    known = _by_sentence(_cues(read), sentences.spans)
    again = [one for _, one in second if not touches(one.cue, one.content)]
    heard = [*read, *again]
    told = _by_sentence(_ends(heard), sentences.spans)
    last = dict(zip(sentences.spans[1:], sentences.spans, strict=False))
    second = [
        (s, one)
        for s, one in second
        if not touches(one.cue, one.content)
        or any(_is_met(text, heard[n], one) for n in told.get(last.get(s, s), ()))
    ]
    astray = {n for s, one in second for n in known[s] if _mistaken(text, read[n], one, s)}
    kept = [f for n, f in enumerate(read) if n not in astray]
    taken = _Taken(kept)
    return [*kept, *_once(one for _, one in second if taken.leaves(one))]


def _ending_before(read: Sequence[Found], second: Sequence[tuple[Span, Found]]) -> list[Found]:
    """What was read, but for parts of contents with which such a sentence behind them begins."""
    begun = _Taken([replace(one, cue=()) for _, one in second])
    return [f if begun.leaves(f) else _ended(f, second) for f in read]


def _ended(found: Found, second: Sequence[tuple[Span, Found]]) -> Found:
    behind = tuple(s for s, one in second if touches(found.content, one.content))
    if touches(found.cue, behind):
        return found
    kept = tuple(part for part in found.content if not touches((part,), behind))
    return replace(found, content=kept or found.content)


def _is_met(text: str, found: Found, one: Found) -> bool:
    """Whether what was read in the sentence before is what somebody agrees with, or did too."""
    if not _SO_DID.match(quote(text, one.cue)):
        return _asserts(text, found)
    told = found.cue[0].start < found.content[0].start and _SAID.match(quote(text, found.cue))
    return bool(told) and _asserts(text, found) and is_somebody(quote(text, one.source))


_SO_DID = re.compile(r"so\b", re.IGNORECASE)
_SAID = re.compile(
    r"(?:\w+\s+)?(?:gave|offered|said|says?|told|tells?|claim\w*|insist\w*|recall\w*)\b"
)


def _asserts(text: str, found: Found) -> bool:
    """Whether it tells what somebody can agree with, and not what somebody can agree to."""
    return not (_REQUEST.search(quote(text, found.cue)) or _TO.match(quote(text, found.content)))


_REQUEST = re.compile(
    r"\b(?:ask|beg|call(?:ed|s)?\s+(?:for|on)|demand|invit|offer|order|plan|propos|recommend|request|"
    r"suggest|urg|want)\w*",
    re.IGNORECASE,
)
_TO = re.compile(r"\W*to\b", re.IGNORECASE)


def _once(found: Iterable[Found]) -> Iterator[Found]:
    """Without what two patterns read of the same words: the first counts."""
    last: Spans = ()
    for one in found:
        own = (*one.cue, *one.content)
        if not touches(own, last):
            last = own
            yield one


def _cues(read: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Where each cue begins, with the number of what was read."""
    return ((f.cue[0].start, n) for n, f in enumerate(read) if f.cue)


def _ends(read: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Where the pieces of cues and contents end: a quotation may run on behind its cue."""
    return ((s.end - 1, n) for n, f in enumerate(read) if f.cue for s in (*f.cue, *f.content))


def _by_sentence(
    places: Iterable[tuple[int, int]], sentences: Sequence[Span]
) -> dict[Span, list[int]]:
    """The numbers whose places stand in each sentence."""
    order = sorted(places)
    starts = [start for start, _ in order]
    return {
        s: [n for _, n in order[bisect_left(starts, s.start) : bisect_left(starts, s.end)]]
        for s in sentences
    }


def _mistaken(text: str, found: Found, one: Found, sentence: Span) -> bool:
    """Whether something read is what the words of the sentence say otherwise."""
    if not found.source and _ASKED.match(quote(text, found.cue)):
        return touches(found.content, one.content)
    if inside((*found.cue, *found.content), one.content):
        return True
    if not (found.content and touches(found.cue, one.cue)):
        return False
    if inside(found.content, one.cue) or not found.source:
        return True
    away = not touches(found.content, (sentence,)) or touches(found.content, one.source)
    return away or _YES.fullmatch(quote(text, found.content)) is not None


_ASKED = re.compile(r"asked\b", re.IGNORECASE)
_YES = re.compile(
    r"\W*(?:(?:whether|if)\b.{2,80}|yes|absolutely|correct|(?:he|she|they)\s+did|(?:that\s+)?it\s+was)\W*",
    re.IGNORECASE,
)


class _Taken:
    """Where cues and contents stand that were read already."""

    def __init__(self, read: Sequence[Found]) -> None:
        self._spans = sorted(s for f in read for s in (*f.cue, *f.content))
        reach = 0
        self._reach = [reach := max(reach, s.end) for s in self._spans]

    def leaves(self, one: Found) -> bool:
        """Whether nothing of it was read."""
        return not any(self._touches(s) for s in (*one.cue, *one.content))

    def _touches(self, span: Span) -> bool:
        at = bisect_left(self._spans, (span.end,))
        return at > 0 and self._reach[at - 1] > span.start


def _in_sentence(text: str, sentence: Span) -> Iterator[Found]:
    words: list[Word] = []
    for match in _matches(text, sentence, (*BEFORE, QUOTED)):
        words = words or words_of(text, sentence)
        who = in_front(text, words, match.start("cue"))
        if who is None or is_open(text, sentence, who.start):
            continue
        if match.re is not QUOTED:
            yield _found(text, who, match, who.end)
        elif content := told_before(text, sentence, who):
            yield Found((who,), (Span(*match.span("cue")),), (content,), CONFIDENCE)
    for match in _matches(text, sentence, WITHIN):
        who = Span(*match.span(_teller(match)))
        ended = (end for end in (match.end("content"), who.end) if end <= match.start("cue"))
        if not is_open(text, sentence, match.start()):
            yield _found(text, who, match, max(ended, default=match.start("cue")))


def _teller(match: re.Match[str]) -> str:
    """The group that holds the source: two patterns in one may have it at either of two places."""
    return "source" if match["source"] else "teller"


def _matches(
    text: str, sentence: Span, patterns: Sequence[re.Pattern[str]]
) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text, sentence.start, sentence.end)


def _found(text: str, who: Span, match: re.Match[str], after: int) -> Found:
    """The cue takes in what stands before its verb ("could not confirm"), from `after` on."""
    verb = match.start("cue")
    begun = verb - len(text[min(after, verb) : verb].lstrip(" ,"))
    cue, content = Span(begun, match.end("cue")), Span(*match.span("content"))
    return Found((who,), (cue,), (content,), CONFIDENCE)
