"""Reading a noun phrase: its head, how many it means, and how definite it is.

PolNeAR's guidelines take a source with its appositions and relative clauses into one span, so
the name in a span need not be the source: "a spokesman for X" is somebody else than X.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.lexicon.nouns import (
    DOCUMENTS,
    IRREGULAR,
    NUMBERS,
    OTHER,
    PLURAL_ONLY,
    PRESS_DOCUMENTS,
    SINGULAR_S,
)
from reportedly.lexicon.outlets import PUBLISHED
from reportedly.lexicon.people import ROLES
from reportedly.lexicon.words import BREAKS, DEFINITE, INDEFINITE, POSSESSIVES, PRONOUNS
from reportedly.resolve.cast import Draft
from reportedly.resolve.names import Name, singular
from reportedly.resolve.tokens import Word

PUBLISHED_BY_OWNER = PRESS_DOCUMENTS | frozenset(
    "survey poll study research paper analysis estimate forecast statement speech letter memo"
    " lawsuit suit email e-mail tweet post finding book memoir testimony remark".split()
)
_QUANTITY = frozenset(
    "one two three four five six seven eight nine ten some many most several all both none each"
    " few half others any another either neither number majority couple pair dozens scores"
    " hundreds thousands group handful".split()
)
_REFLEXIVE = frozenset("himself herself itself themselves alike alone".split())
_SKIP = frozenset(
    "even only just as also at least according to but and or including nearly almost about around"
    " more than perhaps while with through by in from among , \" “ ” ' *".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the draft that it belongs to."""

    name: Name
    draft: Draft


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a noun phrase is.

    `names` are the named heads (several where they are joined); else `noun` is its head noun
    in the singular and `owners` the names that qualify it. `pronoun` is set for a pronoun.
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
    joined: tuple["Phrase", ...] = ()


def read(words: Sequence[Word], held: Sequence[Named], text: str) -> Phrase | None:
    """The phrase that a source span's words make; None where there are no words.

    `held` are the names of the sentence with `first` and `last` counting in `words`.
    """
    begin = _opening(words)
    if begin >= len(words):
        return None
    base = Phrase(text, words[begin].start, max(w.end for w in words[begin:]))
    if words[begin].lower in PRONOUNS and _alone(words, begin):
        return replace(base, pronoun=words[begin].lower)
    both = _two(words, held, begin, text)
    if both:
        counts = [p.count for p in both]
        total = None if None in counts else sum(c or 0 for c in counts)
        return replace(base, joined=both, noun=both[0].noun, plural=True, count=total)
    begin_head, partitive = _partitive(words, begin)
    head_end = _head_end(words, held, begin_head)
    heads = _named_heads(words, held, begin_head, head_end)
    if heads:
        return replace(base, names=heads, plural=len(heads) > 1, count=len(heads), definite=True)
    return _nominal(words, held, begin, begin_head, head_end, partitive, base)


_LONGEST = 60
"""Words of a source that are looked at for a second description."""
_AGAIN = frozenset("a an another one two three several some many both other".split())


def _two(words: Sequence[Word], held: Sequence[Named], begin: int, text: str) -> tuple[Phrase, ...]:
    """The parts of "a source close to X and one of the officials": two without a name."""
    last = min(len(words) - 1, _LONGEST)
    joints = (i for i in range(begin + 2, last) if words[i].lower == "and")
    at = next((i for i in joints if words[i + 1].lower in _AGAIN), 0)
    if not at:
        return ()
    one = read(words[begin:at], _within(held, begin, at), text)
    other = read(words[at + 1 :], _within(held, at + 1, len(words)), text)
    nameless = one and other and not (one.names or other.names or one.pronoun or other.pronoun)
    return (one, other) if one and other and nameless else ()


def _within(held: Sequence[Named], first: int, last: int) -> list[Named]:
    """The names in a range of tokens, counted from its beginning."""
    inside = (n for n in held if first <= n.name.first and n.name.last <= last)
    return [Named(_moved(n.name, -first), n.draft) for n in inside]


def _moved(name: Name, by: int) -> Name:
    return replace(name, first=name.first + by, last=name.last + by, front=max(0, name.front + by))


def _opening(words: Sequence[Word]) -> int:
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
            known = first in _QUANTITY or words[at - 1].lower in _QUANTITY or first[0].isdigit()
            return (at + 1, True) if known and at > begin else (begin, False)
    return begin, False


def _head_end(words: Sequence[Word], held: Sequence[Named], begin: int) -> int:
    """The first token behind the head of the phrase that begins at `begin`."""
    inside = {i for n in held for i in range(n.name.first, n.name.last)}
    at = begin
    while at < len(words):
        word = words[at]
        ends = word.lower in BREAKS | _REFLEXIVE or word.stem in ',:;–—-()…"“”'
        if ends and at not in inside and at > begin and _has_noun(words, begin, at):
            break
        at += 1
    return at


def _has_noun(words: Sequence[Word], begin: int, at: int) -> bool:
    small = DEFINITE | INDEFINITE | POSSESSIVES | {"one", "more", "than", "at", "least", "about"}
    return any(w.lower not in small and w.stem[0].isalnum() for w in words[begin:at])


def _named_heads(
    words: Sequence[Word], held: Sequence[Named], begin: int, end: int
) -> tuple[Named, ...]:
    """The names that are the phrase's head, not those that qualify it."""
    last = _ending_at(held, end, words)
    if last is not None and words[begin].lower in {"many", "most", "some", "few", "several"}:
        return ()
    if last is not None:
        return _joined(words, held, begin, last)
    noun = words[end - 1].lower if end > begin else ""
    office = [w.lower for w in words[end : end + 2]]
    if noun == "secretary" and office == ["of", "state"]:
        return tuple(n for n in held if n.name.first == end + 2)
    if singular(noun) in PUBLISHED_BY_OWNER:
        return _makers(words, held, begin, end)
    if noun in PUBLISHED:
        return _outlet(held, begin, end)
    if singular(noun) != noun or noun in PLURAL_ONLY:
        return ()
    return _apposed(words, held, begin, end)


