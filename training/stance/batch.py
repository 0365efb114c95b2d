"""Examples as tensors: some of about one length at once."""

import random
from collections.abc import Iterable, Sequence

import numpy as np
import torch
from torch import Tensor

from training.coreference.trunk import padded
from training.stance.data import Example
from training.steps import by_length

SORTED = 16
"""Batches whose sentences are sorted by length together, so that little is padded."""

Batch = tuple[Tensor, Tensor, Tensor, Tensor, Tensor]


def batches(examples: Sequence[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """All examples, in a random order, cut into batches."""
    made = by_length([len(e.vectors) for e in examples], size, rng, SORTED)
    return [[examples[i] for i in some] for some in made]


def tensors(some: Sequence[Example]) -> Batch:
    """Vectors, shares of targets and of holders, mask, and what is held (see model.Branch)."""
    x, mask = padded([e.vectors for e in some])
    shares = np.zeros((2, *x.shape[:2]), np.float32)
    for i, example in enumerate(some):
        for own, place in zip(shares, (example.target, example.holder), strict=True):
            if place is not None:
                own[i, slice(*place)] = 1 / (place[1] - place[0])
    held = np.array([e.held for e in some])
    target, holder = map(torch.from_numpy, shares)
    return torch.from_numpy(x), target, holder, torch.from_numpy(mask), torch.from_numpy(held)


def chosen(
    pairs: Iterable[tuple[Example, Example, int]], backwards: float, rng: random.Random
) -> list[Example]:
    """What is asked in an epoch: of a neutral pair either question, of others the one that tells.

    And, for a share `backwards` of these, the other one: who is held need not hold.
    """
    made: list[Example] = []
    for there, back, label in pairs:
        telling, other = (there, back) if there.held else (back, there)
        made.append(telling if label else rng.choice((there, back)))
        if label and rng.random() < backwards:
            made.append(other)
    return made
