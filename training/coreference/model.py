"""The branch: layers of its own on the trunk, one projection, and the scores of spans and pairs.

The trained side of `reportedly.refer`; each function here has its counterpart in NumPy there.
"""

import torch
from torch import Tensor, nn

from reportedly.attribute.pieces import Ints
from reportedly.refer.detect import LONGEST, SCALE, STEEP
from reportedly.refer.pairs import N_ROWS
from reportedly.refer.parts import PLACES, SIZE, WIDTH
from training.model import Layer, Shape


class Pairs(nn.Module):
    """The trained side of `reportedly.refer.antecedents.PairWeights`."""

    def __init__(self) -> None:
        super().__init__()
        self.table = nn.Parameter(torch.randn(N_ROWS, WIDTH) * 0.1)
        self.none = nn.Parameter(torch.zeros(WIDTH))
        self.weight = nn.Parameter(torch.randn(WIDTH) * WIDTH**-0.5)

    def forward(self, asking: Tensor, asked: Tensor, rows: Tensor) -> Tensor:
        """Scores of pairs, given (pairs, WIDTH) twice and (pairs, columns)."""
        table = nn.functional.embedding_bag(rows, self.table, mode="sum")
        scores: Tensor = (asking + asked + table).relu() @ self.weight
        return scores

    def score_none(self, asking: Tensor) -> Tensor:
        """Scores of "none", given (mentions, WIDTH)."""
        return (asking + self.none).relu() @ self.weight


class Reader(nn.Module):
    """What reads mentions, on layers of one size: the projection to what `parts` names, the scores
    of lengths, and the pairs.
    """

    layers: nn.Module
    """What was trained before."""

    def __init__(self, hidden: int, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.rows = nn.Linear(hidden, SIZE)
        self.lengths = nn.Parameter(torch.full((LONGEST,), -4.0))  # most spans are none
        self.pairs = Pairs()

    def blanked(self, x: Tensor, share: float) -> Tensor:
        """A share of the pieces shown as nothing."""
        raise NotImplementedError

    def read(self, x: Tensor) -> Tensor:
        """The last layer's vectors to rows (windows, pieces, SIZE)."""
        rows: Tensor = self.rows(self.dropout(x))
        return rows


class Branch(Reader):
    """Layers of its own on the trunk."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__(shape.hidden, dropout)
        self.layers: nn.ModuleList = nn.ModuleList(
            Layer(shape, dropout) for _ in range(shape.layers)
        )

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """The trunk's vectors (windows, pieces, size) to rows (windows, pieces, SIZE)."""
        for layer in self.layers:
            x = layer(x, mask)
        return self.read(x)

    def blanked(self, x: Tensor, share: float) -> Tensor:  # noqa: D102
        return x * (torch.rand(x.shape[:2]) >= share)[..., None]


def span_scores(rows: Tensor, lengths: Tensor) -> Tensor:
    """Scores of spans of a window, (n, LONGEST); those that end behind it have -1e4."""
    n = len(rows)
    agree = rows[:, PLACES["open"]] @ rows[:, PLACES["close"]].T * SCALE
    agree = agree + rows[:, PLACES["start"]] + rows[:, PLACES["end"]].T
    last = torch.arange(n)[:, None] + torch.arange(LONGEST)
    scores = agree.gather(1, last.clamp(max=n - 1)) + lengths
    filled: Tensor = scores.masked_fill(last >= n, -1e4)
    return filled


def summed(rows: Tensor, spans: Ints, part: str) -> Tensor:
    """What the ends and the head of each span say together of a part."""
    first, last = torch.from_numpy(spans[:, 0]), torch.from_numpy(spans[:, 1] - 1)
    ends = rows[first, PLACES[f"{part}_start"]] + rows[last, PLACES[f"{part}_end"]]
    return ends + headed(rows, spans, f"{part}_head")


def headed(rows: Tensor, spans: Ints, part: str) -> Tensor:
    """The mean of a part over each span, weighted by how well a piece is a head."""
    length = torch.from_numpy(spans[:, 1] - spans[:, 0])
    longest = int(length.max()) if len(spans) else 1
    at = torch.from_numpy(spans[:, :1]) + torch.arange(longest)
    within = torch.arange(longest) < length[:, None]
    at = at.clamp(max=len(rows) - 1)
    scores = rows[at, PLACES["head"]][..., 0].clamp(-STEEP, STEEP)
    weight = scores.masked_fill(~within, -1e4).softmax(-1)
    mean: Tensor = (weight[..., None] * rows[at, PLACES[part]]).sum(1)
    return mean
