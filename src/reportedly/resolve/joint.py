"""Noun phrases of two who speak together: "X and her aides", "regulators and advisers to Y".

Two names that "and" joins are one phrase with two heads (`heads.py`).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.lexicon.nouns import BODIES, CLASSES, UNNAMED
from reportedly.lexicon.people import ROLES
from reportedly.lexicon.words import FEMININE, MASCULINE, PLURAL, POSSESSIVES
from reportedly.resolve import phrases
from reportedly.resolve.heads import Named
from reportedly.resolve.names import Name, singular
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.tokens import Word

_LONGEST = 60
"""Words of a source that are looked at for a second one."""
_AGAIN = frozenset("a an another one two three several some many both other others".split())
_BESIDE = _AGAIN | {"the"} | POSSESSIVES
"""Behind a name and "and", these begin somebody else, not another word for the same one."""
_HE = (MASCULINE | FEMININE | PLURAL) - POSSESSIVES
_AS_ONE = frozenset({"man", "woman", "child"})


def read(words: Sequence[Word], held: Sequence[Named], text: str) -> Phrase | None:
    """The phrase that a source span's words make, of two parts where two speak together."""
    begin = phrases.opening(words)
    neither = _neither(words, held, begin, text)
    both = neither or _two(words, held, begin, text)
    if not both:
        return phrases.read(words, held, text)
    if neither and all(part.names for part in neither):
        names = tuple(n for part in neither for n in part.names)
        return replace(neither[0], end=neither[1].end, names=names, plural=True, count=len(names))
    counts = [part.count for part in both]
    total = None if None in counts else sum(count or 0 for count in counts)
    start = words[begin].start if neither else both[0].start
    whole = Phrase(text, start, both[1].end, joined=both, noun=both[0].noun)
    return replace(whole, plural=True, count=total)


def _two(words: Sequence[Word], held: Sequence[Named], begin: int, text: str) -> tuple[Phrase, ...]:
    """Both parts at the first place where there can be two; nothing where there is none."""
    for at in range(begin + 1, min(len(words) - 1, _LONGEST)):
        if _joins(words, at):
            one = phrases.read(words[:at], _within(held, 0, at), text)
            if one is None or not _may_join(words, held, begin, at, one):
                continue
            other = phrases.read(words[at + 1 :], _within(held, at + 1, len(words)), text)
            if other and _in_order(one, other) and _another(one, other, words[at + 1].lower):
                return (one, other)
    return ()


def _neither(
    words: Sequence[Word], held: Sequence[Named], begin: int, text: str
) -> tuple[Phrase, ...]:
    """Both parts of "neither X nor Y", which can be nobody but two; nothing for anything else."""
    low = [w.lower for w in words[begin : begin + _LONGEST]]
    if low[:1] != ["neither"] or low.count("nor") != 1 or low[1] in {"of", "nor"}:
        return ()
    first, nor = begin + 1, begin + low.index("nor")
    one = phrases.read(words[first:nor], _within(held, first, nor), text)
    other = phrases.read(words[nor + 1 :], _within(held, nor + 1, len(words)), text)
    return (one, other) if one and other and _in_order(one, other) else ()


def _in_order(one: Phrase, other: Phrase) -> bool:
    """Whether both stand in the text as they are read; pieces of a source may overlap."""
    return one.start < one.end <= other.start < other.end


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether this is an "and", or the comma of a headline's "X, others"."""
    return words[at].lower == "and" or (words[at].stem == "," and words[at + 1].lower == "others")


def _may_join(
    words: Sequence[Word], held: Sequence[Named], begin: int, at: int, one: Phrase
) -> bool:
    """Whether what stands before the joint can be one of two who speak."""
    following = words[at + 1].lower
    if following == "one" and _listed(words[begin:at]):
        return False
    if one.pronoun:
        return at == begin + 1 and one.pronoun in _HE
    if one.names:
        ends = words[at - 1].stem == "," and following in {"other", "others"}
        closes = any(n.name.last == at for n in one.names)
        return (following in _BESIDE and (ends or closes)) or (closes and _class(following))
    if following in _BESIDE and _closed(one, words[begin:at]):
        return True
    return following in _AGAIN or _bare(one, words[begin:at]) or _bodies(words, held, at, one)


def _listed(words: Sequence[Word]) -> bool:
    """Whether those who were counted are gone through ("two aides, one from Osk and one …")."""
    return any(a.stem == "," and b.lower == "one" for a, b in pairwise(words))


def _class(following: str) -> bool:
    """Whether people in the plural follow a name without more ("Brun and allies")."""
    noun = singular(following)
    return noun != following and noun in UNNAMED | CLASSES


def _bodies(words: Sequence[Word], held: Sequence[Named], at: int, one: Phrase) -> bool:
    """Whether a name follows a body ("the Marr campaign and X")."""
    closed = _closed(one, words[:at]) and one.noun in BODIES
    return closed and any(n.name.first == at + 1 and not n.name.owns for n in held)


def _bare(one: Phrase, words: Sequence[Word]) -> bool:
    """Whether it is a plural that its noun closes ("regulators")."""
    return one.plural and not one.indefinite and _closed(one, words)


def _closed(one: Phrase, words: Sequence[Word]) -> bool:
    """Whether it ends with its noun: what follows is not said of it."""
    return singular(words[-1].lower) == one.noun != ""


def _another(one: Phrase, other: Phrase, first: str) -> bool:
    """Whether the second part is somebody else than the first."""
    if one.names or one.pronoun:
        return not other.pronoun
    if other.names:
        return (one.noun in BODIES or first == "the") and first not in _AGAIN
    if other.pronoun:
        return False
    if first in _BESIDE:
        return True
    alike = {one.noun, other.noun} <= _AS_ONE
    return other.plural and not other.definite and not alike and _people(one) and _people(other)


def _people(phrase: Phrase) -> bool:
    return phrase.noun in UNNAMED | CLASSES | ROLES | BODIES


def _within(held: Sequence[Named], first: int, last: int) -> list[Named]:
    """The names in a range of tokens, counted from its beginning."""
    inside = (n for n in held if first <= n.name.first and n.name.last <= last)
    return [Named(_moved(n.name, -first), n.draft) for n in inside]


def _moved(name: Name, by: int) -> Name:
    return replace(name, first=name.first + by, last=name.last + by, front=max(0, name.front + by))
