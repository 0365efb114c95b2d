"""Who is told apart from another of the same name: by a middle name, or by "Jr." and the like.

George W. Bush is not George H. W. Bush, and what is written "George Bush" may be either; so it
must not make one of the two. "Jr." is often left out, and counts where the pile tells of two.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from reportedly.identify.forms import PARTICLES, Form, form
from reportedly.identify.frequent import is_surname_first
from reportedly.identify.given import short_forms
from reportedly.identify.index import Index
from reportedly.identify.spelling import similar_given

Pair = tuple[str, str]
"""The labels of two forms that some rule would join."""
Tell = tuple[str, str]
"""What tells a bearer from others of the name: "jr", and the first middle name; or nothing."""


@lru_cache(maxsize=1 << 17)
def tell(label: str) -> Tell:
    """What a form tells of its bearer beside given name and surname."""
    own = form(label)
    return own.mark, next(_middle(own), "")


def _middle(one: Form) -> Iterator[str]:
    """The words that are middle names: no "van", no surname, no "Bob" of Robert."""
    if one.person and not one.no_vowels and not is_surname_first(one.words):
        none = PARTICLES | {*one.further} | short_forms(one.given)
        yield from (word for word in one.words[1:-1] if word not in none)


def differ(one: Tell, other: Tell) -> bool:
    """Whether two bearers are told apart."""
    marks = {one[0], other[0]} - {""}
    return len(marks) > 1 or not _alike(one[1], other[1])


def _alike(one: str, other: str) -> bool:
    """Whether two middle names may be one; none says nothing, an initial may be cut short."""
    short, longer = sorted((one, other), key=len)
    initial = len(short) < 2 and longer.startswith(short)
    return not short or initial or similar_given(one, other) > 0


def fitting(one: Form, homes: Sequence[Form]) -> list[Form]:
    """Of those whom a part of a name may mean, who is not told apart.

    "Marr Jr." is a Marr who is called so if there is one, and "Marr" not he but his father.
    """
    own = [f for f in homes if not differ(tell(one.label), tell(f.label))]
    same = [f for f in own if f.mark == one.mark]
    if one.mark:
        return same or own
    fathers = {(f.given, f.surname) for f in same}
    return [f for f in own if not f.mark or (f.given, f.surname) not in fathers]


def torn(pairs: Collection[Pair], forms: Iterable[Form], index: Index) -> set[Pair]:
    """The pairs that must not be joined: who is told apart, or would be made one by a third.

    `forms` are those of which the pairs are some: two of one name may be told of by a third one.
    """
    tells = {f.label: tell(f.label) for f in forms}
    unlike = {pair for pair in pairs if tells[pair[0]] != tells[pair[1]]}
    apart = {pair for pair in unlike if differ(*(tells[label] for label in pair))}
    apart |= _beside(set(pairs) - apart, tells, index)
    open_ = set(_open(set(pairs) - apart, tells))
    return apart | {pair for pair in unlike if open_ & {*pair}}


def _beside(pairs: Collection[Pair], tells: dict[str, Tell], index: Index) -> set[Pair]:
    """Pairs of which one alone has "Jr.", where some article has both such and such of the name."""
    halves = {pair for pair in pairs if tells[pair[0]][0] != tells[pair[1]][0]}
    if not halves:
        return set()
    home = rooted(list(tells), [*sorted(pairs), *_of_one_name(tells)])
    names: dict[str, list[str]] = defaultdict(list)
    for label in tells:
        names[home[label]].append(label)
    two = {root for root in {home[one] for one, _ in halves} if _are_two(names[root], tells, index)}
    return {pair for pair in halves if home[pair[0]] in two}


def _of_one_name(tells: dict[str, Tell]) -> Iterator[Pair]:
    """The forms of one given name and surname, each with the first of them."""
    first: dict[Pair, str] = {}
    for own in (form(label) for label in tells):
        if own.full:
            yield first.setdefault((own.given, own.surname), own.label), own.label


def _are_two(labels: Iterable[str], tells: dict[str, Tell], index: Index) -> bool:
    """Whether an article has a bearer with "Jr." and one without."""
    bare, marked = set[str](), set[str]()
    for label in labels:
        (marked if tells[label][0] else bare).update(index.articles(label))
    return not bare.isdisjoint(marked)


def _open(pairs: Collection[Pair], tells: dict[str, Tell]) -> Iterator[str]:
    """The forms that would be joined with two who are told apart."""
    met: dict[str, set[Tell]] = defaultdict(set)
    for one, other in pairs:
        met[one].add(tells[other])
        met[other].add(tells[one])
    for label, some in met.items():
        rest = sorted(some)
        if any(differ(a, b) for at, a in enumerate(rest) for b in rest[at + 1 :]):
            yield label


def rooted(labels: Sequence[str], pairs: Iterable[Pair]) -> dict[str, str]:
    """{label: the first in the alphabet of those that pairs tie to it}."""
    home = {label: label for label in labels}

    def root(label: str) -> str:
        while home[label] != label:
            home[label] = label = home[home[label]]
        return label

    for pair in pairs:
        first, second = sorted(map(root, pair))
        home[second] = first
    return {label: root(label) for label in home}
