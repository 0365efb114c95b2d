"""Families: forms of one block that are ways to write one person's name, as they stand there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.identify.apart import rooted, torn
from reportedly.identify.forms import Form
from reportedly.identify.frequent import is_surname_first
from reportedly.identify.index import Index
from reportedly.identify.spelling import similar_given, similar_surname, skeleton

__all__ = ["Families", "families", "one_family", "spelt_alike"]

_WINDOW = 24

Families = Mapping[str, str]
"""{label: the label of its family's first form}."""


def spelt_alike(one: Form, other: Form) -> float:
    """How likely two full names are one as they are spelt, in [0, 1].

    Behind a surname in front all syllables are the given name: "Hae-sol" is not "Dae-sol".
    """
    if is_surname_first(one.words) and one.words[1:-1] != other.words[1:-1]:
        return 0.0
    surname = similar_surname(one.surname, other.surname)
    return surname * similar_given(one.given, other.given) if surname else 0.0


def families(forms: Sequence[Form], index: Index) -> Families:
    """The families of full names, told by spelling and by what keeps two of a name apart."""
    pairs = {(one.label, other.label) for one, other in _pairs(forms)}
    return rooted([f.label for f in forms], sorted(pairs - torn(pairs, forms, index)))


def _pairs(forms: Sequence[Form]) -> Iterator[tuple[Form, Form]]:
    alike: dict[str, list[Form]] = defaultdict(list)
    for own in forms:
        alike[skeleton(own.given)[:1]].append(own)
    for some in alike.values():
        some.sort(key=lambda f: (f.given, f.label))
        for at, one in enumerate(some):
            for other in some[at + 1 : at + 1 + _WINDOW]:
                if spelt_alike(one, other):
                    yield one, other


def one_family(found: Families) -> bool:
    """Whether there is a family, and only one."""
    return len(set(found.values())) == 1
