"""Forms: the ways in which names are written, as far as it matters for telling who bears them.

A form is kept as its label, a line of text from which everything else of it follows; so a store
can hold forms, and what is in one does not depend on what else is in the pile.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from reportedly.identify.frequent import is_surname_first
from reportedly.identify.latin import is_without_vowels, plain, words
from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.people import GENERATIONS, TITLE_WORDS
from reportedly.schema import Entity, EntityKind

MOST_CHARACTERS = 200
"""A longer name is a list or a mishap of reading, and is compared with nothing."""
MOST_WORDS = 24

Class = Literal["p", "t", "d", "o", "u"]
"""Person, outlet, document, other named thing, unknown."""
_CLASSES: dict[EntityKind, Class] = {
    "person": "p",
    "author": "p",
    "outlet": "t",
    "document": "d",
    "institution": "o",
    "group": "o",
    "place": "o",
    "unknown": "u",
}
_CAPITALS, _NO_VOWELS = "A", "S"
_TAILS = frozenset("com magazine newspaper daily online website".split())
_BODY_TAILS = _TAILS | frozenset(
    "inc incorporated corp corporation co company ltd limited llc plc lp llp gmbh ag sa spa nv bv"
    " ab oy asa kk pty group holdings".split()
)
"""What tells one of a family from another of the same name."""
_PERSON_TAILS = _TAILS | GENERATIONS | frozenset("esq phd md".split())
_BEFORE_MARK = "#"
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_BORN = re.compile(r"\(?\s*\b(?:nee|born|geb|geborene)\b\.?\s+([^\W_]+)\s*\)?")
PARTICLES = frozenset("al el de da di del van von der den bin ibn ben la le du dos st".split())
_NO_SURNAMES = GIVEN | PARTICLES
_HYPHEN = re.compile("[-‐‑]")


@dataclass(frozen=True, slots=True)
class Form:
    """A label, read: class, words, marks, and which surnames there are beside the last word.

    `mark` is the "jr" of a person's name, which is no word of it.
    """

    label: str
    kind: Class
    words: tuple[str, ...]
    capitals: bool
    no_vowels: bool
    further: tuple[str, ...]
    mark: str

    @property
    def person(self) -> bool:
        """Whether it is a person's name."""
        return self.kind == "p"

    @property
    def full(self) -> bool:
        """A person's name with a given name that is more than a letter."""
        return self.person and len(self.words) > 1 and len(self.words[0]) > 1

    @property
    def initials(self) -> bool:
        """A person's surname behind an initial."""
        return self.person and len(self.words) > 1 and len(self.words[0]) == 1

    @property
    def given(self) -> str:
        """The given name of a full one."""
        return self.words[-1] if is_surname_first(self.words) else self.words[0]

    @property
    def surname(self) -> str:
        """The surname; in East Asian names the first word."""
        return self.words[0] if is_surname_first(self.words) else self.words[-1]

    @property
    def surnames(self) -> frozenset[str]:
        """Everything that may stand for the person alone: double surnames and those of birth.

        No other word in the middle, which is mostly one more given name.
        """
        return frozenset({self.surname, *self.further})


def label_of(entity: Entity) -> str:
    """The label by which an entity is compared; empty where it has no name to compare."""
    kind = _CLASSES.get(entity.kind)
    if not entity.named or kind is None or len(entity.name) > MOST_CHARACTERS:
        return ""
    return _label(entity.name, kind)


@lru_cache(maxsize=1 << 16)
def _label(name: str, kind: Class) -> str:
    own, born = of_person(name) if kind == "p" else (_body(name), "")
    if not own:
        return ""
    marks = (
        _CAPITALS if len(own) == 1 and name.isupper() and kind != "p" and len(own[0]) > 1 else ""
    )
    marks += _NO_VOWELS if is_without_vowels(name) else ""
    further = dict.fromkeys([*(_in_hyphens(name, own) if kind == "p" else ()), born])
    tail = " ".join(w for w in further if w and w not in (own[0], own[-1]))
    mark = _mark(name) if kind == "p" else ""
    behind = f"{f' / {tail}' if tail else ''}{f'{_BEFORE_MARK}{mark}' if mark else ''}"
    return f"{kind}{marks} {' '.join(own[:MOST_WORDS])}{behind}"


def _mark(name: str) -> str:
    """The "jr" behind a person's name; a degree may stand behind it."""
    tails = takewhile(_PERSON_TAILS.__contains__, reversed(words(name)[1:]))
    return next((word for word in tails if word in GENERATIONS), "")


def _in_hyphens(name: str, own: tuple[str, ...]) -> Iterable[str]:
    """The beginning of a surname such as "Holm-Berg"; what "Dae-sol" begins with is no surname."""
    for written in () if is_surname_first(own) else name.split():
        _, *behind = _HYPHEN.split(written)
        parts = words(written)
        if behind and behind[-1][:1].isupper() and own[1:][-len(parts) :] == parts:
            return [w for w in parts[:-1] if len(w) > 2 and w not in _NO_SURNAMES]
    return ()


def _body(name: str) -> tuple[str, ...]:
    """Words of what is no person; "U.S." is one."""
    closed = _DOTTED.sub(lambda m: m.group().replace(".", ""), name)
    return _stripped(words(closed), {"the"}, _BODY_TAILS)


def of_person(name: str) -> tuple[tuple[str, ...], str]:
    """The words of a person's name without titles, "Jr." and the like; a surname of birth."""
    bare = plain(name)
    born = _BORN.search(bare)
    if born and born.start() > 0:
        rest = bare[: born.start()] + " " + bare[born.end() :]
        return _stripped(words(rest), TITLE_WORDS, _PERSON_TAILS), born.group(1)
    return _stripped(words(name), TITLE_WORDS, _PERSON_TAILS), ""


def _stripped(own: tuple[str, ...], front: Iterable[str], behind: Iterable[str]) -> tuple[str, ...]:
    """Without titles or articles in front and generic words behind, but never empty."""
    first, last = 0, len(own)
    while last - first > 1 and own[first] in front:
        first += 1
    while last - first > 1 and own[last - 1] in behind:
        last -= 1
    return own[first:last]


@lru_cache(maxsize=1 << 17)
def form(label: str) -> Form:
    """A label, read."""
    bare, _, mark = label.partition(_BEFORE_MARK)
    head, _, rest = bare.partition(" ")
    own, _, further = rest.partition(" / ")
    return Form(
        label,
        head[0],  # type: ignore[arg-type]
        tuple(own.split(" ")),
        _CAPITALS in head[1:],
        _NO_VOWELS in head[1:],
        tuple(further.split()),
        mark,
    )
