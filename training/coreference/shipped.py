"""The branch that ships, as floats again, for a training that goes on from it."""

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from torch import Tensor

from reportedly.attribute.weights import BRANCH, PAIRS
from training.coreference.model import Branch

_PRODUCTS = ("qkv", "out", "up", "down")
_NORMS = ("norm1", "norm2")


def load(branch: Branch, folder: Path) -> None:
    """Fill a branch from a profile's folder; its 8-bit matrices lose nothing by it."""
    graph = onnx.ModelProto.FromString((folder / BRANCH).read_bytes()).graph
    known = {c.name: onnx.numpy_helper.to_array(c) for c in graph.initializer}
    products = [n for n in graph.node if n.op_type == "DynamicQuantizeMatMul"]
    norms = [n for n in graph.node if n.op_type == "LayerNormalization"]
    made: dict[str, Tensor] = {}
    names = [f"layers.{i}.{p}" for i in range(len(branch.layers)) for p in _PRODUCTS]
    for name, node in zip([*names, "rows"], products, strict=True):
        weights, scale, _, bias = (known[i] for i in node.input[1:])
        made |= _both(name, (weights.astype(np.float32) * scale).T, bias)
    names = [f"layers.{i}.{p}" for i in range(len(branch.layers)) for p in _NORMS]
    for name, node in zip(names, norms, strict=True):
        made |= _both(name, *(known[i] for i in node.input[1:]))
    with np.load(folder / PAIRS, allow_pickle=False) as tables:
        made |= {_named(k): torch.from_numpy(tables[k].copy()) for k in tables.files}
    branch.load_state_dict(made)


def _both(name: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> dict[str, Tensor]:
    parts = {"weight": weight, "bias": bias}
    return {f"{name}.{k}": torch.from_numpy(v.copy()) for k, v in parts.items()}


def _named(table: str) -> str:
    """A table's name in the branch."""
    return table if table == "lengths" else f"pairs.{table}"
