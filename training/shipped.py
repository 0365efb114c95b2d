"""Graphs that ship, as floats again, for a training that goes on from them.

Weights in 8 bits lose nothing by it; of those in 4 bits it gives what the product multiplies with.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper
from torch import Tensor

Array = NDArray[Any]
PRODUCTS = ("qkv", "out", "up", "down")
NORMS = ("norm1", "norm2")

SHIPPED = "shipped"
"""Where a training begins, in its settings, that goes on from what ships."""


class Shipped:
    """A graph's constants, and its products and norms in their order."""

    def __init__(self, file: Path) -> None:
        model = onnx.ModelProto.FromString(file.read_bytes())
        self.nodes = model.graph.node
        self.constants: dict[str, Array] = {
            c.name: onnx.numpy_helper.to_array(c) for c in model.graph.initializer
        }
        self._products = self._of("DynamicQuantizeMatMul")
        unpacked = [n.input[1] for n in self._products if n.input[1] not in self.constants]
        self.constants |= _unpacked(model, unpacked)

    def _of(self, kind: str) -> list[onnx.NodeProto]:
        return [n for n in self.nodes if n.op_type == kind]

    def products(self) -> Iterator[dict[str, Tensor]]:
        """Weight (outputs, inputs) and bias of each product."""
        for node in self._products:
            weights, scale, _, bias = (self.constants[name] for name in node.input[1:])
            yield _both((weights.astype(np.float32) * scale).T, bias)

    def norms(self) -> Iterator[dict[str, Tensor]]:
        """Weight and bias of each norm."""
        for node in self._of("LayerNormalization"):
            yield _both(*(self.constants[name] for name in node.input[1:]))


def _both(weight: Array, bias: Array) -> dict[str, Tensor]:
    found = {"weight": weight, "bias": bias}
    return {name: torch.from_numpy(value.copy()) for name, value in found.items()}


def _unpacked(model: onnx.ModelProto, names: Sequence[str]) -> dict[str, Array]:
    """Matrices that the graph itself makes of packed ones: what it needs for them is run."""
    if not names:
        return {}
    made, wanted = [], set(names)
    for node in reversed(model.graph.node):
        if wanted & set(node.output):
            made.append(node)
            wanted |= set(node.input)
    outputs = [helper.make_tensor_value_info(n, TensorProto.INT8, [None, None]) for n in names]
    constants = [c for c in model.graph.initializer if c.name in wanted]
    graph = helper.make_graph(made[::-1], "unpacked", [], outputs, constants)
    whole = helper.make_model(graph, opset_imports=model.opset_import, ir_version=8)
    run = ort.InferenceSession(whole.SerializeToString(), providers=["CPUExecutionProvider"])
    return dict(zip(names, run.run(list(names), {}), strict=True))


def named(names: Sequence[str], parts: Iterator[dict[str, Tensor]]) -> Mapping[str, Tensor]:
    """A module's parameters of the first so many parts."""
    found = zip(names, parts, strict=False)
    return {f"{name}.{k}": v for name, part in found for k, v in part.items()}
