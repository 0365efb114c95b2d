"""How alike two contents are by their words, and what keeps them apart."""

from dataclasses import dataclass, replace
from math import sqrt

from reportedly.gather import names, quantities, things
from reportedly.gather.antonyms import differ_in_what_is_real
from reportedly.gather.aversion import averse
from reportedly.gather.content import Content
from reportedly.gather.exchanged import swapped
from reportedly.gather.scale import Scale

LINKED = 0.55
"""Likeness of two contents from which their groups may be one claim."""

JOINED = 0.3
"""Mean likeness of two groups from which they are one claim, by words alone."""

CONTAINED = 0.4
"""Part of the score that comes from how much of the shorter content the longer one holds."""

FEWEST = 2
"""Meanings that a content must have, and that two must share more of than this."""

MOSTLY = 0.7
"""Likeness from which two contents may share no more than `FEWEST` meanings."""

VERBATIM = 0.85
"""Likeness from which a fragment is the same whoever says it."""

NEUTRAL = 0.70
"""Cosine that neither raises nor lowers the overlap."""

FAR = 0.66
"""Cosine below which contents that share words hardly ever say the same."""

PREFERENCE = 0.7
"""Likeness of two contents that word one holder's preference for one target."""

GUARDED = 0.2
"""Likeness from which the guards are asked; below it nothing brings two together anyway."""

SCANT = 0.6
"""What is left of a likeness that rests on names alone, on too few words, or on fragments."""

TOPIC = 0.3
"""What is left where one of the two says nothing of what it names: "free trade", "his remarks"."""

PHRASE = 4
"""Meanings beside names from which a phrase without a verb is telling enough to be known again."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` in [0, 1]; `apart` if a guard forbids that the two are one; `why` in words."""

    score: float
    apart: bool
    why: str

    @property
    def linked(self) -> bool:
        """Whether it may bring the two together."""
        return not self.apart and self.score >= LINKED


def by_hand(one: Content, other: Content, scale: Scale) -> Likeness:
    """The weighted overlap of the meanings, then the guards."""
    return guarded(by_words(one, other, scale), one, other, scale)


def by_words(one: Content, other: Content, scale: Scale) -> float:
    """The weighted overlap of the meanings, raised or lowered by the vectors."""
    if differ_in_what_is_real(one, other):
        other = replace(other, meanings=one.meanings)
    shared = one.meanings & other.meanings
    score = _with_meaning(_overlap(one, other, shared, scale), one, other)
    if (len(shared) <= FEWEST and score < MOSTLY) or shared <= one.called | other.called:
        score *= SCANT
    if not (one.clause and other.clause) and not _one_speaker(one, other):
        own = shared - one.called - other.called
        score *= SCANT if len(own) >= PHRASE and score >= VERBATIM else TOPIC
    return max(score, PREFERENCE) if one_preference(one, other) else score


def guarded(score: float, one: Content, other: Content, scale: Scale) -> Likeness:
    """What is left of a likeness where a guard keeps the two apart."""
    agreed, alike = one_preference(one, other), score >= VERBATIM
    reason = kept_apart(one, other, only_numbers=agreed, alike=alike) if score >= GUARDED else None
    if reason is not None:
        return Likeness(0.0, True, reason)
    return Likeness(score, False, shared(one, other, scale))


def shared(one: Content, other: Content, scale: Scale) -> str:
    """What two contents share, in words."""
    best = scale.best(one.meanings & other.meanings)
    words = ", ".join(m.removeprefix("=") for m in best)
    return f"shares {words}" if words else "shares no word"


def restated(one: Content, other: Content) -> bool:
    """Whether one speaker says the same sentence in both."""
    return _one_speaker(one, other) and not one.sentences.isdisjoint(other.sentences)


def speaks(content: Content) -> bool:
    """Whether a content says something of what it names; a bare name or topic does not."""
    return len(content.meanings) >= FEWEST and bool(content.bare)


def on_one_thing(one: Content, other: Content) -> bool:
    """Whether two contents share a word, and their vectors are near."""
    if one.vector is None or other.vector is None or not one.bare & other.bare:
        return False
    return float(one.vector @ other.vector) >= NEUTRAL


def kept_apart(
    one: Content, other: Content, *, only_numbers: bool = False, alike: bool = False
) -> str | None:
    """Why two contents cannot be one claim: other numbers, other names, exchanged roles.

    `only_numbers` is for a preference, whose holder and target have been compared already;
    `alike` for nearly the same words, where a description or pronoun may tell of a role by its
    place: elsewhere that let in as many wrong pairs as right ones.
    """
    if certain := surely_apart(one, other):
        return certain
    if told := one.stance and other.stance and one.stance.parts(other.stance):
        return f"for {told[0]} here, for {told[1]} there"
    if only_numbers:
        return None
    if word := averse(one, other):
        return f"the one is for somebody whom the other “{word}”"
    clash = names.clash(one.names, other.names)
    if clash is not None:
        return f"about {clash[0]} here, {clash[1]} there"
    exchanged = swapped(one.names, other.names, (one.text, other.text))
    if exchanged and not (alike and _in_order(one, other)):
        return "the same names in exchanged roles"
    two = things.apart(one.text, other.text, one.meanings, other.meanings)
    return f"the {two[0]} here, the {two[1]} there" if two else None


def surely_apart(one: Content, other: Content) -> str | None:
    """What keeps two contents apart whatever the reader says: other numbers, or that one demands
    what the other tells.
    """
    numbers = quantities.conflict(one.quantities, other.quantities)
    if numbers:
        return f"{numbers[0]} here, {numbers[1]} there"
    return "what the one demands the other tells" if _demanded_in_one(one, other) else None


def _demanded_in_one(one: Content, other: Content) -> bool:
    """Whether one demands what the other tells ("should resign", "will resign")."""
    if one.demands.bar(one.bare, other.demands, other.bare):
        return True
    return other.demands.bar(other.bare, one.demands, one.bare)


def _in_order(one: Content, other: Content) -> bool:
    """Whether names that seem exchanged stand in one order, once descriptions and pronouns have
    their places among them.
    """
    return not swapped(_placed(one), _placed(other), (one.text, other.text))


def _placed(content: Content) -> list[names.Name]:
    return sorted(content.names, key=lambda n: n.place)


def _with_meaning(overlap: float, one: Content, other: Content) -> float:
    """The overlap, raised or lowered by how near the two vectors are."""
    if one.vector is None or other.vector is None or not overlap:
        return overlap
    cosine = float(one.vector @ other.vector)
    likeness = min(1.0, max(0.0, overlap + cosine - NEUTRAL))
    return likeness if cosine >= FAR else likeness * SCANT


def one_preference(one: Content, other: Content) -> bool:
    """Whether both tell of one holder's preference for one target."""
    return one.stance is not None and other.stance is not None and one.stance.matches(other.stance)


def _one_speaker(one: Content, other: Content) -> bool:
    return one.speaker == other.speaker != ""


def _overlap(one: Content, other: Content, shared: frozenset[str], scale: Scale) -> float:
    """Cosine of the two bags of meanings, blended with how much of the smaller the larger holds.

    Fragments have no use for the second part: a topic is held by every text about it.
    """
    if not shared:
        return 0.0
    held, left, right = scale.shared(shared), scale.total(one.meanings), scale.total(other.meanings)
    cosine, contained = held / sqrt(left * right), held / min(left, right)
    clauses = one.clause and other.clause and len(shared) > FEWEST
    part = CONTAINED if clauses else 0.0
    return (1 - part) * cosine + part * contained
