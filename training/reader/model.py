"""The reader: an encoder over two contents in one window, and what it tells of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from reportedly.gather.decision import CLASSES
from reportedly.gather.pair_reader import PARTS, framed
from training.base import base_bytes, load_base
from training.model import Encoder, Shape


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows (n, t): pieces, sides, the shares of each side's mean, and the attention's mask."""

    ids: Tensor
    sides: Tensor
    one: Tensor
    other: Tensor
    mask: Tensor


class Reader(nn.Module):
    """Two contents to four scores; the trained side of `reportedly.gather.pair_reader`."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.sides = nn.Embedding(2, shape.hidden)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(PARTS * shape.hidden, len(CLASSES))
        nn.init.zeros_(self.sides.weight)
        nn.init.zeros_(self.head.weight)
        for table in self.encoder.features.parameters():  # contents alone have no such features
            nn.init.zeros_(table)
            table.requires_grad = False

    def forward(self, some: Batch) -> Tensor:
        """Scores (n, classes)."""
        e = self.encoder
        places = e.positions(torch.arange(some.ids.shape[1]))
        x = e.norm(e.words(some.ids) + places + self.sides(some.sides))
        x = e.through(x, some.mask)
        one, other = ((w[:, None] @ x)[:, 0] for w in (some.one, some.other))
        read = torch.cat([x[:, 0], (one - other).abs(), one * other], dim=1)
        scores: Tensor = self.head(self.dropout(read))
        return scores


def begin(shape: Shape, dropout: float, base: dict[str, str]) -> Reader:
    """A reader whose encoder is the base's."""
    made = Reader(shape, dropout)
    load_base(made.encoder, base_bytes(base["package"], base["weights_sha256"]))
    return made


def batch(pairs: Sequence[tuple[Sequence[int], Sequence[int]]]) -> Batch:
    """Pairs of pieces as windows of one length."""
    windows = [framed(one, other) for one, other in pairs]
    longest = max(len(w.ids) for w in windows)

    def table(rows: Sequence[Sequence[float]], kind: torch.dtype) -> Tensor:
        filled = [[*row, *([0] * (longest - len(row)))] for row in rows]
        return torch.tensor(filled, dtype=kind)

    whole = torch.arange(longest) < torch.tensor([len(w.ids) for w in windows])[:, None]
    return Batch(
        table([w.ids for w in windows], torch.long),
        table([w.sides for w in windows], torch.long),
        table([w.one for w in windows], torch.float32),
        table([w.other for w in windows], torch.float32),
        torch.where(whole, 0.0, -1e4)[:, None, None],
    )
