"""The steps of an epoch: parts of labelled texts, some of GAP's puzzles, parts of lessons."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

from training.coreference.config import Config
from training.coreference.corpora import Corpora
from training.coreference.data import Puzzle, Text, Window
from training.coreference.model import Reader
from training.coreference.supervised import puzzles_loss, text_loss
from training.coreference.taught import Taught, taught_loss

PUZZLES = 8
"""Puzzles in a step."""


class Step(Protocol):
    """What is read at once."""

    @property
    def pieces(self) -> int:
        """How many pieces it has."""

    def loss(self, model: Reader, config: Config) -> Tensor:
        """What is wrong with how it is read."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some windows of a labelled text."""

    text: Text
    windows: Sequence[Window]

    @property
    def pieces(self) -> int:  # noqa: D102
        return self.windows[-1][1] - self.windows[0][0]

    def loss(self, model: Reader, config: Config) -> Tensor:  # noqa: D102
        return text_loss(model, self.text, self.windows, config.blank)


@dataclass(frozen=True, slots=True)
class TaughtPart:
    """Some windows of a lesson's text."""

    taught: Taught
    windows: Sequence[Window]

    @property
    def pieces(self) -> int:  # noqa: D102
        return self.windows[-1][1] - self.windows[0][0]

    def loss(self, model: Reader, config: Config) -> Tensor:  # noqa: D102
        weight = config.lesson_mentions
        return taught_loss(model, self.taught, self.windows, config.blank, weight)


@dataclass(frozen=True, slots=True)
class Puzzles:
    """Some of GAP's texts."""

    own: Sequence[Puzzle]

    @property
    def pieces(self) -> int:  # noqa: D102
        return sum(len(p.text.pieces) for p in self.own)

    def loss(self, model: Reader, config: Config) -> Tensor:  # noqa: D102
        return config.puzzle_weight * puzzles_loss(model, self.own, config.blank)


def steps(config: Config, epoch: int, data: Corpora) -> list[list[Step]]:
    """The steps of an epoch in a random order, small ones together."""
    rng = random.Random(config.seed * 1000 + epoch)
    made: list[Step] = []
    for text in rng.sample(data.texts, round(config.text_share * len(data.texts))):
        made += [Part(text, some) for some in _parts(text, config.windows, rng)]
    for taught in rng.sample(data.lessons, round(config.lesson_share * len(data.lessons))):
        made += [TaughtPart(taught, some) for some in _parts(taught.text, config.windows, rng)]
    puzzles = [rng.choice(own) for own in data.puzzles]
    rng.shuffle(puzzles)
    puzzles = puzzles[: round(config.puzzle_share * len(puzzles))]
    made += [Puzzles(puzzles[i : i + PUZZLES]) for i in range(0, len(puzzles), PUZZLES)]
    rng.shuffle(made)
    return together(made, config.together)


def _parts(text: Text, windows: int, rng: random.Random) -> Iterator[list[Window]]:
    """A text's windows, cut in one of its ways, so many at a time."""
    cut = rng.choice(text.cuts)
    offset = rng.randrange(max(1, min(windows, len(cut) - windows + 1)))
    for lo in range(offset - windows if offset else 0, len(cut), windows):
        some = list(cut[max(lo, 0) : lo + windows])
        if some:
            yield some


def together(made: Sequence[Step], least: int) -> list[list[Step]]:
    """Steps that are taken as one, so that each but the last has so many pieces."""
    found: list[list[Step]] = []
    pieces = least
    for step in made:
        if pieces >= least:
            found.append([])
            pieces = 0
        found[-1].append(step)
        pieces += step.pieces
    return found
