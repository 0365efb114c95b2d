"""How fast a training learns, and the average of the weights that it leaves behind."""

from collections.abc import Iterator
from typing import Protocol

import torch
from torch import nn


class Branched(Protocol):
    """What goes on from the encoder by layers of its own."""

    @property
    def layers(self) -> nn.Module:
        """What was trained before."""

    def parameters(self) -> Iterator[nn.Parameter]:
        """All that is trained."""


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


def optimizer(
    model: Branched, rate_layers: float, rate_heads: float, decay: float
) -> torch.optim.AdamW:
    """AdamW over a branch: its layers, which were trained before, and what is new."""
    old = list(model.layers.parameters())
    known = set(map(id, old))
    new = [p for p in model.parameters() if id(p) not in known]
    groups = [{"params": old, "top": rate_layers}, {"params": new, "top": rate_heads}]
    return torch.optim.AdamW(groups, weight_decay=decay, fused=True)


def encoder_optimizer(
    model: nn.Module, encoder: nn.Module, rate_encoder: float, rate_heads: float, decay: float
) -> torch.optim.AdamW:
    """AdamW over a model: its encoder, which was trained before, and what is new."""
    old = [p for p in encoder.parameters() if p.requires_grad]
    known = set(map(id, old))
    new = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    groups = [{"params": old, "top": rate_encoder}, {"params": new, "top": rate_heads}]
    return torch.optim.AdamW(groups, weight_decay=decay, fused=True)
