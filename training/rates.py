"""How fast a training learns, and the average of the weights that it leaves behind."""

import torch
from torch import nn

WARM_UP = 0.06
"""The share of the steps with a rising rate."""


def rate_share(done: float) -> float:
    """The share of the top rate when so much is done: linear warm-up, then linear decay to 0."""
    return min(done / WARM_UP, (1 - done) / (1 - WARM_UP))


@torch.no_grad()
def follow(average: nn.Module, model: nn.Module, keep: float) -> None:
    """Move the average towards the model."""
    for a, m in zip(average.parameters(), model.parameters(), strict=True):
        if m.requires_grad:
            a.lerp_(m, 1 - keep)
