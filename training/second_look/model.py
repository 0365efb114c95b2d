"""The second look: an encoder over a sentence with one or two marked places, and what it tells."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from reportedly.stance.second_look import Window
from training.base import base_bytes, load_base
from training.model import Encoder, Shape

HIDDEN, PLACES = 256, 2
LABELS = {1: 3, 2: 5}
"""How many labels there are of one marked place, and of two."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows (n, t): pieces, marks, the shares of each place's mean (n, places, t), the mask."""

    ids: Tensor
    marks: Tensor
    shares: Tensor
    mask: Tensor


class Marked(nn.Module):
    """The trained side of `reportedly.stance.second_look`."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.mark = nn.Embedding(PLACES + 1, shape.hidden)
        nn.init.normal_(self.mark.weight, std=0.02)
        self.drop = nn.Dropout(dropout)
        self.pair = _head(2, shape.hidden, dropout)
        self.tone = _head(1, shape.hidden, dropout)
        for table in self.encoder.features.parameters():  # sentences alone have no such features
            nn.init.zeros_(table)
            table.requires_grad = False

    def forward(self, some: Batch) -> Tensor:
        """Scores of the labels, (n, labels): of two marked places, or of one."""
        e = self.encoder
        marks = self.mark(some.marks) * (some.marks > 0)[..., None]
        places = e.positions(torch.arange(some.ids.shape[1]))
        x = e.through(e.norm(e.words(some.ids) + places + marks), some.mask)
        read = self.drop(torch.cat([x[:, :1], some.shares @ x], 1).flatten(1))
        scores: Tensor = (self.pair if some.shares.shape[1] == PLACES else self.tone)(read)
        return scores


def _head(places: int, hidden: int, dropout: float) -> nn.Sequential:
    """From the first piece's vector and the mean of each place to the labels' scores."""
    inner = nn.Linear((places + 1) * hidden, HIDDEN)
    return nn.Sequential(inner, nn.GELU(), nn.Dropout(dropout), nn.Linear(HIDDEN, LABELS[places]))


def begin(shape: Shape, dropout: float, base: dict[str, str]) -> Marked:
    """A model whose encoder is the base's."""
    made = Marked(shape, dropout)
    load_base(made.encoder, base_bytes(base["package"], base["weights_sha256"]))
    return made


def batch(windows: Sequence[Window]) -> Batch:
    """Windows as tables of one length; all have as many marked places."""
    longest = max(len(w.ids) for w in windows)
    ids, marks = (
        torch.tensor([[*row, *([0] * (longest - len(row)))] for row in rows])
        for rows in ([w.ids for w in windows], [w.marks for w in windows])
    )
    shares = np.zeros((len(windows), len(windows[0].shares), longest), np.float32)
    for own, window in zip(shares, windows, strict=True):
        own[:, : len(window.ids)] = window.shares
    whole = torch.arange(longest) < torch.tensor([len(w.ids) for w in windows])[:, None]
    mask = torch.where(whole, 0.0, -1e4)[:, None, None]
    return Batch(ids, marks, torch.from_numpy(shares), mask)
