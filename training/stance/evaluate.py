"""How well a branch reads the pairs and the tones of dev, and what its scores must be cooled by."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar

from evals.stancetexts import five
from reportedly.stance.model import likely
from training.stance.batch import tensors
from training.stance.data import Example
from training.stance.model import Branch

Floats = NDArray[np.float32]
AT_ONCE = 64


@torch.no_grad()
def answers(model: Branch, examples: Sequence[Example]) -> Floats:
    """Scores (examples, 3) of none, for and against."""
    model.eval()
    made = np.zeros((len(examples), 3), np.float32)
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].vectors))
    for i in range(0, len(order), AT_ONCE):
        some = order[i : i + AT_ONCE]
        x, target, holder, mask, _ = tensors([examples[j] for j in some])
        rows, spoken = model(x, target, mask)
        spoke = examples[some[0]].holder is None
        made[some] = (spoken if spoke else model.holds(rows, holder)).numpy()
    return made


def pair_score(
    ask: Callable[[Sequence[Example]], Floats], pairs: Sequence[tuple[Example, Example, int]]
) -> list[float]:
    """F1 of each of the five labels."""
    there, back, gold = (list(column) for column in zip(*pairs, strict=True))
    scores = [likely(ask(some), 1.0) for some in (there, back)]
    return f1s(np.array(gold), five(*scores), 5)


def tone_score(ask: Callable[[Sequence[Example]], Floats], tones: Sequence[Example]) -> list[float]:
    """F1 of none, for and against."""
    gold = np.array([e.held for e in tones])
    return f1s(gold, ask(tones).argmax(axis=1), 3)


def f1s(gold: NDArray[np.int64], found: NDArray[np.int64], labels: int) -> list[float]:
    """F1 of each label."""
    both = [((gold == k) & (found == k)).sum() for k in range(labels)]
    every = [(gold == k).sum() + (found == k).sum() for k in range(labels)]
    return [float(2 * b / max(1, e)) for b, e in zip(both, every, strict=True)]


def heat(scores: Floats, held: NDArray[np.int64]) -> float:
    """The temperature at which the scores are likeliest (Guo et al. 2017)."""

    def cost(by: float) -> float:
        cooled = scores / by
        total = np.log(np.exp(cooled - cooled.max(1, keepdims=True)).sum(1)) + cooled.max(1)
        return float((total - cooled[np.arange(len(held)), held]).mean())

    return round(float(minimize_scalar(cost, bounds=(0.3, 5.0), method="bounded").x), 3)
