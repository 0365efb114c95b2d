"""An invented world to ask about: people, words, and what is claimed in it.

Nothing here is read by a model: articles are put together with their spans. Words and people are
met by Zipf's law, one person and one word in about half of all articles; claims are told once or
often, the widest in as many statements as `widest` says.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

_SYLLABLES = "ba bel dor fen gar hol is kan lum mor nev or pel quin ras sel tor ul var win".split()
_GIVEN = "Ada Bo Cyr Dara Eva Ida Jon Kaj Lea Mira Nils Ona Pavo Runa Sten Tove Ulf Vera".split()
_VERBS = "sell close delay fund rebuild tax ban inspect lease abandon defend survey".split()
_THINGS = "quay ferry dam school mill bridge tunnel hospital levy archive market tower".split()
EVERYWHERE = "harbour"
"""The word of half of all statements."""
STAR = "Pavo Lindqar"
"""Who is spoken of in about half of all articles."""
UNNAMED = ("a source", "an official", "a diplomat", "two insiders")


@dataclass(frozen=True, slots=True)
class Told:
    """One statement to be made: which claim it belongs to, who speaks, and its words."""

    claim: int
    speaker: str
    named: bool
    content: str
    denies: bool
    relay: str


@dataclass(frozen=True, slots=True)
class World:
    """Who there is, the words there are, and what each claim says."""

    people: Sequence[str]
    people_met: Sequence[float]
    words: Sequence[str]
    words_met: Sequence[float]
    outlets: Sequence[str]

    def person(self, rng: random.Random) -> str:
        """Somebody, the known ones more often."""
        return rng.choices(self.people, cum_weights=self.people_met)[0]

    def some(self, count: int, rng: random.Random) -> list[str]:
        """Words, the common ones more often."""
        return rng.choices(self.words, cum_weights=self.words_met, k=count)


def world(rng: random.Random, people: int = 6_000, words: int = 20_000) -> World:
    """The world; the same for the same state of `rng`."""
    surnames = [_word(rng).title() for _ in range(people // 4)]
    named = [STAR, *(f"{rng.choice(_GIVEN)} {rng.choice(surnames)}" for _ in range(people - 1))]
    outlets = [f"{_word(rng).title()} {kind}" for kind in ("Post", "Herald", "Courier") * 40]
    return World(
        named,
        list(accumulate(1 / (n + 1) for n in range(people))),
        [_word(rng) for _ in range(words)],
        list(accumulate(1 / (n + 1) for n in range(words))),
        outlets,
    )


def _word(rng: random.Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4)))


def statements(here: World, count: int, widest: int, rng: random.Random) -> Iterator[Told]:
    """So many statements, mixed; claim 0 has `widest`, most others one or two."""
    claims = [0] * widest
    at = 1
    while len(claims) < count:
        size = min(int(rng.paretovariate(1.2)), 400, count - len(claims))
        claims += [at] * size
        at += 1
    cores = [_core(here, rng) for _ in range(at)]
    rng.shuffle(claims)
    for claim in claims:
        yield _told(here, claim, cores[claim], rng)


def _core(here: World, rng: random.Random) -> str:
    where = f"the {EVERYWHERE} of " if rng.random() < 0.5 else "the city of "
    who = STAR if rng.random() < 0.1 else here.person(rng)
    (place,) = here.some(1, rng)
    return f"{who} will {rng.choice(_VERBS)} the {rng.choice(_THINGS)} in {where}{place.title()}"


def _told(here: World, claim: int, core: str, rng: random.Random) -> Told:
    named = rng.random() < 0.8
    return Told(
        claim=claim,
        speaker=here.person(rng) if named else rng.choice(UNNAMED),
        named=named,
        content=f"{core} {' '.join(here.some(rng.randint(4, 14), rng))}",
        denies=rng.random() < 0.05,
        relay=rng.choice(here.outlets) if rng.random() < 0.2 else "",
    )
