"""Whether what points to a denial means what was denied, and not the denial.

"Brand denied it. His lawyer said the allegation was false": both deny the allegation. "His denial
was false" would be another matter, and so would "his lawyer gave the same account".
"""

import re
from collections.abc import Mapping

from reportedly.gather.content import Content
from reportedly.gather.pointing import calls_true, noun_of
from reportedly.gather.untrue import is_called_untrue
from reportedly.lexicon.words import NOT_NAMES
from reportedly.schema import Attribution, quote

READ = 500
"""Characters of a statement in which "also" is looked for."""

CHARGES = frozenset(
    "accusation accusations allegation allegations charge charges rumor rumors rumour"
    " rumours".split()
)
"""Words for what is said against somebody; nobody calls a denial so."""

_TALES = frozenset("report reports speculation stories story tale".split())
"""What a denial by its cue ("denied taking money") is not called."""

_TOLD = frozenset(
    "claim claims assertion assertions news notion suggestion suggestions theory".split()
)
"""What it is not called unless it is somebody's: "his claim" may be the denial."""

_COUNTERS = re.compile(r"\b(?:contradict|disput|rebut|refut)\w*", re.IGNORECASE)
_THAT = re.compile(r"(?:that|this)", re.IGNORECASE)
_TOO = re.compile(r"\b(?:also|likewise|similarly|too|as\s+well)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w-]{2,}")
_IT = re.compile(r"\W*(?:that\s+)?(?:it|this|that)\b", re.IGNORECASE)


def on_the_denied(
    follow: Mapping[str, str],
    attributions: Mapping[str, Attribution],
    contents: Mapping[str, Content],
    texts: Mapping[str, str],
) -> set[str]:
    """Those pointers that mean what a denial denies; `follow` tells what each means.

    Who has spoken of it ("said the report was accurate") goes on so: "It matches what we saw".
    """
    found: set[str] = set()
    spoke: set[tuple[str, str, str]] = set()
    for pointer in sorted(follow, key=lambda p: (attributions[p].article, _start(attributions[p]))):
        a, content, meant = attributions[pointer], contents[pointer], follow[pointer]
        voice = a.article, content.speaker, meant
        denial = attributions[meant]
        if denial.denies and counters(a, denial, texts[a.article]):
            continue
        if means_what_was_denied(content.text, a.denies, attributions[meant].denies):
            spoke.add(voice)
        elif not content.speaker or voice not in spoke or not _IT.match(content.text):
            continue
        found.add(pointer)
    return found


def counters(a: Attribution, denial: Attribution, text: str) -> bool:
    """Whether it is the denial itself that somebody of another side contradicts.

    "Brand denied that he was paid. That was contradicted by a clerk."
    """
    if not _COUNTERS.search(quote(text, a.cue)):
        return False
    spans = (*a.source, *a.cue, *a.content)
    whole = text[min(s.start for s in spans) : max(s.end for s in spans)]
    if not _THAT.fullmatch(quote(text, a.content)) or _TOO.search(whole[:READ]):
        return False
    ours, theirs = (set(_CAPITAL.findall(quote(text, s.source))) for s in (a, denial))
    return {w.lower() for w in ours & theirs} <= NOT_NAMES


def _start(a: Attribution) -> int:
    return min((s.start for s in a.content), default=0)


def means_what_was_denied(content: str, denies: bool, by_cue: bool) -> bool:
    """Whether a content that points to a denial means what that one denies.

    `denies` tells whether the pointer's own cue does, `by_cue` whether that of the denial.
    """
    owner, noun = noun_of(content)
    if noun in CHARGES:
        return True
    if not by_cue:
        return False
    if noun:
        return noun in _TALES or (noun in _TOLD and not owner)
    judged = denies or calls_true(content) or is_called_untrue(content)
    return judged and _IT.match(content) is not None
