"""Articles of an invented world: stories, whose claims are told again in other words.

Nothing is read: articles come with their attributions, entities and paths. Words are drawn by
Zipf's law from invented ones; a statement is one of its story's claims, a fifth of whose words are
others each time, or says something of its own. Any two vectors have a cosine near 0.65, as
those of the model have; those of one claim have 0.95.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from evals.manyarticles import World, world
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Entity,
    EntityKind,
    Hand,
    Metadata,
    Page,
    Sentences,
    Span,
    Speaker,
)

_DIMENSIONS = 384
_VOCABULARY = 30_000
_OF_STORY = 40
_CLAIMS = 8
_TOLD = 0.4
_CHANGED = 0.2
_SYLLABLES = "ba bel dor fen gar hol is kan lum mor nev or pel quin ras sel tor ul var win".split()


Floats = NDArray[np.float64]


@dataclass
class Story:
    """Who is in it, what words are at home in it, and what is claimed in it."""

    people: Sequence[int]
    words: Sequence[str]
    claims: Sequence[tuple[Sequence[str], Floats]]


class Teller:
    """Writes article after article."""

    def __init__(self, articles: int, statements: int, seed: int) -> None:
        self._rng, self._numbers = random.Random(seed), np.random.default_rng(seed)
        self._statements = statements
        self._world: World = world(max(60, articles * 3), self._rng)
        self._words = [self._word(n) for n in range(_VOCABULARY)]
        self._often = list(accumulate(1 / (n + 10) for n in range(_VOCABULARY)))
        self._common = self._vector()
        self._stories = [self._story(people) for people in self._world.stories]

    def _word(self, number: int) -> str:
        """An invented word; no two are one, and none has an ending that stems away."""
        parts: list[str] = []
        while number or not parts:
            number, place = divmod(number, len(_SYLLABLES))
            parts.append(_SYLLABLES[place])
        return "".join(parts) + "o"

    def _vector(self) -> Floats:
        drawn = self._numbers.standard_normal(_DIMENSIONS)
        return np.asarray(drawn / np.linalg.norm(drawn))

    def _near(self, to: Floats, share: float) -> Floats:
        made = to * share**0.5 + self._vector() * (1 - share) ** 0.5
        return np.asarray(made / np.linalg.norm(made))

    def _draw(self, count: int) -> list[str]:
        return self._rng.choices(self._words, cum_weights=self._often, k=count)

    def _story(self, people: Sequence[int]) -> Story:
        words = self._draw(_OF_STORY)
        told = [
            ([*self._rng.sample(words, 4), *self._draw(6)], self._near(self._common, 0.65))
            for _ in range(_CLAIMS)
        ]
        return Story(people, words, told)

    def article(self) -> list[object]:
        """The nouns of the next article."""
        id_ = f"{self._rng.getrandbits(64):016x}"
        story = self._rng.choice(self._stories)
        made = _Written(id_)
        for _ in range(self._statements):
            who, whom = (self._world.names[p] for p in self._rng.sample(list(story.people), 2))
            words, vector = self._said(story)
            made.say(who, whom, words, vector.astype("<f2").tobytes())
        return made.nouns()

    def _said(self, story: Story) -> tuple[list[str], Floats]:
        if self._rng.random() >= _TOLD:
            words = [*self._rng.sample(story.words, 3), *self._draw(7)]
            return words, self._near(self._common, 0.65)
        claim, vector = self._rng.choice(story.claims)
        words = [self._draw(1)[0] if self._rng.random() < _CHANGED else w for w in claim]
        return words, self._near(vector, 0.95)


class _Written:
    """An article that grows by a sentence with every statement."""

    def __init__(self, id_: str) -> None:
        self.id, self.text = id_, ""
        self._entities: dict[str, tuple[EntityKind, list[Span]]] = {}
        self._said: list[Attribution] = []
        self._speakers: list[str] = []

    def say(
        self,
        who: tuple[str, EntityKind],
        whom: tuple[str, EntityKind],
        words: Sequence[str],
        vector: bytes,
    ) -> None:
        """One sentence: somebody said that somebody did so."""
        source = self._write(who[0], who)
        cue = self._write(" said", None)
        self._write(" that ", None)
        start = len(self.text)
        self._write(whom[0], whom)
        self._write(f" will {' '.join(words)}", None)
        content = Span(start, len(self.text))
        self._write(". ", None)
        number = len(self._said)
        self._said.append(
            Attribution(
                f"{self.id}:a{number}", self.id, (source,), (Span(cue.start + 1, cue.end),),
                (content,), "body", "indirect", "said", negated=False, denies=False,
                hedges=(), parent=None, confidence=0.9, vector=vector,
            )
        )  # fmt: skip
        self._speakers.append(who[0])

    def _write(self, words: str, named: tuple[str, EntityKind] | None) -> Span:
        span = Span(len(self.text), len(self.text) + len(words))
        self.text += words
        if named is not None:
            self._entities.setdefault(words, (named[1], []))[1].append(span)
        return span

    def nouns(self) -> list[object]:
        """Everything that stages would have made of it."""
        names = {name: f"{self.id}:e{n}" for n, name in enumerate(self._entities, 1)}
        outlet = f"{self.id}:e0"
        found: list[object] = [
            Page(self.id, self.id, "text", self.text, (), Metadata()),
            Article(self.id, "", f"The {self.id[:2]} Post", "", "2031-01-01", "en", ""),
            Block(self.id, 0, len(self.text), "body"),
            Sentences(self.id, ()),
            Entity(outlet, self.id, f"The {self.id[:2]} Post", "outlet", True, 1, ()),
        ]
        for name, (kind, spans) in self._entities.items():
            found.append(Entity(names[name], self.id, name, kind, True, 1, tuple(spans)))
        for a, who in zip(self._said, self._speakers, strict=True):
            kind = self._entities[who][0]
            found += [a, Speaker(a.id, self.id, names[who])]
            found.append(Hand(a.id, self.id, 0, names[who], kind, ()))
            found.append(Hand(a.id, self.id, 1, outlet, "outlet", ()))
        return found
