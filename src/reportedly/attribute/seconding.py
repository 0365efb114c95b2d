"""Sentences in which somebody stands by what was said before, read by rule.

"Another clerk gave the same account", "two others backed that version", "the account was confirmed
by a third": short sentences with no content of their own. The model has seen few of them, and one
that it misses is a second source that nobody counts. So are those whom another outlet quotes: "a
clerk was quoted in the Lark as saying that". Only what it left unread is added.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reportedly.attribute.found import Found
from reportedly.attribute.phrases import subject, words_of
from reportedly.schema import Sentences, Span

CONFIDENCE = 0.5
"""As of what the rules read (`rules.py`)."""

NOUNS = (
    "accounts?|accusations?|allegations?|assertions?|assessment|claims?|description|explanation|"
    "figures?|findings?|information|narrative|news|observations?|picture|point|recollections?|"
    "reports?|sequence|statements?|story|stories|suspicions?|tale|testimony|things?|version|view|"
    "words?"
)
"""What can be stood by."""

_ADVERBS = r"(?:(?:also|later|independently|separately|largely|broadly|likewise|then|too)\s+){0,2}"
_SAME = r"(?:the\s+(?:very\s+|exact\s+)?same|an?\s+(?:identical|similar|matching|like))"
_THAT = r"(?:this|that|these|those|the|his|her|their|its)"
_TAIL = r"(?:\s+of\s+(?:\w+\s+){0,2}\w+)?"
_TELLS = (
    r"gave|give[sn]?|told|tells?|offer(?:ed|s)?|provide[ds]?|made|makes?|recount(?:ed|s)?|"
    r"relate[ds]?|repeat(?:ed|s)?|present(?:ed|s)?|paint(?:ed|s)?|describe[ds]?|report(?:ed|s)?"
)
_BACKS = (
    r"confirm(?:ed|s)?|corroborate[ds]?|back(?:ed|s)?(?:\s+up)?|support(?:ed|s)?|echo(?:ed|es)?|"
    r"second(?:ed|s)?|bore\s+out|bears?\s+out|verif(?:ied|ies)|repeat(?:ed|s)?|endorse[ds]?|"
    r"st(?:ood|ands?)\s+by|vouch(?:ed|es)\s+for|attest(?:ed|s)\s+to|affirm(?:ed|s)?|"
    r"agree[ds]?\s+with|concur(?:red|s)\s+with"
)
_PASSIVE = (
    r"confirmed|corroborated|backed(?:\s+up)?|supported|echoed|seconded|borne\s+out|verified|"
    r"repeated|endorsed|affirmed"
)
_HAS = rf"(?:had|ha[sv]e?)(?=\s+{_SAME}\s+\w+\s+to\s+(?:tell|give|offer|report|relate)\b)"
_ACTIVE = re.compile(
    rf"\b{_ADVERBS}(?P<cue>(?:{_TELLS})(?=\s+(?:\w+\s+)?{_SAME})|{_HAS}|(?:{_BACKS}))\s+"
    rf"(?P<content>(?:{_SAME}|{_THAT})\s+(?:\w+\s+)?(?:{NOUNS})\b{_TAIL}"
    rf"|(?:this|that|it|as\s+much)(?=\W))"
    r"(?=\s*[.;,!?—–]|\s+(?:and|but|to|in|on|when|after|as|too)\b)",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?P<content>\b(?:{_THAT}|{_SAME})\s+(?:\w+\s+)?(?:{NOUNS})\b{_TAIL})\s+"
    rf"(?:was|were|is|are|has\s+been|have\s+been)\s+{_ADVERBS}(?P<cue>{_PASSIVE})\s+by\s+"
    r"(?P<source>[^.;!?\n]{3,120})",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"\b(?:was|were|is|are|has\s+been|have\s+been)\s+(?:also\s+)?(?P<cue>quoted|cited)\b"
    r"[^.;!?“”\"\n]{0,80}?\bas\s+(?:saying|telling\s+\w+)\s+(?P<content>(?:that\s+)?[^.!?\n]{12,400})",
    re.IGNORECASE,
)


def with_seconding(text: str, sentences: Sentences, read: Sequence[Found]) -> list[Found]:
    """What was read, and what is said once more in sentences that it left alone.

    Of what was read that goes which has such a sentence's cue and another sentence for content.
    """
    cues = {f.cue[-1].end: n for n, f in enumerate(read) if f.cue}
    every = [(s, one) for s in sentences.spans for one in _in_sentence(text, s)]
    astray = {
        cues[one.cue[-1].end]
        for s, one in every
        if one.cue[-1].end in cues and _elsewhere(read[cues[one.cue[-1].end]], s)
    }
    kept = [f for n, f in enumerate(read) if n not in astray]
    taken = _Taken(kept)
    return [*kept, *(one for _, one in every if taken.leaves(one))]


def _elsewhere(found: Found, sentence: Span) -> bool:
    """Whether its content stands in other sentences."""
    return bool(found.content) and not any(
        s.start < sentence.end and sentence.start < s.end for s in found.content
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
    words = None
    for match in _matches(text, sentence):
        words = words or words_of(text, sentence)
        at = next((i for i, w in enumerate(words) if w.start == match.start("cue")), 0)
        who = subject(text, words, at, []) if at else None
        if who is not None:
            yield _found(text, who, match, who.end)
    for match in _BY.finditer(text, sentence.start, sentence.end):
        yield _found(text, Span(*match.span("source")), match, match.end("content"))


def _matches(text: str, sentence: Span) -> Iterator[re.Match[str]]:
    for pattern in (_ACTIVE, _QUOTED):
        yield from pattern.finditer(text, sentence.start, sentence.end)


def _found(text: str, who: Span, match: re.Match[str], after: int) -> Found:
    """The cue takes in what stands before its verb ("could not confirm"), from `after` on."""
    verb = match.start("cue")
    begun = verb - len(text[min(after, verb) : verb].lstrip(" ,"))
    cue, content = Span(begun, match.end("cue")), Span(*match.span("content"))
    return Found((who,), (cue,), (content,), CONFIDENCE)
