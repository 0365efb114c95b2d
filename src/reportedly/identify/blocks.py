"""Blocks: only forms that share one are ever compared, so the work grows with the pile.

A block is a line of text that follows from a form's label alone. Its first letter tells by which
rules its forms are compared.
"""

from collections.abc import Iterator
from functools import lru_cache

from reportedly.identify.forms import Form, form
from reportedly.identify.spelling import consonants, skeleton

SMALL = frozenset("of the for and de la du".split())

SAME, SURNAME, SOUND, START, END, BARE, BAG, LETTERS, TAIL = "=sxyzcbao"


@lru_cache(maxsize=1 << 17)
def blocks(label: str) -> tuple[str, ...]:
    """The blocks of a form, sorted."""
    own = form(label)
    found = {f"{SAME} {''.join(own.words)}"}
    found |= set(_of_person(own) if own.person else _of_other(own))
    if len(own.words) == 1:
        found.add(f"{SURNAME} {own.words[0]}")
    return tuple(sorted(found))


def _of_person(own: Form) -> Iterator[str]:
    if len(own.words) < 2:
        return
    yield from (f"{SURNAME} {name}" for name in own.surnames)
    if own.full:
        given, surname = own.given, own.surname
        yield f"{SOUND} {skeleton(given)[:1]} {skeleton(surname)}"
        yield f"{START} {given[:3]} {surname[:4]}"
        yield f"{END} {given[:3]} {surname[-4:]}"
        yield f"{BARE} {bare(own)}"
        yield f"{BAG} p {' '.join(sorted(own.words))}"


def _of_other(own: Form) -> Iterator[str]:
    if len(own.words) > 1:
        if own.kind != "d":
            yield f"{BAG} {' '.join(bag(own))}"
        yield f"{LETTERS} {letters(own)}"
    elif own.capitals:
        yield f"{LETTERS} {own.words[0]}"
    if own.kind == "t":
        yield f"{TAIL} {own.words[-1]}"


def bag(own: Form) -> tuple[str, ...]:
    """The words that carry a name, sorted."""
    return tuple(sorted(w for w in own.words if w not in SMALL)) or own.words


def letters(own: Form) -> str:
    """The letters by which a name may be called for short."""
    return "".join(w[0] for w in own.words if w not in SMALL)


@lru_cache(maxsize=1 << 16)
def bare(own: Form) -> str:
    """The consonants of a person's first and last word, as scripts without vowels have them."""
    return f"{consonants(own.words[0])} {consonants(own.words[-1])}"
