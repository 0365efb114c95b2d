"""Names as they are looked up: folded, and the shorter forms under which an entry is found too.

Every form has a rank: how far it is from the entry's own name. What a text may call an entry is
worked out here once, when the base is made or imported, so that looking up is one step.
"""

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum

from reportedly.letters import unmarked
from reportedly.lexicon.people import GENERATIONS, TITLE_WORDS
from reportedly.schema import Known

MAX_KEYS = 200
"""Of one entry; beyond this its aliases are looked up no longer."""

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile(r"['’ʼʻ`´]")
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_SMALL = frozenset("of the and for in on at to de la du des et und".split())
PARTICLES = frozenset(
    "van von der den de del della di da dos el al bin ben la le ter ten zu".split()
)
_SUFFIXES = GENERATIONS | frozenset("phd md mp qc kc obe mbe".split())
_HEADS = frozenset(
    "university college institute inc ltd limited plc corp corporation company co group holdings"
    " party ocean sea river hurricane tropical storm cyclone football club fc afc team county"
    " district region province state city newspaper magazine airport department ministry agency"
    " supermarkets stores bank association foundation council service airlines".split()
)
_BODIES = _HEADS | frozenset(
    "national international federal central global world european american united bureau center"
    " centre office committee commission union court network news academy authority institution"
    " organisation organization society league fund board".split()
)
_NATIONS = (("united", "states"), ("us",), ("uk",), ("united", "kingdom"))


class Rank(IntEnum):
    """How a form comes from an entry's names, the nearest first."""

    NAME = 0
    ALIAS = 1
    ENDS = 2
    SURNAME = 3
    ACRONYM = 4
    PART = 5


def fold(name: str) -> str:
    """A name in lower case without marks and article; initials as one word ("u.s." is "us")."""
    return " ".join(_words(name))


def _words(name: str) -> list[str]:
    words = _joined(_WORD.findall(_APOSTROPHES.sub("", unmarked(name))))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _joined(words: Iterable[str]) -> list[str]:
    """Single letters in a row as one word."""
    made: list[str] = []
    run = False
    for word in words:
        single = len(word) == 1 and word.isalpha()
        if single and run:
            made[-1] += word
        else:
            made.append(word)
        run = single
    return made


def keys(known: Known) -> dict[str, Rank]:
    """Every key under which an entry is found, each with its best rank."""
    found: dict[str, Rank] = {}
    for key, rank in _forms(known):
        if key and len(found) < MAX_KEYS:
            found[key] = min(rank, found.get(key, rank))
    return found


def _forms(known: Known) -> Iterator[tuple[str, Rank]]:
    for rank, name in _names(known):
        yield fold(name), rank
        if (bare := _BRACKET.sub("", name)) != name:
            yield fold(bare), Rank.ALIAS
    for name in (known.name, *known.aliases):
        words = _words(_BRACKET.sub("", name))
        if known.kind in ("person", "unknown"):
            yield from _of_person(words)
        if known.kind != "person":
            yield from _of_other(words, sure=known.kind != "unknown")


def _names(known: Known) -> Iterator[tuple[Rank, str]]:
    yield Rank.NAME, known.name
    yield from ((Rank.ALIAS, name) for name in (*known.aliases, *known.domains))


def _of_person(words: list[str]) -> Iterator[tuple[str, Rank]]:
    words = without_suffix(words)
    if len(words) < 2:
        return
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}", Rank.ENDS
    first = len(words) - 1
    yield words[first], Rank.SURNAME
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
        yield " ".join(words[first:]), Rank.SURNAME


def without_suffix(words: list[str]) -> list[str]:
    """A person's words without "Jr." and the like behind."""
    return words[:-1] if len(words) > 2 and words[-1] in _SUFFIXES else words


def born(name: str) -> str:
    """The "jr" of a name, by which one of a family is told from another."""
    words = _words(name)
    return words[-1] if len(words) > 1 and words[-1] in GENERATIONS else ""


def _of_other(words: list[str], *, sure: bool) -> Iterator[tuple[str, Rank]]:
    """Of what is no person; where the base does not tell, a body's words must (`sure`)."""
    big = [w for w in words if w not in _SMALL]
    body = sure or len(big) < len(words) or not _BODIES.isdisjoint(words)
    if 3 <= len(words) <= 8 and len(big) > 1 and body:
        yield "".join(w[0] for w in words), Rank.ACRONYM
        yield "".join(w[0] for w in big), Rank.ACRONYM
    for nation in _NATIONS:
        if tuple(words[: len(nation)]) == nation and len(words) > len(nation) + 1:
            yield " ".join(words[len(nation) :]), Rank.PART
    if 2 <= len(big) <= 4 and (rest := [w for w in big if w not in _HEADS]) != big:
        yield " ".join(rest), Rank.PART


def asked(name: str, *, person: bool) -> dict[str, bool]:
    """The keys under which a name of a text is looked up; whether each is the whole name.

    Of a person, titles in front do not count, nor what we do not know for a title; and middle
    names may be missing in the base, or a "Jr.", without which a name is no longer whole.
    """
    words = _words(name)
    found = {" ".join(words): True, " ".join(_words(name.partition(",")[0])): True}
    if person:
        found[" ".join(_untitled(words))] = True
        bare = _untitled(without_suffix(words))
        found[" ".join(bare)] = bare == words or not born(name)
        if len(bare) > 2:
            found.setdefault(f"{bare[0]} {bare[-1]}", False)
            found.setdefault(f"{bare[-2]} {bare[-1]}", False)
    found.pop("", None)
    return found


def _untitled(words: list[str]) -> list[str]:
    first = 0
    while len(words) - first > 1 and words[first] in TITLE_WORDS:
        first += 1
    return words[first:]
