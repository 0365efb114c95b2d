"""The rules by which two forms of a name are joined. Each yields links; none changes anything."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from reportedly.identify.forms import Form, by
from reportedly.identify.groups import Link
from reportedly.identify.spelling import blocks, similar_given, similar_surname

_WINDOW = 24
"""In a sorted block each form meets this many neighbours: the cost grows with the pile."""
_SMALL = frozenset("of the for and de la du".split())

Root = Callable[[Form], int]


def middle_names(forms: Sequence[Form]) -> Iterator[Link]:
    """Join "Ilse M. Marrane" and "Ilse Marrane": first and last word agree."""
    for group in _ends(forms).values():
        short = next((f for f in group if len(f.key) == 2), None)
        for form in group:
            if short is not None and form is not short:
                yield Link(short, form, 0.95, f"“{form.name}” is “{short.name}” with a middle name")


def _ends(forms: Sequence[Form]) -> dict[tuple[str, str], list[Form]]:
    ends: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for form in forms:
        if form.people and len(form.key) > 1:
            ends[form.key[0], form.key[-1]].append(form)
    return ends


def spellings(forms: Sequence[Form]) -> Iterator[Link]:
    """Persons whose given names and surnames are likely spellings of one another.

    Two forms that one article uses side by side are taken for two persons.
    """
    met: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        if form.people and len(form.key) > 1 and len(form.key[0]) > 1:
            for block in blocks(form.key):
                met[block].append(form)
    for block in sorted(met):
        for index, one in enumerate(met[block]):
            for other in met[block][index + 1 : index + 1 + _WINDOW]:
                score = _alike(one, other)
                if score:
                    why = f"“{one.name}” and “{other.name}” are spelt alike"
                    yield Link(one, other, round(score, 3), why)


def _alike(one: Form, other: Form) -> float:
    if one.articles & other.articles:
        return 0.0
    surname = similar_surname(one.key[-1], other.key[-1])
    given = similar_given(one.key[0], other.key[0]) if surname else 0.0
    return surname * given


def initials(forms: Sequence[Form], root: Root) -> Iterator[Link]:
    """Join "J. Davis" is the only "J… Davis" of the pile."""
    surnames = by((f for f in forms if f.people), -1)
    for form in forms:
        if not form.people or len(form.key) < 2 or len(form.key[0]) > 1:
            continue
        full = [f for f in surnames[form.key[-1]] if len(f.key[0]) > 1]
        found = [f for f in full if f.key[0][0] == form.key[0]]
        if found and len({root(f) for f in found}) == 1:
            why = f"“{found[0].name}” is the only full name for “{form.name}”"
            yield Link(found[0], form, 0.85, why)


def surnames(forms: Sequence[Form], root: Root) -> Iterator[Link]:
    """A surname alone is the only person of the pile who bears it.

    A lone word of unknown kind counts too: an article that never says more than "Lindqar" does
    not tell what that is, and the pile does.
    """
    full = by((f for f in forms if f.people), -1)
    for form in forms:
        if len(form.key) != 1 or not (form.people or form.kinds == {"unknown"}):
            continue
        found = full.get(form.key[0], [])
        if found and len({root(f) for f in found}) == 1:
            why = f"“{found[0].name}” is the only one of that surname"
            yield Link(found[0], form, 0.8, why)


def lone_words(forms: Sequence[Form]) -> Iterator[Link]:
    """Join "Korvath", taken for a surname that nobody bears, with what else is called so."""
    full = by((f for f in forms if f.people), -1)
    others = {f.key: f for f in forms if not f.people}
    for form in forms:
        if form.people and len(form.key) == 1 and form.key[0] not in full:
            other = others.get(form.key)
            if other is not None:
                yield Link(other, form, 0.7, f"nobody else in the pile is called “{form.name}”")


def word_order(forms: Sequence[Form]) -> Iterator[Link]:
    """Join "Ministry of the Interior" and "Interior Ministry"."""
    bags: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        bag = tuple(sorted(w for w in form.key if w not in _SMALL))
        if not form.people and len(bag) > 1 and "document" not in form.kinds:
            bags[bag].append(form)
    for bag in sorted(bags):
        for other in bags[bag][1:]:
            one = bags[bag][0]
            yield Link(one, other, 0.9, f"“{one.name}” and “{other.name}” have the same words")


def outlets_short(forms: Sequence[Form], root: Root) -> Iterator[Link]:
    """Join "the Courier" is the only outlet of the pile whose name ends so."""
    outlets = [f for f in forms if "outlet" in f.kinds]
    ends = by(outlets, -1)
    for form in outlets:
        found = ends.get(form.key[0], []) if len(form.key) == 1 else []
        if found and len({root(f) for f in found}) == 1:
            why = f"“{found[0].name}” is the only outlet called “{form.name}” for short"
            yield Link(found[0], form, 0.8, why)


def acronyms(forms: Sequence[Form], root: Root) -> Iterator[Link]:
    """Join "NPA" is the only name of the pile with these initials."""
    known: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if not form.people and len(form.key) > 2:
            known["".join(w[0] for w in form.key if w not in _SMALL)].append(form)
    for form in forms:
        short = form.key[0]
        if form.people or len(form.key) > 1 or not form.name.isupper():
            continue
        found = known.get(short, [])
        if found and len({root(f) for f in found}) == 1:
            why = f"“{form.name}” are the initials of “{found[0].name}”"
            yield Link(found[0], form, 0.85, why)
