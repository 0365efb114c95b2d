"""The branch: a target is marked on the trunk's vectors, and layers of its own read who is for it.

One pass a target answers for everybody in the sentence, and for whoever speaks.
"""

import torch
from torch import Tensor, nn

from training.model import Layer, Shape

HELD = 3
HIDDEN = 128


class Branch(nn.Module):
    """The mark, layers, and two heads: for a holder in the sentence, and for whoever speaks."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.mark = nn.Parameter(torch.randn(shape.hidden) * 0.02)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = nn.Dropout(dropout)
        self.as_holder = nn.Linear(shape.hidden, HIDDEN)
        self.as_target = nn.Linear(2 * shape.hidden, HIDDEN)
        self.held = nn.Linear(HIDDEN, HELD)
        self.as_spoken = nn.Linear(2 * shape.hidden, HIDDEN)
        self.spoken = nn.Linear(HIDDEN, HELD)

    def forward(self, x: Tensor, target: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """What each piece says as a holder, and what is held whoever speaks.

        `x` is (n, pieces, size), `target` (n, pieces) shares that sum to 1 over its pieces; the
        answers are (n, pieces, HIDDEN), to be averaged over a holder and given to `holds`, and
        (n, HELD).
        """
        x = x + (target > 0)[..., None] * self.mark
        for layer in self.layers:
            x = layer(x, mask)
        about = torch.cat([x[:, 0], (target[..., None] * x).sum(1)], -1)
        about = self.dropout(about)
        spoken = self.spoken(nn.functional.gelu(self.as_spoken(about)))
        return self.as_holder(self.dropout(x)) + self.as_target(about)[:, None], spoken

    def holds(self, rows: Tensor, holder: Tensor) -> Tensor:
        """Scores (n, HELD) of holders, whose shares (n, pieces) sum to 1 over their pieces."""
        mean = (holder[..., None] * rows).sum(1)
        scores: Tensor = self.held(nn.functional.gelu(mean))
        return scores