def _makers(
    words: Sequence[Word], held: Sequence[Named], begin: int, end: int
) -> tuple[Named, ...]:
    """X in "X's report": who speaks through a document is its maker."""
    for named in held:
        if named.name.owns and begin <= named.name.first and named.name.last < end:
            between = words[named.name.last : end - 1]
            return (named,) if not any(w.lower in BREAKS for w in between) else ()
    return ()


def _outlet(held: Sequence[Named], begin: int, end: int) -> tuple[Named, ...]:
    """M in "M magazine"."""
    beside = (n for n in held if begin <= n.name.first and n.name.last == end - 1)
    return tuple(n for n in beside if not n.name.owns)


def _ending_at(held: Sequence[Named], end: int, words: Sequence[Word]) -> Named | None:
    for named in held:
        if named.name.last == end and not named.name.owns:
            return named
        if named.name.last == end and end == len(words):
            return named
    return None


def _joined(
    words: Sequence[Word], held: Sequence[Named], begin: int, last: Named
) -> tuple[Named, ...]:
    """The name with others that "and" or commas join to it."""
    group = [n for n in held if begin <= n.name.first and n.name.last <= last.name.last]
    keep = [last]
    for named in reversed(group[:-1]):
        between = [w.lower for w in words[named.name.last : _front(keep[0].name)]]
        if "and" in between and len(between) <= 4 and not named.name.owns:
            keep.insert(0, named)
    return tuple(keep) + _following(words, held, last, "and" in _lows(words, begin, last))


def _lows(words: Sequence[Word], begin: int, last: Named) -> set[str]:
    return {w.lower for w in words[begin : last.name.first]}


def _front(name: Name) -> int:
    return name.front


def _following(
    words: Sequence[Word], held: Sequence[Named], head: Named, done: bool
) -> tuple[Named, ...]:
    """Further names of "X and Y" and "X, Y and Z" where the head ended at the first of them."""
    more: list[Named] = []
    at = head.name.last
    for named in held:
        if done or named.name.first <= at:
            continue
        between = [w.lower for w in words[at : _front(named.name)] if w.stem != "."]
        if not between or len(between) > 3 or not {"and", ","} & set(between[:2]):
            break
        if any(w in ROLES or w in {"a", "an", "the"} for w in between) and "and" not in between:
            break
        if named.name.owns:
            break
        more.append(named)
        at = named.name.last
    joined = any(w.lower == "and" for w in words[head.name.last : at])
    return tuple(more) if joined else ()


def _apposed(
    words: Sequence[Word], held: Sequence[Named], begin: int, end: int
) -> tuple[Named, ...]:
    """X in "the spokesman for the ministry, X,", not in "a former adviser to its president, X,"."""
    if words[end - 1].lower not in ROLES and words[end - 1].lower not in {"head", "member"}:
        return ()
    for named in held:
        front = _front(named.name)
        if front < end or named.name.owns:
            continue
        if not _person(named) or words[front - 1].stem not in {",", ":"}:
            continue
        inner = front - 2
        if inner >= end and words[inner].lower in ROLES:
            return ()
        return (named,)
    return ()


def _person(named: Named) -> bool:
    hints = named.draft.hints
    return hints["person"] > 0 and hints["person"] >= max(hints["outlet"], hints["institution"])


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
    if end - 1 > head and noun in _REFLEXIVE:
        noun = low[end - 2]
    if partitive and noun in PRONOUNS:
        noun = "them"
    plural = _plural(noun) or noun == "them"
    first = low[begin]
    chunk = low[begin:end]
    mods = _mods(low[head : max(head, end - 1)] + low[end:])
    owners = tuple(n for n in held if begin <= n.name.first)
    return replace(
        base,
        noun=singular(noun),
        plural=_many(chunk, plural, partitive, first),
        definite=(first in DEFINITE and noun != first)
        or first in POSSESSIVES
        or (first == "both")
        or _owned(held, head),
        indefinite=first in INDEFINITE,
        other=bool(OTHER & set(chunk[:3])),
        partitive=partitive,
        count=_count(chunk, plural, partitive),
        mods=mods,
        owners=owners,
        owner_pronoun=first if first in POSSESSIVES else "",
    )


def _owned(held: Sequence[Named], begin: int) -> bool:
    return any(n.name.owns and n.name.first <= begin + 1 for n in held)


def _plural(noun: str) -> bool:
    if noun in PLURAL_ONLY or noun in IRREGULAR:
        return noun not in {"media", "data", "press"}
    return noun.endswith("s") and not noun.endswith("ss") and noun not in SINGULAR_S


def _many(chunk: Sequence[str], plural: bool, partitive: bool, first: str) -> bool:
    if partitive:
        return first not in {"one", "another", "each", "either", "neither", "none"}
    return plural


def _count(chunk: Sequence[str], plural: bool, partitive: bool) -> int | None:
    """1 for a single one, a number that is given in words, None for a plural without one."""
    if partitive and chunk[0] in {"one", "another", "each", "either"}:
        return 1
    if not plural:
        return 1
    for word in chunk[:5]:
        if word in NUMBERS and (word != "one" or partitive):
            return NUMBERS[word]
        if word.isdigit() and len(word) < 3:
            return int(word)
    return None


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


def is_document(noun: str) -> bool:
    """Whether a head noun in the singular is a document's."""
    return noun in DOCUMENTS
