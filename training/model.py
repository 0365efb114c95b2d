"""The encoder (BERT: Devlin et al. 2019, in MiniLM's size: Wang et al. 2020) and its heads.

Matrix products of the training run in bfloat16 with master weights in float32: measured on an
AMD EPYC core with AVX-512, oneDNN's bfloat16 does 290 to 340 GFLOP/s where MKL's float32 does 86.
"""

import math
from dataclasses import dataclass
from typing import Any, ClassVar

import torch
from torch import Tensor, nn

from reportedly.attribute.encoder import LEVELS
from reportedly.attribute.links import N_PAIR_ROWS, PARTS, WIDTH
from reportedly.attribute.meaning import MEANING
from reportedly.attribute.pieces import FEATURES
from reportedly.attribute.tags import N_TAGS


@dataclass(frozen=True)
class Shape:
    """The size of an encoder; `buckets` are its classes of distance between two pieces.

    MPNet (Song et al. 2020) adds a learned number to the attention for each such class.
    """

    hidden: int
    layers: int
    epsilon: float
    buckets: int = 0
    heads: int = 12


MINILM, MPNET = Shape(384, 6, 1e-12), Shape(768, 12, 1e-5, buckets=32)
SHAPES = {
    "full": MINILM,
    "small": Shape(384, 3, 1e-12),
    "teacher": MPNET,
}


class Linear(nn.Linear):
    """A linear layer that multiplies in bfloat16 unless `exact` is set (for the export).

    It is set where the processor has no bfloat16 of its own: with AVX2 alone that does 8 GFLOP/s,
    float32 does 56.
    """

    exact: ClassVar[bool] = not torch.cpu._is_avx512_bf16_supported()

    def forward(self, x: Tensor) -> Tensor:  # noqa: D102
        if Linear.exact or torch.is_autocast_enabled("cpu"):
            return super().forward(x)
        y = nn.functional.linear(x.bfloat16(), self.weight.bfloat16()).float()
        return y + self.bias


class FastAttention(torch.autograd.Function):
    """Softmax attention in bfloat16: 25 ms for 8 windows both ways; PyTorch's own takes 40."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:  # noqa: D102
        q, k, v = (x.bfloat16().contiguous() for x in (q, k, v))
        p = (q @ k.transpose(-1, -2)).add_(mask.bfloat16()).softmax(-1)
        ctx.save_for_backward(q, k, v, p)
        return (p @ v).float()

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor, Tensor, None]:  # noqa: D102
        q, k, v, p = ctx.saved_tensors
        g = grad.bfloat16().contiguous()
        ds = torch._softmax_backward_data(g @ v.transpose(-1, -2), p, -1, torch.bfloat16)
        dv = p.transpose(-1, -2) @ g
        return (ds @ k).float(), (ds.transpose(-1, -2) @ q).float(), dv.float(), None


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        size, self.heads = shape.hidden, shape.heads
        self.dropout = nn.Dropout(dropout)
        self.qkv, self.out = Linear(size, 3 * size), Linear(size, size)
        self.up, self.down = Linear(size, 4 * size), Linear(4 * size, size)
        self.norm1, self.norm2 = (nn.LayerNorm(size, shape.epsilon) for _ in range(2))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(windows, pieces, size) to the same; `mask` is added to the attention's scores."""
        n, t, size = x.shape
        width = size // self.heads
        parts = self.qkv(x).view(n, t, 3, self.heads, width).permute(2, 0, 3, 1, 4)
        q, k, v = parts[0] * width**-0.5, parts[1], parts[2]
        if not (Linear.exact or torch.is_autocast_enabled("cpu")):
            y = FastAttention.apply(q, k, v, mask)  # type: ignore[no-untyped-call]
        else:
            y = (q @ k.transpose(-1, -2) + mask).softmax(-1) @ v
        x = self.norm1(x + self.dropout(self.out(y.transpose(1, 2).reshape(n, t, size))))
        y = self.down(nn.functional.gelu(self.up(x)))
        return self.norm2(x + self.dropout(y))  # type: ignore[no-any-return]


