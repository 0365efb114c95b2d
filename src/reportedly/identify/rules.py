"""The rules by which two forms may be ways to write one name, a function for each kind of block.

Each sees the forms of one block and nothing else of the pile, but for the articles that have a
form; so what a rule says changes only when its block does.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from reportedly.identify import blocks
from reportedly.identify.apart import torn
from reportedly.identify.blocks import bag, bare
from reportedly.identify.families import families, one_family, spelt_alike
from reportedly.identify.forms import Form, form
from reportedly.identify.index import Index
from reportedly.identify.links import Relation, named, relation
from reportedly.identify.surnames import of_surname
from reportedly.lexicon.given import GIVEN

_WINDOW = 24
"""In a sorted block each form meets this many neighbours: the cost grows with the pile."""
_CONSONANTS = 4
"""So many consonants two names must share where no vowels are written."""

Rule = Callable[[str, Sequence[Form], Index], Iterator[Relation]]


def relations(block: str, index: Index) -> list[Relation]:
    """What the rules of a block say of its forms, without repetition.

    But for company, no rule joins those whom a middle name or "Jr." tells apart.
    """
    forms = [form(label) for label in index.forms_in(block)]
    if len(forms) < 2:
        return []
    found = set(_RULES[block[0]](block[2:], forms, index))
    apart = torn({(r.one, r.other) for r in found if not r.part}, forms, index)
    return sorted(_less_sure(r) for r in found if r.part or (r.one, r.other) not in apart)


def _less_sure(found: Relation) -> Relation:
    """A relation as it is, or weaker where one of two full names alone has "Jr."."""
    one, other = form(found.one), form(found.other)
    if not (one.full and other.full) or one.mark == other.mark:
        return found
    bare, marked = (other, one) if one.mark else (one, other)
    why = f"{named(bare.label)} may be short for {named(marked.label)}, as no article has both"
    return relation(one.label, other.label, min(0.8, found.score), why)


def same_letters(_: str, forms: Sequence[Form], __: Index) -> Iterator[Relation]:
    """One name written with other spaces, or of another class; persons stay apart from others.

    What is of unknown kind goes to the persons if only those bear the name.
    """
    people = [f for f in forms if f.person]
    others = [f for f in forms if not f.person and f.kind != "u"]
    unsure = [f for f in forms if f.kind == "u"]
    homes = others or people or unsure
    for some in (people, others):
        first: dict[str, Form] = {}
        for other in some:
            home = first.setdefault(other.mark, other)
            if other is not some[0]:
                yield _same(some[0] if other is home else home, other)
    for other in unsure:
        if other is not homes[0]:
            yield _same(homes[0], other)


def _same(one: Form, other: Form) -> Relation:
    if one.words == other.words:
        return relation(one.label, other.label, 1.0, f"the same name, {named(one.label)}")
    why = f"{named(one.label)} and {named(other.label)} have the same letters"
    return relation(one.label, other.label, 0.95, why)


def spellings(_: str, forms: Sequence[Form], index: Index) -> Iterator[Relation]:
    """Persons whose given names and surnames are likely spellings of one another.

    Two forms that one article uses side by side are taken for two persons.
    """
    for at, one in enumerate(forms):
        for other in forms[at + 1 : at + 1 + _WINDOW]:
            score = spelt_alike(one, other)
            if score and not index.articles(one.label) & index.articles(other.label):
                why = f"{named(one.label)} and {named(other.label)} are spelt alike"
                yield relation(one.label, other.label, score, why)


def without_vowels(_: str, forms: Sequence[Form], index: Index) -> Iterator[Relation]:
    """A name in a script that leaves vowels out, and the only one with its consonants."""
    latin = [f for f in forms if not f.no_vowels]
    if not one_family(families(latin, index)) or len(bare(forms[0])) <= _CONSONANTS:
        return
    for one in forms:
        if one.no_vowels:
            why = f"{named(one.label)} has the consonants of {named(latin[0].label)}"
            yield relation(latin[0].label, one.label, 0.8, why)


def word_order(_: str, forms: Sequence[Form], __: Index) -> Iterator[Relation]:
    """The same words in another order: "Ministry of the Interior" and "Interior Ministry".

    Of persons not where both words are given names: James Henry is not Henry James.
    """
    for other in forms[1:]:
        if not forms[0].person or not set(other.words) <= GIVEN:
            why = f"{named(forms[0].label)} and {named(other.label)} have the same words"
            yield relation(forms[0].label, other.label, 0.9, why)


def acronyms(_: str, forms: Sequence[Form], __: Index) -> Iterator[Relation]:
    """Capitals that are the initials of one name alone in the pile."""
    full = [f for f in forms if len(f.words) > 1]
    short = [f for f in forms if f.capitals]
    if len({bag(f) for f in full}) == 1 and _may_be_one(full, short):
        for one in short:
            why = f"{named(one.label)} are the initials of {named(full[0].label)}"
            yield relation(full[0].label, one.label, 0.85, why)


def _may_be_one(some: Sequence[Form], others: Sequence[Form]) -> bool:
    """Whether kinds allow it: who reports for a living is no body of other business.

    All that are called the same are asked together, as they are one by their name.
    """
    one, other = {f.kind for f in some}, {f.kind for f in others}
    return ("t" in one) == ("t" in other) or "u" in (other if "t" in one else one)


def outlets_short(_: str, forms: Sequence[Form], __: Index) -> Iterator[Relation]:
    """One outlet alone in the pile ends in what another is called: "the Courier"."""
    full = [f for f in forms if len(f.words) > 1]
    if len({bag(f) for f in full}) == 1:
        for one in forms:
            if len(one.words) == 1:
                name = named(full[0].label)
                why = f"{name} is the only outlet called {named(one.label)} for short"
                yield relation(full[0].label, one.label, 0.8, why)


_RULES: dict[str, Rule] = defaultdict(
    lambda: spellings,
    {
        blocks.SAME: same_letters,
        blocks.SURNAME: of_surname,
        blocks.BARE: without_vowels,
        blocks.BAG: word_order,
        blocks.LETTERS: acronyms,
        blocks.TAIL: outlets_short,
    },
)
