"""Whether two contents are one claim: by their words, the pair decision, the reader of pairs."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.gather.content import Content
from reportedly.gather.decision import shares
from reportedly.gather.exchanged import surely_swapped
from reportedly.gather.names import namesakes
from reportedly.gather.opposites import opposed
from reportedly.gather.scale import Scale
from reportedly.gather.similar import (
    GUARDED,
    LINKED,
    Likeness,
    by_hand,
    by_words,
    guarded,
    one_preference,
    shared,
    surely_apart,
)

if TYPE_CHECKING:
    from reportedly.gather.pair_reader import PairReader

TOGETHER = 0.5
"""Probability of the pair decision from which two contents may be one claim."""

LEARNED = 0.4
"""Part of the score that comes from the pair decision. On the sample pile 0.3 finds less, 0.5 no
more, and of labelled pairs of other stories (half "choose") all three join as many.
"""

AGREED = 0.4
"""Mean likeness of two groups from which they are one claim, where what is learned tells it."""

ASKED = 0.1
"""Likeness from which the reader is asked."""

READ = 0.4
"""Part of the score that comes from the reader, where it is asked. On one half of seesaw's stories
(`docs/gather.md`) 0.5 is as good; on the other, and on the sample pile, 0.4 is.
"""

LIKELY = 0.35
"""Probability of the reader from which two contents may be one claim."""

SURE = 0.9
"""Probability of the reader that two contents say the same from which no guard keeps them apart."""

CERTAIN = 0.95
"""The same from which two clauses may be one claim though few of their words are the same. Of pairs
of held-back news and of seesaw (half "choose") 42 of 45 say the same from there on.
"""

DENIED = 0.95
"""Probability of the reader that two contradict each other from which the one denies the other."""


def compare(one: Content, other: Content, scale: Scale) -> Likeness:
    """How alike two contents are by all three; the reader is asked where the others leave it open.

    Without vectors, that is without weights, words decide. What is learned undoes no preference.
    """
    words = by_words(one, other, scale)
    likeness = guarded(words, one, other, scale)
    if words < ASKED or not _may_be_asked(one, other):
        return likeness
    score = _with_decision(words, one, other, scale)
    if not likeness.apart:
        likeness = replace(likeness, score=score)
    return _read(likeness, score, one, other, scale) if score >= ASKED else likeness


def decided(one: Content, other: Content, scale: Scale) -> Likeness:
    """The same by the words and the pair decision, which read what is left of a content: the reader
    would read its words as they stand.
    """
    likeness = by_hand(one, other, scale)
    if likeness.apart or likeness.score < GUARDED or not _may_be_asked(one, other):
        return likeness
    return replace(likeness, score=_with_decision(likeness.score, one, other, scale))


def surely_denies(one: Content, other: Content) -> bool:
    """Whether the reader is sure that two contents of one claim contradict each other.

    It is asked where a no stands on one side alone, and what it negates not on the other: "passed
    the inspection", "the inspection was never carried out". Two words that are opposites leave it
    open ("will not lose", "will win").
    """
    if bool(one.negated) == bool(other.negated) or not (one.clause and other.clause):
        return False
    spoken = (one.negated | other.negated) & one.meanings & other.meanings
    if spoken or opposed(one.text, other.text) or not _may_be_asked(one, other):
        return False
    return pair_reader().shares(one.whole, other.whole).contradicts >= DENIED


def pair_reader() -> "PairReader":
    """The reader that ships; what only shows claims never loads it, nor ONNX Runtime."""
    from reportedly.gather.pair_reader import pair_reader as shipped

    return shipped()


def _may_be_asked(one: Content, other: Content) -> bool:
    if one.text == other.text or one_preference(one, other):
        return False
    return one.vector is not None and other.vector is not None


def _with_decision(words: float, one: Content, other: Content, scale: Scale) -> float:
    together = shares(one, other, scale).together
    return (1 - LEARNED) * words + LEARNED * _scaled(together, TOGETHER)


def _read(likeness: Likeness, score: float, one: Content, other: Content, scale: Scale) -> Likeness:
    """With the reader's word.

    Of the guards it undoes those on names and things, where it is sure that both say the same; but
    two people of one last name stay two, and who did it to whom is what it knows least.
    Fragments it only lowers: they say something with their speaker, whom it does not know ("the
    minutes of the board").
    """
    read = pair_reader().shares(one.whole, other.whole)
    if likeness.apart and (read.same < SURE or _must_stay_apart(one, other)):
        return likeness
    mixed = (1 - READ) * score + READ * _scaled(read.together, LIKELY)
    if not (one.clause and other.clause):
        return replace(likeness, score=min(likeness.score, mixed))
    why = shared(one, other, scale) if likeness.apart else likeness.why
    agrees = "; read together, they are one claim" if read.together >= LIKELY else ""
    if read.same >= CERTAIN and not likeness.apart:
        mixed = max(mixed, LINKED)
    return Likeness(mixed, False, why + agrees)


def _must_stay_apart(one: Content, other: Content) -> bool:
    if surely_apart(one, other) is not None or namesakes(one.names, other.names):
        return True
    return surely_swapped(one.names, other.names, (one.text, other.text))


def _scaled(together: float, linked: float) -> float:
    """A probability as a likeness: `linked` becomes `LINKED`."""
    if together < linked:
        return LINKED * together / linked
    return LINKED + (1 - LINKED) * (together - linked) / (1 - linked)
