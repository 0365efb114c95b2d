"""Reversed without a no: the same speaker is for it in one article and against it in another.

"Supports the lease" and "opposes the lease" hold no negation. They are found by pairs of opposite
words, where all else in two statements is alike.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.compare.telling import NOT_KNOWN, Telling, differ, is_known_order
from reportedly.gather.candidates import candidates
from reportedly.gather.concepts import meaning
from reportedly.gather.content import LONGEST, Content
from reportedly.gather.ground import Ground
from reportedly.gather.learned import decided
from reportedly.gather.lexicon import NEGATORS
from reportedly.gather.words import stem, words
from reportedly.schema import Difference, quote

_PAIRS = (
    ("support", "oppose resist"),
    ("accept ratify", "reject veto"),
    ("raise increase", "cut lower decrease"),
    ("win", "lose"),
    ("keep retain", "scrap abolish"),
    ("open reopen", "close shut"),
    ("join enter", "leave quit"),
    ("stay remain", "leave resign quit withdraw"),
    ("allow permit legalise legalize", "ban forbid prohibit outlaw"),
    ("guilty", "innocent"),
    ("legal lawful", "illegal unlawful"),
    ("safe", "unsafe dangerous"),
    ("strong", "weak"),
)

Pole = tuple[int, int]
"""A pair of opposites and the side of it; near-synonyms are one meaning already."""


def _poles() -> Mapping[str, frozenset[Pole]]:
    found: dict[str, set[Pole]] = {}
    for at, pair in enumerate(_PAIRS):
        for side, listed in enumerate(pair):
            for word in listed.split():
                found.setdefault(meaning(stem(word)), set()).add((at, side))
    return {word: frozenset(poles) for word, poles in found.items()}


POLES = _poles()
"""The poles of each meaning that has an opposite."""


def opposites(told: Iterable[Telling], ground: Ground) -> list[Difference]:
    """One difference for each two claims of which one speaker holds opposite sides.

    Both must say so without a no, and be alike but for the opposite words: one may tell more, but
    not each what the other lacks.
    """
    known = sorted((t for t in told if is_plain(t, ground.texts)), key=lambda t: t.when)
    said = ground.contents(t.attribution for t in known)
    bare = [replace(c, meanings=frozenset(c.meanings - POLES.keys())) for c in said]
    scale = ground.scale(bare)
    found: dict[tuple[str, ...], Difference] = {}
    for i, j in candidates(bare, scale.weights):
        one, other = known[i], known[j]
        sides = _opposed(said[i], said[j]) if one.speaker == other.speaker else None
        if sides is None or _on_two_things(bare[i], bare[j]):
            continue
        if decided(bare[i], bare[j], scale).linked:
            key = (one.speaker, *sorted((one.claim, other.claim)))
            found.setdefault(key, _difference(one, other, sides))
    return list(found.values())


def is_plain(telling: Telling, texts: Mapping[str, str]) -> bool:
    """Whether somebody known says something with a side to it, and without a no."""
    a = telling.attribution
    if not telling.speaker or telling.relation == "questions" or a.denies or a.negated:
        return False
    said = words(quote(texts[a.article], a.content)[:LONGEST])
    if any(w.lower().replace("’", "'") in NEGATORS for w in said):
        return False
    return any(meaning(stem(w)) in POLES for w in said)


def _opposed(one: Content, other: Content) -> tuple[str, str] | None:
    """A word of each that are opposites, as meanings; None where either holds both sides."""
    left, right = _sides(one), _sides(other)
    for (pair, side), word in sorted(left.items()):
        against = (pair, 1 - side)
        if against in right and against not in left and (pair, side) not in right:
            return word, right[against]
    return None


def _on_two_things(one: Content, other: Content) -> bool:
    """Whether each tells what the other does not: taxes on the wealthy, taxes on the workers."""
    return bool(one.bare - other.bare and other.bare - one.bare)


def _sides(content: Content) -> dict[Pole, str]:
    """The poles that a content holds, each with the word as it stands there."""
    shown = {meaning(stem(w)): w for w in words(content.text)}
    held = (m for m in content.meanings if m in POLES)
    return {pole: shown.get(m, m) for m in sorted(held) for pole in POLES[m]}


def _difference(one: Telling, other: Telling, opposed: Sequence[str]) -> Difference:
    in_order = is_known_order(one, other)
    then = ", later " if in_order else " and "
    why = f"{one.name}: “{opposed[0]}” ({one.place}){then}“{opposed[1]}” ({other.place})"
    why += "" if in_order else NOT_KNOWN
    return differ("reversed", one, other, (one.attribution.content, other.attribution.content), why)
