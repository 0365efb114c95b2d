"""The encoder (BERT: Devlin et al. 2019, in MiniLM's size: Wang et al. 2020) and its heads.

Matrix products of the training run in bfloat16 with master weights in float32: measured on an
AMD EPYC core with AVX-512, oneDNN's bfloat16 does 290 to 340 GFLOP/s where MKL's float32 does 86.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from reportedly.attribute.encoder import MEANING
from reportedly.attribute.links import N_PAIR_ROWS, PARTS, WIDTH
from reportedly.attribute.pieces import FEATURES
from reportedly.attribute.tags import N_TAGS

HIDDEN, HEADS, LAYERS, INNER, EPSILON = 384, 12, 6, 1536, 1e-12


class Linear(nn.Linear):
    """A linear layer that multiplies in bfloat16 unless `exact` is set (for the export)."""

    exact: ClassVar[bool] = False

    def forward(self, x: Tensor) -> Tensor:  # noqa: D102
        if Linear.exact:
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

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = Linear(HIDDEN, 3 * HIDDEN), Linear(HIDDEN, HIDDEN)
        self.up, self.down = Linear(HIDDEN, INNER), Linear(INNER, HIDDEN)
        self.norm1, self.norm2 = (nn.LayerNorm(HIDDEN, EPSILON) for _ in range(2))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(windows, pieces, HIDDEN) to the same; `mask` is added to the attention's scores."""
        n, t, _ = x.shape
        heads = self.qkv(x).view(n, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        q, k, v = heads[0] * (HIDDEN // HEADS) ** -0.5, heads[1], heads[2]
        if not Linear.exact:
            y = FastAttention.apply(q, k, v, mask)  # type: ignore[no-untyped-call]
        else:
            y = (q @ k.transpose(-1, -2) + mask).softmax(-1) @ v
        x = self.norm1(x + self.out(y.transpose(1, 2).reshape(n, t, HIDDEN)))
        y = self.down(nn.functional.gelu(self.up(x)))
        return self.norm2(x + y)  # type: ignore[no-any-return]


class Encoder(nn.Module):
    """Word pieces and their features to one vector a piece."""

    def __init__(self, vocabulary: int = 30522, positions: int = 512) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(positions, HIDDEN)
        self.features = nn.ModuleList(nn.Embedding(n, HIDDEN) for n in FEATURES.values())
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        for table in self.features.parameters():
            nn.init.normal_(table, std=0.01)
        self.words.weight.requires_grad = False

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """The last layer's vectors, and the words' own; `ids` is (windows, pieces)."""
        words = self.words(ids)
        x = words + self.positions(torch.arange(ids.shape[1]))
        for i, table in enumerate(self.features):
            x = x + table(features[..., i])
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, mask)
        return x, words


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


class Tagger(nn.Module):
    """The encoder with its heads for tags and links."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(HIDDEN, N_TAGS)
        self.parts = nn.Linear(HIDDEN, len(PARTS) * WIDTH)
        self.meaning = nn.Linear(2 * HIDDEN, MEANING)
        self.steps = nn.Parameter(torch.zeros(N_TAGS, N_TAGS))
        self.to_cue, self.to_source = Links(), Links()

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Tag scores (windows, pieces, tags) and link parts (windows, pieces, PARTS, WIDTH)."""
        x = self.dropout(self.encoder(ids, features, mask)[0])
        return self.tags(x), self.parts(x).unflatten(-1, (len(PARTS), WIDTH))


def load_base(encoder: Encoder, weights: Path) -> None:
    """Fill the encoder with a BERT checkpoint's weights; its type embedding goes into the words."""
    base = load_file(weights)
    filled = dict(_rename(base))
    filled["words.weight"] += base["embeddings.token_type_embeddings.weight"][0]
    missing = set(dict(encoder.named_parameters())) - set(filled)
    assert all(name.startswith("features.") for name in missing), missing
    encoder.load_state_dict(filled, strict=False)


def _rename(base: dict[str, Tensor]) -> Iterator[tuple[str, Tensor]]:
    e = "embeddings."
    yield "words.weight", base[e + "word_embeddings.weight"].clone()
    yield "positions.weight", base[e + "position_embeddings.weight"]
    for kind in ("weight", "bias"):
        yield f"norm.{kind}", base[f"{e}LayerNorm.{kind}"]
        for i in range(LAYERS):
            old, new = f"encoder.layer.{i}.", f"layers.{i}."
            qkv = [base[f"{old}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
            yield f"{new}qkv.{kind}", torch.cat(qkv)
            yield f"{new}out.{kind}", base[f"{old}attention.output.dense.{kind}"]
            yield f"{new}norm1.{kind}", base[f"{old}attention.output.LayerNorm.{kind}"]
            yield f"{new}up.{kind}", base[f"{old}intermediate.dense.{kind}"]
            yield f"{new}down.{kind}", base[f"{old}output.dense.{kind}"]
            yield f"{new}norm2.{kind}", base[f"{old}output.LayerNorm.{kind}"]
