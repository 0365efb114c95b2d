"""The branch: layers of its own over a content's vectors half-way up, their mean, and a product."""

import torch
from torch import Tensor, nn

from reportedly.attribute.meaning import MEANING
from training.model import Layer, Shape


class Branch(nn.Module):
    """What a content means, from the trunk's vectors of its pieces alone."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.out = nn.Linear(shape.hidden, MEANING)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(n, pieces, size) and the mask (n, 1, 1, pieces) to unit vectors (n, MEANING)."""
        for layer in self.layers:
            x = layer(x, mask)
        whole = (mask[:, 0, 0] == 0)[..., None]
        mean = (x * whole).sum(1) / whole.sum(1)
        return nn.functional.normalize(self.out(mean), dim=1)


def loss(made: Tensor, aim: Tensor, reduced: Tensor) -> Tensor:
    """How far a batch is from the teacher's: its vectors, and the cosines between them.

    `aim` is (n, 384), `reduced` its principal components at length 1.
    """
    near = (made @ made.T - aim @ aim.T).square().mean()
    own: Tensor = 1 - (made * reduced).sum(1).mean()
    return own + 10 * near + ranked(made, aim)


def ranked(made: Tensor, aim: Tensor, heat: float = 0.05) -> Tensor:
    """Whether the same others of the batch are nearest: cross-entropy of the softened cosines."""
    apart = torch.eye(len(made)) * -1e4
    wanted = ((aim @ aim.T) / heat + apart).softmax(1)
    return -(wanted * ((made @ made.T) / heat + apart).log_softmax(1)).sum(1).mean()
