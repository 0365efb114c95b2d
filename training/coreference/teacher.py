"""The teacher, which does not ship: a larger encoder that learns who is who from the words up."""

import numpy as np
import torch
from torch import Tensor

from reportedly.attribute.encoder import framed
from reportedly.attribute.pieces import Ints, Pieces
from reportedly.attribute.windows import windows
from training.base import MASK, base_bytes, load_base
from training.coreference.model import Reader
from training.model import MPNET, Encoder, Linear, Shape

WIDEST = 510
"""Pieces in its windows: twice the product's, so that it sees who was named a page ago."""


class Teacher(Reader):
    """An encoder of its own in place of the trunk."""

    def __init__(self, shape: Shape = MPNET, dropout: float = 0.1) -> None:
        super().__init__(shape.hidden, dropout)
        self.layers: Encoder = Encoder(shape)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Pieces and their features (windows, pieces, 4) to rows (windows, pieces, SIZE)."""
        return self.read(self.before(x, mask))

    def before(self, x: Tensor, mask: Tensor) -> Tensor:
        """The last layer's vectors, (windows, pieces, size), which the heads read."""
        known = x.long()
        with torch.autocast("cpu", torch.bfloat16, enabled=not Linear.exact):
            made: Tensor = self.layers(known[..., 0], known[..., 1:], mask)[0]
        return made.float()

    def blanked(self, x: Tensor, share: float) -> Tensor:
        """A share of the pieces shown as [MASK], their features left."""
        hidden = (torch.rand(x.shape[:2]) < share)[..., None] & (torch.arange(x.shape[2]) == 0)
        return x.masked_fill(hidden, MASK)


def begin(dropout: float, base: dict[str, str]) -> Teacher:
    """A teacher whose encoder is the base's."""
    made = Teacher(dropout=dropout)
    load_base(made.layers, base_bytes(base["package"], base["weights_sha256"]))
    return made


class Words:
    """What stands in place of the trunk: the pieces and their features as they are."""

    def __call__(self, pieces: Pieces, first: int | None = None) -> list[tuple[int, int, Ints]]:
        """Windows [a, b) of the pieces, each with (b - a + 2, 4): special ones too."""
        made = []
        for a, b in windows(pieces.breaks, WIDEST, first):
            ids, features = framed(pieces.ids[a:b], pieces.features[a:b])
            made.append((a, b, np.concatenate([ids[:, None], features], axis=1)))
        return made
