"""Reading a noun phrase: its head, how many it means, and how definite it is.

PolNeAR's guidelines take a source with its appositions and relative clauses into one span, so
the name in a span need not be the source: "a spokesman for X" is somebody else than X.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.lexicon.nouns import IRREGULAR, NUMBERS, OTHER, PLURAL_ONLY, SINGULAR_S
from reportedly.lexicon.sources import COLLECTIVES, NOUNS
from reportedly.lexicon.words import (
    BREAKS,
    DEFINITE,
    INDEFINITE,
    POSSESSIVES,
    PRONOUNS,
    SUBJECTS,
    TRAILING,
)
from reportedly.resolve.bodies import DAYS
from reportedly.resolve.heads import Named, named_heads
from reportedly.resolve.names import singular
from reportedly.resolve.numbers import count, is_share
from reportedly.resolve.tokens import Word

_QUANTITY = frozenset(
    "array roster range variety chorus lot lots plenty chunk slew host bunch cadre wave swath none"
    " one two three four five six seven eight nine ten some many most several all both none each"
    " few half others any another either neither number majority couple pair dozens scores"
    " twenty thirty forty fifty sixty seventy eighty ninety"
    " hundreds thousands group handful batch trove set series stack rest percentage proportion"
    " share bulk".split()
)
_REFLEXIVE = frozenset("himself herself itself themselves alike alone".split())
_SKIP = frozenset(
    "even only just as also at least up according to but and or including nearly almost about"
    " around primarily mainly mostly largely more than perhaps while with through by in from among"
    " , \" “ ” ' *".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a noun phrase is.

    `names` are the named heads (several where they are joined); else `noun` is its head noun
    in the singular and `owners` the names that qualify it. `pronoun` is set for a pronoun.
    `owner_noun` is whose it is without a name ("the envoy's driver").
    `other` tells that it sets itself off from somebody before; `partitive` that it picks out
    of a group ("one of them").
    """

    text: str
    start: int
    end: int
    pronoun: str = ""
    names: tuple[Named, ...] = ()
    noun: str = ""
    plural: bool = False
    definite: bool = False
    indefinite: bool = False
    other: bool = False
    partitive: bool = False
    count: int | None = 1
    mods: frozenset[str] = frozenset()
    owners: tuple[Named, ...] = ()
    owner_pronoun: str = ""
    owner_noun: str = ""
    joined: tuple["Phrase", ...] = ()

    @property
    def sums_up(self) -> bool:
        """Whether it is a plural without a number that those before may add up to."""
        return self.definite and self.plural and self.count is None


def plain(phrase: Phrase) -> Phrase:
    """An "ex-adviser" is a former adviser."""
    if phrase.noun.startswith("ex-"):
        return replace(phrase, noun=phrase.noun[3:], mods=phrase.mods | {"former"})
    return phrase


def loosened(phrase: Phrase) -> Phrase:
    """A headline's description without its names: it is shorter than the body's."""
    names = {word for owner in phrase.owners for word in owner.name.key}
    return replace(phrase, owners=(), mods=phrase.mods - names)


def read(words: Sequence[Word], held: Sequence[Named], text: str) -> Phrase | None:
    """The phrase that a source span's words make; None where there are no words.

    Two that speak together ("X and her aides") are for `joint.py` to part first.

    `held` are the names of the sentence with `first` and `last` counting in `words`.
    """
    while words and words[-1].stem in {".", ",", "'", "’"}:
        words = words[:-1]  # the full stop of "Jr." would hide that the name ends here
    begin = opening(words)
    if begin >= len(words):
        return None
    base = Phrase(text, words[begin].start, max(w.end for w in words[begin:]))
    pronoun = words[begin].lower in PRONOUNS and words[begin].stem != "US"
    if pronoun and _alone(words, begin):
        return replace(base, pronoun=words[begin].lower)
    begin_head, partitive = _partitive(words, begin)
    head_end = _head_end(words, held, begin_head)
    heads = named_heads(words, held, begin_head, head_end)
    if heads:
        return replace(base, names=heads, plural=len(heads) > 1, count=len(heads), definite=True)
    return _nominal(words, held, begin, begin_head, head_end, partitive, base)


def without_asides(words: Sequence[Word]) -> Sequence[Word]:
    """The words in front of one that only joins sentences: "his employee, however,"."""
    end = len(words) - (len(words) > 0 and words[-1].stem == ",")
    aside = end > 2 and words[end - 1].lower in _ASIDES and words[end - 2].stem == ","
    return words[: end - 2] if aside else words


_ASIDES = frozenset("however meanwhile though nevertheless nonetheless moreover".split())


def opening(words: Sequence[Word]) -> int:
    """The first word behind small ones ("according to", "even")."""
    at = 0
    while at < len(words) - 1 and words[at].lower in _SKIP:
        at += 1
    return at


def _alone(words: Sequence[Word], at: int) -> bool:
    """Whether the pronoun is the whole head: "his", but not "his spokesman"."""
    following = words[at + 1 :]
    low = words[at].lower
    if low == "those":
        return False  # "those accusing him" are nobody before
    if not following or not following[0].stem[0].isalpha():
        return True
    return low not in POSSESSIVES and low not in {"this", "these", "that"}


def _partitive(words: Sequence[Word], begin: int) -> tuple[int, bool]:
    """Where the real head begins in "one of the sources", and whether there is such an "of"."""
    for at in range(begin, min(begin + 4, len(words) - 1)):
        if words[at].lower == "of":
            first = words[begin].lower
            before = words[at - 1].lower
            plain = singular(before) in NOUNS and before not in _QUANTITY  # "many members of"
            known = (first in _QUANTITY and not plain) or before in _QUANTITY or first[0].isdigit()
            return (at + 1, True) if known and at > begin else (begin, False)
    return begin, False


