"""Whom an age or a party means behind somebody's name: "The 54-year-old added", "The Republican".

Papers call the same one by another word so as not to name them twice. It is whoever has just
spoken, unless the text tells another age, party, sex or calling of them, or somebody else near can
be meant as well.
"""

import re
from dataclasses import dataclass

from reportedly.lexicon.sources import HUMANS, PARTISANS
from reportedly.resolve.alike import electable, may_be, same_role
from reportedly.resolve.draft import Draft
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.pointers import LIKELY
from reportedly.resolve.pronouns import kind_of
from reportedly.resolve.roles import head
from reportedly.resolve.walk import Walk, look_up
from reportedly.schema import Span

_AGE = re.compile(r"the\s([0-9]{1,3})-year-old(?![\w’'-])", re.IGNORECASE)
_PARTY = re.compile(r"the\s([a-z]+)", re.IGNORECASE)
_AT_ONCE = 2
"""Sentences back in which the one who is meant has spoken."""
_GROWN = 18
"""The young of whom a text tells are seldom those who have just spoken."""
_DOUBTED = 0.3
"""Where the model takes it for somebody else so likely, it is left to the model."""
_ANYONE = frozenset({"man", "woman", "person"})
_YOUNG = frozenset("boy girl child teenager pupil baby suspect victim defendant gunman".split())
"""Of these a text tells who is not named."""


@dataclass(frozen=True, slots=True)
class _Epithet:
    """The age or the party, and the noun behind an age."""

    phrase: Phrase
    age: str = ""
    noun: str = ""


def epithet(walk: Walk, index: int, phrase: Phrase) -> Draft | None:
    """Who has just spoken, where an age or a party can mean nobody else."""
    told = None if walk.unnamed.echo else _read(phrase)
    if told is None:
        return None
    if _contradicted(walk, told):
        return walk.unnamed.tie(phrase, [], walk.focus, index, "person")
    last = walk.focus.last_speaker(index, _AT_ONCE)
    aged = walk.ages.bearers(told.age) if told.age else []
    if len(aged) == 1 and _may_mean(walk, aged[0], told):
        return aged[0]
    if aged or last is None or (told.age and int(told.age) < _GROWN):
        return None
    alone = last.named and _may_mean(walk, last, told) and not _rivals(walk, index, last, told)
    return last if alone and not _doubted(walk, last, phrase) else None


def _read(phrase: Phrase) -> _Epithet | None:
    """The age or party that a description tells, and nothing else that picks somebody out."""
    one = phrase.definite and not (phrase.plural or phrase.other or phrase.partitive)
    if not one or phrase.names or phrase.owners or phrase.owner_pronoun:
        return None
    found = _AGE.match(phrase.text)
    if found is not None:
        bare = phrase.noun.endswith("year-old")
        human = bare or phrase.noun in HUMANS - _YOUNG
        return _Epithet(phrase, found[1], "" if bare else phrase.noun) if human else None
    party = _PARTY.fullmatch(phrase.text)
    return _Epithet(phrase) if party and party[1].lower() in PARTISANS else None


def _may_mean(walk: Walk, draft: Draft, told: _Epithet) -> bool:
    """Whether it agrees with what the text tells of somebody."""
    if draft.plural or draft.known or kind_of(draft) not in {"person", "anonymous"}:
        return False
    if not may_be(draft, told.phrase):
        return False
    if not told.age:
        return electable(draft)
    return not walk.ages.other(draft, told.age) and _called(draft, told.noun)


def _contradicted(walk: Walk, told: _Epithet) -> bool:
    """Whether the model takes it for one of another party or age."""
    meant = look_up(walk, Span(told.phrase.start, told.phrase.end))
    draft, share = next(iter(meant), (None, 0.0))
    if draft is None or share < LIKELY or not draft.named:
        return False
    return not may_be(draft, told.phrase) or (told.age != "" and walk.ages.other(draft, told.age))


def _called(draft: Draft, noun: str) -> bool:
    """Whether the noun behind an age is one that they bear, or may bear for all that is told."""
    heads = [head(role) for role in draft.roles] or ([draft.noun] if draft.noun else [])
    return not noun or noun in _ANYONE or not heads or any(same_role(h, noun) for h in heads)


def _rivals(walk: Walk, index: int, last: Draft, told: _Epithet) -> bool:
    """Whether somebody else near can be meant."""
    near = {id(s.draft): s.draft for s in walk.focus.recent(index, _AT_ONCE)}
    near.pop(id(last), None)
    return any(_may_mean(walk, draft, told) for draft in near.values())


def _doubted(walk: Walk, last: Draft, phrase: Phrase) -> bool:
    """Whether the model takes it for somebody else."""
    meant = look_up(walk, Span(phrase.start, phrase.end))
    return any(share >= _DOUBTED for draft, share in meant if draft is not last)
