"""Sentences that end with whoever tells it: "…, two officials with knowledge of the talks said".

Where such a sentence opens with what somebody plans or wants, the reader may stop at that: the
unnamed vanish, and the premier whom they tell of would speak for himself. What stands before the
comma is their content, and what was read in it stands inside.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from reportedly.attribute.bysentence import by_sentence
from reportedly.attribute.described import is_unnamed
from reportedly.attribute.found import Found, Meant
from reportedly.attribute.rules import CONFIDENCE
from reportedly.lexicon.nouns import BODIES, CLASSES
from reportedly.lexicon.people import ROLES
from reportedly.lexicon.verbs import HELPERS
from reportedly.lexicon.words import BREAKS, PREPOSITIONS
from reportedly.schema import Span, inside, touches

_REACH = 400
"""Characters of a sentence's end that are read."""
_WORD = (
    r"(?!(?:said|says?|told)\s)"
    r"(?:[^\s,;:.?!()“”\"–—]+|(?:[A-Z]\.){2,4}|[A-Z][a-z]{1,4}\.)(?=[\s,.]|$)"
)
_CAPITAL = r"[A-Z][\w.&’'-]*"
_HEARER = (
    rf"(?:(?:the\s+)?{_CAPITAL}(?:\s+(?:of\s+)?(?:the\s+)?{_CAPITAL}){{0,4}}|reporters|journalists"
    r"|me|us|(?:the|this)\s+(?:agency|committee|commission|council|court|inquiry|jury|newspaper"
    r"|outlet|panel|paper|parliament|programme|reporter))"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = (
    rf"(?:(?:,?\s+speaking)?,?\s+(?:(?:(?:late|early)\s+)?on\s+(?:late\s+|early\s+)?{_DAY}"
    rf"|(?:late\s+|early\s+)?{_DAY}|(?:mornings?|afternoon|evening|night)"
    r"|today|yesterday|(?:late\s+|earlier\s+)?(?:this|last)\s+(?:week|month)"
    r"|(?:on|under)\s+(?:the\s+)?condition\s+of\s+anonymity|anonymously|privately"
    r"|in\s+(?:an?\s+|separate\s+)?interviews?)){0,3}"
)
_ASIDE = r",\s+(?:both|all|who|speaking)\s[^;:?!()“”\"\n]{2,160}?"
_TRAILING = (
    r"(?:,\s+(?:adding|asking|cautioning|citing|declining|insisting|noting|requesting|seeking"
    r"|speaking|stressing|talking|warning)\s.*)?"
)
_ENDS = r"\.?\s*$"
_TAIL = re.compile(
    rf",\s+(?P<who>(?P<noun>{_WORD}(?:\s+{_WORD}){{0,24}}?)(?:{_ASIDE},)?)"
    rf"\s+(?P<cue>said|says?|told)(?:(?<!told)|\s+{_HEARER}){_WHEN}{_TRAILING}{_ENDS}",
    re.DOTALL,
)
_FEW = (
    r"(?:at\s+least\s+)?(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|several|some)"
    r"(?:\s+(?:administration|campaign|current|former|government|intelligence|military|other|party"
    r"|security|senior|top|western|[A-Z][\w.’'-]*)){0,3}\s+[a-z]+"
)
_KNOWING = (
    r"(?:\s+(?:(?:directly\s+)?(?:briefed\s+on|familiar\s+with|close\s+to|involved\s+in)"
    r"|with\s+(?:(?:a|direct)\s+)?knowledge\s+of)"
    r"\s+(?:the|his|her|their|its|these|those)\s+(?:[\w-]+\s+)?(?:assessment|case|deal|decision"
    r"|deliberations|discussions|effort|findings|inquiry|investigation|issue|matter|meeting|move"
    r"|negotiations|plans?|probe|process|report|situation|talks|thinking))?"
)
_INVERTED = re.compile(
    rf",\s+(?P<cue>said|says?)\s+(?P<who>(?P<noun>{_FEW}{_KNOWING})(?:{_ASIDE})?){_WHEN}{_ENDS}"
)
"""Narrow: behind an apposition "said" has a clause, "Bo Lind, a clerk, said two officials left"."""
_AT_LEAST = re.compile(r"(?:at\s+least|more\s+than|as\s+many\s+as)\s+")
_DESCRIBED = PREPOSITIONS | frozenset(
    "who whose close familiar briefed involved privy knowledgeable speaking working aware loyal"
    " opposed there".split()
)
"""What begins the description behind a noun."""
_NO_PART = (BREAKS | HELPERS) - frozenset("leading opposed".split()) | frozenset(
    "and but few how neither no nobody none nor not or so then what whatever why yet".split()
)
"""Words that stand before the noun of no such source."""
_PICKED = frozenset("another both five four one others several some three two".split())
_LONGEST = 8
"""Words up to the noun: "three senior officials" has three."""
_HANGS = (PREPOSITIONS - {"like"}) | frozenset(
    "according although as asked because citing given if referring speaking though unlike unless"
    " until when whenever where while".split()
)
"""A clause does not stand alone that opens with one of these and has no comma."""
_CLAUSES = _HANGS | frozenset("after and before but nor or since so than that then yet".split())
"""Behind one of these a clause of its own may begin."""
_BEFORE = re.compile(
    r"(?:[A-Z][A-Z'’.-]{2,20}[^\n]{0,60}?\s(?:--|[-–—])\s+)?(?:(?:But|And|Yet)\s+)?"
)
"""A dateline, and what ties the sentence to the one before."""

_NAMED = re.compile(
    r"(?:^|[,;”\"]\s+(?:[a-z]+\s+)?)(?:\W?[A-Z][^\s,;”\"]*\s+){0,4}\W?[A-Z][^\s,;”\"]*$"
)
_ONE = re.compile(r"(?:an?|the|one|his|her|its|their)\s")
"""Behind a name that stands alone this tells who that is: "“…,” Bo Lind, an aide to Brun said"."""


class Tail(NamedTuple):
    """A sentence with such an end: what is told, by whom, and the cue.

    `noun` is the source without the relative clause behind it.
    """

    clause: Span
    who: Span
    noun: Span
    cue: Span


def with_tails(
    text: str,
    sentences: Sequence[Span],
    seen: Sequence[Found],
    found: Sequence[Found],
    meant: Meant,
) -> list[Found]:
    """What was found, with whoever tells it at the end of a sentence where something was `seen`.

    `meant` gives the meaning of a content.
    """
    return with_ends(text, sentences, sorted(by_sentence(sentences, seen)), found, _tail, meant)


def with_ends(
    text: str, sentences: Sequence[Span], places: Iterable[int], found: Sequence[Found],
    tail_of: Callable[[str, Span], Tail | None], meant: Meant,
) -> list[Found]:  # fmt: skip
    """What was found, with whoever tells the sentences at some places at their ends."""
    made: list[Found | None] = list(found)
    held = by_sentence(sentences, found)
    for at in places:
        tail = tail_of(text, sentences[at])
        if tail is None:
            continue
        own: dict[int, Found | None] = {n: made[n] for n in held.get(at, ())}
        made += with_end(text, sentences[at], tail, own, meant)
        for n, one in own.items():
            made[n] = one
    return [one for one in made if one is not None]


def with_end(
    text: str, sentence: Span, tail: Tail, own: dict[int, Found | None], meant: Meant
) -> list[Found]:
    """What such a sentence adds; changes in `own`, by number, what was found in it."""
    found = {n: one for n, one in own.items() if one is not None}
    told = (tail.clause,)
    cut = [n for n, one in found.items() if _is_cut(text, one, tail)]
    if cut:
        own[cut[0]] = replace(found[cut[0]], content=told, vector=meant(told))
        return []
    astray = {n for n, one in found.items() if _is_astray(one, tail)}
    if not all(_fits(one, tail, sentence) for n, one in found.items() if n not in astray):
        return []
    for n, one in found.items():
        own[n] = None if n in astray else _without(one, tail, sentence, meant)
    return [Found((tail.who,), (tail.cue,), told, CONFIDENCE, meant(told))]


def _is_cut(text: str, found: Found, tail: Tail) -> bool:
    """Whether it has but the clause's end: "aides urged | him to wait, | two of them | said"."""
    here = touches(found.cue, (tail.cue,)) and touches(found.source, (tail.who,))
    if found.inner or not here or len(found.content) != 1:
        return False
    before = text[tail.clause.start : found.content[0].start]
    if not inside(found.content, (tail.clause,)) or before.rstrip() in ("", before):
        return False
    return before.split()[-1].isalpha() and before.split()[-1] not in _CLAUSES


def _is_astray(found: Found, tail: Tail) -> bool:
    """Whether whoever tells it was read for what another says: "Brun | said | two officials"."""
    if not touches(found.cue, (tail.cue,)) or touches(found.source, (tail.who,)):
        return False
    return any(inside((p,), (tail.who,)) for p in found.content)


def _fits(found: Found, tail: Tail, sentence: Span) -> bool:
    """Whether it leaves the end alone, and tells the clause only beside something else.

    Who tells it may do more than that: "a source said, asking not to be named".
    """
    end = (tail.noun, tail.cue)
    if inside(found.spans, (tail.who,)):
        return True
    if touches((*found.cue, *found.content), end):
        return False
    if touches(found.source, end):
        return found.cue[0].start > tail.noun.end and not touches(found.content, (tail.clause,))
    if not touches(found.content, (sentence,)) or touches(found.cue, (sentence,)):
        return True
    return _tells_more(found, tail.clause, sentence)


def _tells_more(found: Found, clause: Span, sentence: Span) -> bool:
    """Whether what it tells of the sentence stands in the clause, and is not all that it tells."""
    here = tuple(p for p in found.content if touches((p,), (sentence,)))
    return inside(here, (clause,)) and (found.inner or len(here) < len(found.content))


def _without(found: Found, tail: Tail, sentence: Span, meant: Meant) -> Found:
    """Without the clause, which somebody else tells, where its cue stands in another sentence."""
    kept = tuple(p for p in found.content if not touches((p,), (tail.clause,)))
    if found.inner or touches(found.cue, (sentence,)) or len(kept) == len(found.content):
        return found
    return replace(found, content=kept, vector=meant(kept))


def _tail(text: str, sentence: Span) -> Tail | None:
    start = max(sentence.start, sentence.end - _REACH)
    end = text[start : sentence.end]
    last = _TAIL.search(end) or _INVERTED.search(end)
    if last is None or not _is_source(last["noun"]):
        return None
    whole = Span(sentence.start, start + last.start())
    clause = None if _is_apposition(text, whole, last["who"]) else told_clause(text, whole)
    who, noun, cue = (
        Span(start + last.start(n), start + last.end(n)) for n in ("who", "noun", "cue")
    )
    return Tail(clause, who, noun, cue) if clause else None


def _is_apposition(text: str, before: Span, who: str) -> bool:
    """Whether it tells who the one is that is named before it."""
    return bool(_ONE.match(who) and _NAMED.search(text, before.start, before.end))


def _is_source(phrase: str) -> bool:
    """Whether a phrase is for people or a body, by its noun: no name, nobody, and no clause."""
    low = _AT_LEAST.sub("", phrase.lower(), count=1)
    words = low.split()
    end = next((n for n, word in enumerate(words) if n and word in _DESCRIBED), len(words))
    if end > _LONGEST or not _NO_PART.isdisjoint(words[:end]):
        return False
    noun = words[end - 1]
    return noun in _PICKED or is_unnamed(noun) or {noun, noun.removesuffix("s")} & _OTHERS != set()


_OTHERS = BODIES | CLASSES | ROLES


def told_clause(text: str, whole: Span) -> Span | None:
    """What is told, where it can stand alone and cuts no quotation."""
    before = _BEFORE.match(text, whole.start, whole.end)
    told = Span(before.end() if before else whole.start, whole.end)
    words = text[told.start : told.end]
    if words.count('"') % 2 or words.count("“") != words.count("”"):
        return None
    first = words.split(maxsplit=1)[0].lower() if words.strip() else ""
    hangs = not first or (first in _HANGS and "," not in words)
    return None if hangs else told