def _head_end(words: Sequence[Word], held: Sequence[Named], begin: int) -> int:
    """The first token behind the head of the phrase that begins at `begin`."""
    inside = {i for n in held for i in range(n.name.first, n.name.last)}
    at = begin
    while at < len(words):
        word = words[at]
        ends = word.lower in BREAKS | _REFLEXIVE | SUBJECTS or word.stem in ',:;–—-()…"“”'
        ends = (ends or _participle(words, at)) and not _leading(words, at)
        if ends and at not in inside and at > begin and _has_noun(words, begin, at):
            break
        at += 1
    return at


def _leading(words: Sequence[Word], at: int) -> bool:
    """Whether "leading" qualifies what follows ("another leading advocate", "running mate")."""
    if words[at].lower == "running":
        return at + 1 < len(words) and words[at + 1].lower in {"mate", "mates"}
    return words[at].lower == "leading" and words[at - 1].lower in _BEFORE_NOUN


_BEFORE_NOUN = DEFINITE | INDEFINITE | POSSESSIVES | OTHER | _QUANTITY


def _participle(words: Sequence[Word], at: int) -> bool:
    """Whether a noun that everybody knows ends here ("the polls conducted after the debate")."""
    low = words[at].lower
    behind = low in TRAILING or low.endswith(("ed", "ing", "ly", "wide", "available"))
    if not at or not behind:
        return False
    if at + 1 < len(words) and singular(words[at + 1].lower) in NOUNS:
        return False  # "media buying sources"
    known = singular(words[at - 1].lower) in NOUNS or _plural(words[at - 1].lower)
    return low not in NOUNS and known and words[at - 1].stem[0].isalpha()


_ALONE = frozenset({"those", "many", "some", "several", "few", "most"})
"""These may stand without a noun: "many in the party"."""


def _has_noun(words: Sequence[Word], begin: int, at: int) -> bool:
    if words[begin].lower in _ALONE and at == begin + 1:
        return True
    small = DEFINITE | INDEFINITE | POSSESSIVES | {"one", "more", "than", "at", "least", "about"}
    return any(w.lower not in small and w.stem[0].isalnum() for w in words[begin:at])


def _nominal(
    words: Sequence[Word],
    held: Sequence[Named],
    begin: int,
    head: int,
    end: int,
    partitive: bool,
    base: Phrase,
) -> Phrase:
    low = [w.lower for w in words]
    noun = low[end - 1] if end > head else low[-1]
    share = is_share(low, begin, head)
    if end - 1 > head and noun in _REFLEXIVE:
        noun = low[end - 2]
    if partitive and noun in PRONOUNS:
        noun = "them"
    plural = _plural(noun) or noun == "them" or share
    first = low[begin]
    chunk = low[begin:end]
    mods = _mods(low[head : max(head, end - 1)] + low[end:])
    owners = tuple(n for n in held if begin <= n.name.first)
    return replace(
        base,
        noun=singular(noun),
        plural=_many(plural, partitive, first),
        definite=(first in DEFINITE and noun != first)
        or first in POSSESSIVES
        or (first == "both")
        or _owned(held, head)
        or _dated(words[begin:end])
        or _bare_campaign(words, held, begin, end),
        indefinite=first in INDEFINITE,
        other=bool(OTHER & set(chunk[:3])),
        partitive=partitive,
        count=None if share else count(low, begin, end, plural=plural, partitive=partitive),
        mods=mods,
        owners=owners,
        owner_pronoun=first if first in POSSESSIVES else "",
        owner_noun=_owner_noun(words[head : max(head, end - 1)]),
    )


def _owner_noun(front: Sequence[Word]) -> str:
    """The noun in small letters whose genitive stands in front of the head."""
    owning = (w for w in reversed(front) if w.owns and not w.capital)
    return next((singular(w.lower) for w in owning if w.lower not in _TIMES), "")


def _owned(held: Sequence[Named], begin: int) -> bool:
    return any(n.name.owns and n.name.front <= begin + 1 for n in held)


def _dated(words: Sequence[Word]) -> bool:
    """Whether a time tells which one ("Monday's poll", "last week's speech")."""
    return any(w.owns and w.lower in DAYS | _TIMES for w in words)


def _bare_campaign(words: Sequence[Word], held: Sequence[Named], begin: int, end: int) -> bool:
    """Whether it is whose campaign without "the" ("Brun campaign", as headlines have it)."""
    ends = end > begin and words[end - 1].lower in _CAMPAIGNS
    return ends and any(n.name.front == begin and n.name.last == end - 1 for n in held)


_TIMES = frozenset("today yesterday week month year morning evening night weekend".split())
_CAMPAIGNS = frozenset({"campaign", "camp"})


def _plural(noun: str) -> bool:
    if noun in PLURAL_ONLY or noun in IRREGULAR:
        return noun not in {"media", "data", "press"}
    if noun in COLLECTIVES or (noun in NUMBERS and noun != "one"):
        return True
    return noun.endswith("s") and not noun.endswith("ss") and noun not in SINGULAR_S


def _many(plural: bool, partitive: bool, first: str) -> bool:
    if partitive:
        return first not in {"one", "another", "each", "either", "neither", "none"}
    return plural


_EMPTY = (
    DEFINITE
    | INDEFINITE
    | POSSESSIVES
    | frozenset(NUMBERS)
    | OTHER
    | BREAKS
    | frozenset(
        "and or , . : ; who said he she it they them is was are were be has had have".split()
    )
)


def _mods(low: Sequence[str]) -> frozenset[str]:
    """The words that qualify the head, without small ones."""
    return frozenset(singular(w) for w in low[:20] if w not in _EMPTY and w[0].isalnum())