class Encoder(nn.Module):
    """Word pieces and their features to one vector a piece."""

    def __init__(self, shape: Shape, vocabulary: int = 30522, positions: int = 512) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(vocabulary, shape.hidden)
        self.positions = nn.Embedding(positions, shape.hidden)
        self.features = nn.ModuleList(nn.Embedding(n, shape.hidden) for n in FEATURES.values())
        self.norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.distances = nn.Embedding(shape.buckets, shape.heads) if shape.buckets else None
        for table in self.features.parameters():
            nn.init.normal_(table, std=0.01)
        for frozen in filter(None, (self.words, self.distances)):
            frozen.weight.requires_grad = False

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """The last layer's vectors, and the words' own; `ids` is (windows, pieces)."""
        words = self.words(ids)
        x = words + self.positions(torch.arange(ids.shape[1]))
        for i, table in enumerate(self.features):
            x = x + table(features[..., i])
        return self.through(self.norm(x), mask), words

    def through(self, x: Tensor, mask: Tensor) -> Tensor:
        """What all layers make of the pieces' vectors, (windows, pieces, size)."""
        if self.distances is not None:
            near = self.distances(distance_buckets(x.shape[1], self.shape.buckets))
            mask = mask + near.permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, mask)
        return x


def distance_buckets(pieces: int, buckets: int, farthest: int = 128) -> Tensor:
    """The class of the distance from each piece to each, (pieces, pieces) (Raffel et al. 2020).

    Half of the classes are for each side; half of a side's are single steps, the rest grow
    by powers up to `farthest`.
    """
    at = torch.arange(pieces)
    behind = at[:, None] - at[None]
    half, exact = buckets // 2, buckets // 4
    far = behind.abs().clamp(min=1).float() / exact
    grown = exact + (far.log() / math.log(farthest / exact) * (half - exact)).long()
    steps = torch.where(behind.abs() < exact, behind.abs(), grown.clamp(max=half - 1))
    return steps + half * (behind < 0)


class Links(nn.Module):
    """The trained side of `reportedly.attribute.links.LinkWeights`."""

    def __init__(self) -> None:
        super().__init__()
        self.table = nn.Parameter(torch.randn(N_PAIR_ROWS, WIDTH) * 0.1)
        self.none = nn.Parameter(torch.zeros(WIDTH))
        self.weight = nn.Parameter(torch.randn(WIDTH) * WIDTH**-0.5)

    def forward(self, asking: Tensor, asked: Tensor, rows: Tensor) -> Tensor:
        """Scores of pairs, given (pairs, WIDTH) twice and (pairs, 6)."""
        table = nn.functional.embedding_bag(rows, self.table, mode="sum")
        return (asking + asked + table).relu() @ self.weight

    def score_none(self, asking: Tensor) -> Tensor:
        """Scores of "none", given (asking spans, WIDTH)."""
        return (asking + self.none).relu() @ self.weight


class Level(nn.Module):
    """The heads that read one level of attributions: tags, the steps between them, and links."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.tags = nn.Linear(hidden, N_TAGS)
        self.parts = nn.Linear(hidden, len(PARTS) * WIDTH)
        self.steps = nn.Parameter(torch.zeros(N_TAGS, N_TAGS))
        self.to_cue, self.to_source = Links(), Links()

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Tag scores (..., tags) and link parts (..., PARTS, WIDTH) of the encoder's vectors."""
        return self.tags(x), self.parts(x).unflatten(-1, (len(PARTS), WIDTH))


class Tagger(nn.Module):
    """The encoder with a set of heads for each level, side by side, and the head of meaning."""

    def __init__(self, shape: Shape = MINILM, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.dropout = nn.Dropout(dropout)
        self.levels = nn.ModuleDict({name: Level(shape.hidden) for name in LEVELS})
        self.meaning = nn.Linear(2 * shape.hidden, MEANING)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """The encoder's vectors, (windows, pieces, size); each level reads them."""
        x: Tensor = self.dropout(self.encoder(ids, features, mask)[0])
        return x

    def level(self, name: str) -> Level:
        """One level's heads."""
        heads = self.levels[name]
        assert isinstance(heads, Level)
        return heads
