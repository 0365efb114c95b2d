"""Bases: their layers, their names, and the distances that MPNet knows."""

import pytest

torch = pytest.importorskip("torch")

from safetensors.torch import save  # noqa: E402

from training.base import load_base, spread  # noqa: E402
from training.model import Encoder, Shape, distance_buckets  # noqa: E402


def test_fewer_layers_are_spread_and_end_with_the_last() -> None:
    assert spread(6, 6) == [0, 1, 2, 3, 4, 5]
    assert spread(3, 6) == [1, 3, 5]
    assert spread(1, 12) == [11]


def bert(layers: int, size: int) -> dict[str, torch.Tensor]:
    """A checkpoint of BERT's names whose layers hold their number."""
    made = {
        "embeddings.word_embeddings.weight": torch.zeros(20, size),
        "embeddings.token_type_embeddings.weight": torch.full((2, size), 0.5),
        "embeddings.position_embeddings.weight": torch.zeros(8, size),
    }
    shapes = {"attention.self.query": (size, size), "attention.self.key": (size, size),
              "attention.self.value": (size, size), "attention.output.dense": (size, size),
              "intermediate.dense": (4 * size, size), "output.dense": (size, 4 * size)}  # fmt: skip
    for kind in ("weight", "bias"):
        made[f"embeddings.LayerNorm.{kind}"] = torch.ones(size)
        for n in range(layers):
            for name in ("attention.output.LayerNorm", "output.LayerNorm"):
                made[f"encoder.layer.{n}.{name}.{kind}"] = torch.full((size,), float(n))
            for name, shape in shapes.items():
                own = shape if kind == "weight" else shape[:1]
                made[f"encoder.layer.{n}.{name}.{kind}"] = torch.full(own, float(n))
    return made


def test_a_small_encoder_takes_every_second_layer() -> None:
    encoder = Encoder(Shape(hidden=24, layers=2, epsilon=1e-12), vocabulary=20, positions=8)
    load_base(encoder, save(bert(4, 24)))
    assert [layer.up.weight.detach()[0, 0].item() for layer in encoder.layers] == [1, 3]  # type: ignore[union-attr, operator]
    assert encoder.words.weight[3, 3].item() == 0.5


def test_distances_have_a_sign_and_grow_by_powers() -> None:
    table = distance_buckets(200, 32)
    assert table[5, 5] == 0
    assert [int(table[i, 0]) for i in (1, 7, 8, 127, 199)] == [1, 7, 8, 15, 15]
    assert [int(table[0, i]) for i in (1, 7, 199)] == [17, 23, 31]
    assert (table[:, 0].diff() >= 0).all()
