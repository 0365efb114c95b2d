"""Whoever counts: "the coastguard put the death toll at 19", the form for crowds, tolls and costs.

The model misses many of these. PolNeAR's annotators took them for attributions in six of seven
sentences of train with a number behind, with the content from the noun to the number.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.attribute.bysentence import begun_in, by_sentence
from reportedly.attribute.described import is_unnamed
from reportedly.attribute.found import Found, Meant
from reportedly.attribute.lexicon import lemma
from reportedly.attribute.phrases import SPEECH
from reportedly.attribute.rules import CONFIDENCE
from reportedly.lexicon.nouns import BODIES, CLASSES
from reportedly.lexicon.people import ROLES
from reportedly.lexicon.verbs import HELPERS
from reportedly.lexicon.words import BREAKS, NOT_NAMES
from reportedly.schema import Span, touches

_REACH = 400
"""Characters of a sentence that are read."""
_NEAR = 4000
"""Characters on both sides in which a name is looked for."""
_LONGEST = 8
"""Words of a source."""

_CUE = (
    r"\s(?P<cue>(?:ha(?:s|d|ve)\s+)?"
    r"(?:(?:now|also|later|earlier|initially|first|since|previously)\s+)?"
    r"(?:puts?|pegs|pegged|estimate[sd]?))"
)
_SIZE = (
    r"(?:(?:the|its|their|his|her|an?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:attendance|casualties|costs?|crowd|damages?|dead|death|debt|deficit|figures?|loss|losses"
    r"|missing|number|odds|population|size|tolls?|total|turnout|value|worth)"
    r"|attendance|casualties|damages?|losses|turnout)"
)
_OF = r"(?:\s+(?:of|from|for|in|on|to|among)\s+[^,;:.?!“”\"\n]{1,60}?)?"
_ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|approximately|just|only|some|over|under|between"
    r"|(?:up|close)\s+to|at\s+least|(?:more|fewer|less)\s+than|as\s+(?:high|low|many|much)\s+as"
    r"|an\s+estimated|a)\s+){0,2}"
)
_AMOUNT = (
    r"(?:[$€£]?\d(?:[\d,.]*\d)?(?:%|bn|m|k)?|dozens|hundreds|thousands"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|(?:hundred|thousand|million|billion)s?)"
)
_UNITS = (
    r"(?:\s+(?:hundred|thousand|million|billion|trillion|percent|per\s+cent|points?|people|dead"
    r"|deaths|dollars|euros|pounds)){0,2}"
)
_NO_HOUR = r"(?![\w:’'-])(?!\s*(?:[ap]\.?m\b|o[’']clock|[A-Z]))"
_COUNTED = re.compile(
    rf"{_CUE}\s+(?P<content>{_SIZE}{_OF}\s+at\s+{_ABOUT}{_AMOUNT}"
    rf"(?:\s+(?:to|and|or)\s+{_AMOUNT})?{_UNITS}){_NO_HOUR}"
)
_BEFORE = re.compile(
    r"(?:[A-Z][A-Z'’.-]{2,20}[^\n]{0,60}?\s(?:--|[-–—])\s+)?"
    r"(?:(?:But|And|Yet|While|Meanwhile,|However,|(?:On|In|By|At|Late|Earlier|Later|Last)\s"
    r"[^,;:\n]{1,60},)\s+)?"
)
"""A dateline, what ties the sentence to the one before, and when or where it was."""
_JOINS = re.compile(r"(?:[,;]\s+(?:and|but|while|whereas)|\s(?:but|while|whereas))\s+")
"""Behind these a clause of its own begins."""
_NO_PART = (HELPERS - {"first"}) | frozenset(
    "and but either if neither no nobody none nor not or so that then what when whether".split()
)
_COUNTING = frozenset(
    "analysis assessment audit auditor brigade census coastguard count estimate firefighter insurer"
    " medic poll rescuer report study survey tally".split()
)
"""More nouns for who counts."""
_SOURCES = (BODIES | CLASSES | ROLES | _COUNTING) - frozenset(
    "half majority minority percent quarter star third".split()
)
_PRONOUNS = frozenset({"he", "she", "they"})
_STORMS = frozenset("cyclone earthquake flood hurricane storm tornado tsunami typhoon".split())
"""Their names put a toll at something and say nothing."""


def with_counts(
    text: str, sentences: Sequence[Span], reach: Span, found: Sequence[Found], meant: Meant
) -> list[Found]:
    """What was found, with who counts where nothing was read, in sentences that begin in `reach`.

    `meant` gives the meaning of a content.
    """
    held = by_sentence(sentences, found)
    made = list(found)
    for at in begun_in(sentences, reach):
        for who, cue, content in _counts(text, sentences[at]):
            clause = (Span(who.start, content.end),)
            if not any(touches(found[n].spans, clause) for n in held.get(at, ())):
                made.append(Found((who,), (cue,), (content,), CONFIDENCE, meant((content,))))
    return made


def _counts(text: str, sentence: Span) -> Iterator[tuple[Span, Span, Span]]:
    """Source, cue and content of each count in a sentence."""
    end = min(sentence.end, sentence.start + _REACH)
    before = _BEFORE.match(text, sentence.start, end)
    begin = before.end() if before else sentence.start
    for count in _COUNTED.finditer(text, begin, end):
        for join in _JOINS.finditer(text, begin, count.start("cue")):
            begin = join.end()
        who = Span(begin, count.start())
        quoted = re.search(r"[\"“”]", text[sentence.start : count.end()])
        if not quoted and _is_source(text, who):
            yield who, Span(*count.span("cue")), Span(*count.span("content"))
        begin = count.end()


def _is_source(text: str, who: Span) -> bool:
    """Whether a subject is somebody who counts: people, a body or a name, and no clause."""
    phrase = text[who.start : who.end]
    words = phrase.split()
    low = [word.lower() for word in words]
    if not 0 < len(words) <= _LONGEST or re.search(r"[,;:()\n]", phrase):
        return False
    if not _NO_PART.isdisjoint(low) or any(_speaks(word) for word in words):
        return False
    if len(low) == 1 and low[0] in _PRONOUNS:
        return True
    head = next((n for n, word in enumerate(low) if word in BREAKS), len(words))
    return head > 0 and (counts_things(words[head - 1]) or _is_named(text, who, words[:head]))


def _speaks(word: str) -> bool:
    """Whether it is a verb of speech in a form of its own: "she said police"."""
    return word.islower() and word != lemma(word) and lemma(word) in SPEECH and word[-1] != "s"


def counts_things(noun: str) -> bool:
    """Whether a noun is for people or a body, or for what else counts."""
    low = noun.lower()
    return is_unnamed(low) or not {low, low.removesuffix("s")}.isdisjoint(_SOURCES)


def _is_named(text: str, who: Span, words: Sequence[str]) -> bool:
    """Whether it ends with a name: of two words, behind a role, or one that stands elsewhere.

    A single word in front of a sentence may be any word.
    """
    names = words[next((n for n, word in enumerate(words) if word[:1].isupper()), len(words)) :]
    low = {word.lower() for word in words}
    if not names or not low.isdisjoint(_STORMS) or not names[-1][:1].isupper():
        return False
    if not low.isdisjoint(NOT_NAMES - {"the"}) or re.search(r"[’']s?$", names[-1]):
        return False
    if len(words) > 1:
        return all(word[:1].isupper() or counts_things(word) for word in words[-2:])
    near = text[max(0, who.start - _NEAR) : who.end + _NEAR]
    return re.search(rf"[a-z],?\s{re.escape(names[-1])}\b", near) is not None
