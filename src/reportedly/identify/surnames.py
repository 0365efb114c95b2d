"""The rules for those who bear one surname: middle names, short given names, initials, it alone.

A name that leaves open which of several bearers is meant is related to each of them, for company
to decide; and to the only one there is without it, unless the surname is too common or a lone word
may be a given name.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.identify.apart import fitting
from reportedly.identify.families import Families, families
from reportedly.identify.forms import Form
from reportedly.identify.frequent import is_common_surname, is_given
from reportedly.identify.given import short_forms
from reportedly.identify.index import Index
from reportedly.identify.links import Relation, named, relation

_MOST = 30
"""With more full names to a surname, or to a surname with an initial, nobody is looked for."""


def of_surname(surname: str, forms: Sequence[Form], index: Index) -> Iterator[Relation]:
    """All that can be said of those in the block of a surname."""
    bearers = [f for f in forms if f.full]
    own = [f for f in bearers if f.surname == surname]
    found = families(bearers, index)
    yield from _middle_names(own)
    yield from _short_given_names(own, found)
    yield from _double_surnames(own, [f for f in bearers if f.surname != surname], found, index)
    initials = [f for f in forms if f.initials]
    for one in initials:
        named_so = [f for f in own if f.given[0] == one.given]
        yield from _one_of(one, fitting(one, named_so), found, 0.85)
    homes = own or bearers or initials
    found = {**{f.label: f.label for f in initials}, **found}
    lone = [f for f in forms if len(f.words) == 1]
    for one in lone:
        if one.person or one.kind == "u":
            yield from _one_of(one, fitting(one, homes), found, 0.8)
    if not homes:
        yield from _lone_words(lone)


def _middle_names(own: Sequence[Form]) -> Iterator[Relation]:
    """Join "Ilse M. Marrane" and "Ilse Marrane": first and last word agree."""
    ends: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for one in own:
        ends[one.words[0], one.words[-1]].append(one)
    for some in ends.values():
        short = min(some, key=lambda f: (len(f.words), f.label))
        for one in some:
            if one is not short and len(short.words) == 2:
                yield _with_middle_name(short, one)


def _with_middle_name(short: Form, one: Form) -> Relation:
    if len(one.words) == 2:  # another mark, such as a surname of birth
        return relation(short.label, one.label, 1.0, f"the same name, {named(short.label)}")
    why = f"{named(one.label)} is {named(short.label)} with a middle name"
    return relation(short.label, one.label, 0.95, why)


def _short_given_names(own: Sequence[Form], found: Families) -> Iterator[Relation]:
    """Join "Bob Marr" and "Robert Marr", if no Bertram or other Bob goes by that surname."""
    by_given: dict[str, list[Form]] = defaultdict(list)
    for one in own:
        by_given[one.given].append(one)
    whole: dict[str, list[Form]] = defaultdict(list)
    for given, some in by_given.items():
        for short in short_forms(given) & by_given.keys():
            whole[short] += some
    for short, longer in whole.items():
        if len({found[f.label] for f in longer}) == 1:
            for one in by_given[short]:
                why = f"“{short.title()}” is short for the given name of {named(longer[0].label)}"
                yield relation(longer[0].label, one.label, 0.85, why)


def _double_surnames(
    own: Sequence[Form], doubles: Sequence[Form], found: Families, index: Index
) -> Iterator[Relation]:
    """Join "Anna Holm" and "Anna Berg (née Holm)", "Anna Holm-Berg", if no article has both."""
    both: dict[str, tuple[list[Form], list[Form]]] = defaultdict(lambda: ([], []))
    for one in doubles:
        both[one.given][1].append(one)
    for one in own:
        if one.given in both:
            both[one.given][0].append(one)
    for same, some in both.values():
        if len({found[f.label] for f in same}) == 1:
            beside = frozenset[str]().union(*(index.articles(f.label) for f in same))
            for one in some:
                if not beside & index.articles(one.label):
                    why = f"“{same[0].surname.title()}” is also a surname of {named(one.label)}"
                    yield relation(same[0].label, one.label, 0.85, why)


def _one_of(one: Form, homes: Sequence[Form], found: Families, score: float) -> Iterator[Relation]:
    """A part of a name, and whose it may be."""
    roots = sorted({found[f.label] for f in homes})
    if len(roots) == 1 and not _leaves_open(one):
        shown = named(homes[0].label)
        why = (
            f"{shown} is the only full name for {named(one.label)}"
            if one.initials
            else f"{shown} is the only one of that surname"
        )
        yield relation(one.label, homes[0].label, score, why)
        return
    if len(homes) > _MOST:
        return
    for home in homes:
        why = f"{named(one.label)} in the company of {named(home.label)}"
        yield relation(one.label, home.label, score - 0.1, why, one.label)


def _leaves_open(one: Form) -> bool:
    """Whether a part of a name tells little of who is meant: "Harry" is hardly Ilse Harry."""
    return is_common_surname(one.surname) or (not one.initials and is_given(one.surname))


def _lone_words(lone: Sequence[Form]) -> Iterator[Relation]:
    """Join "Korvath", taken for a surname that nobody bears, with what else is called so."""
    others = [f for f in lone if not f.person and f.kind != "u"]
    for one in lone:
        if one.person and others:
            why = f"nobody else in the pile is called {named(one.label)}"
            yield relation(others[0].label, one.label, 0.7, why)
