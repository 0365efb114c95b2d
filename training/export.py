"""Export: the trained weights as an ONNX graph with 8-bit matrices.

The graph is written by hand, node by node, in ONNX Runtime's own operators: matrix products
quantise their input as they go, with one scale a column of the weights (per channel), and the
word table is kept in 8 bits with one scale a row. No exporter, so that a release of PyTorch
cannot change what ships.
"""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from reportedly.attribute.encoder import LEVELS, OUTPUTS
from reportedly.attribute.pieces import FEATURES
from reportedly.attribute.windows import SIZE
from training.model import Layer, Tagger

CONTRIB = "com.microsoft"
Array = NDArray[Any]

SEVEN_BITS, EIGHT_BITS = 63, 127
"""Largest integers. Matrices use 7 bits of 8: processors without VNNI add pairs of products in
16 bits, which 8-bit weights can overflow. It costs nothing: 73.6 main F1 on PolNeAR dev with 7
bits, 73.3 with 8, 73.5 in float32 (third epoch)."""


class Graph:
    """An ONNX graph that is being written; all its names begin with `prefix`."""

    def __init__(self, prefix: str = "") -> None:
        self.prefix = prefix
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, value: Array) -> str:
        """A new constant's name."""
        name = f"{self.prefix}c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind: str, *inputs: str, outputs: int = 1, domain: str = "", **more: Any) -> Any:
        """A new node; returns the name of its output, or a list of several."""
        names = [f"{self.prefix}n{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **more))
        return names[0] if outputs == 1 else names

    def name(self, old: str, new: str) -> None:
        """Give an output its public name."""
        self.nodes.append(helper.make_node("Identity", [old], [new]))

    def linear(self, x: str, layer: nn.Linear) -> str:
        """The product with the weights, plus the bias, in 8 bits."""
        weights, scale = quantised(array(layer.weight), SEVEN_BITS)
        zero = self.constant(np.zeros(scale.shape[0], np.int8))
        inputs = (self.constant(weights.T), self.constant(scale[:, 0]), zero)
        bias = self.constant(array(layer.bias))
        name: str = self.add("DynamicQuantizeMatMul", x, *inputs, bias, domain=CONTRIB)
        return name

    def sum_norm(self, x: str, y: str, layer: nn.LayerNorm) -> str:
        """The normalised sum.

        Not in one fused node: ONNX Runtime's SkipLayerNormalization made the whole encoder take
        19 ms a window where these two nodes take 15 (onnxruntime 1.27, AVX-512).
        """
        return normalised(self, self.add("Add", x, y), layer)


def quantised(weights: Array, largest: int) -> tuple[Array, Array]:
    """Integers up to `largest` and the scales, one a row, that give the weights back."""
    scale = np.maximum(np.abs(weights).max(axis=1, keepdims=True), 1e-8) / largest
    return np.rint(weights / scale).astype(np.int8), scale.astype(np.float32)


def array(tensor: Tensor) -> Array:
    """A tensor's values."""
    return tensor.detach().numpy()


def build(model: Tagger, head: bool = True) -> onnx.ModelProto:
    """The whole graph: ids (n, t) and features (n, t, 3) to each level's heads and meaning.

    Without `head`, meaning is what its head would see.
    """
    g = Graph()
    words = word_vectors(g, model)
    x = embed(g, model, words)
    for layer in model.encoder.layers:
        assert isinstance(layer, Layer)
        x = transformer(g, x, layer)
    for name in LEVELS:
        level = model.level(name)
        weights = (g.constant(array(level.tags.weight).T), g.constant(array(level.tags.bias)))
        g.name(g.add("Add", g.add("MatMul", x, weights[0]), weights[1]), f"{name}_tags")
        g.name(g.linear(x, level.parts), f"{name}_parts")
    both = g.add("Concat", x, words, axis=-1)
    g.name(g.linear(both, model.meaning) if head else both, "meaning")
    return finish(g)


def word_vectors(g: Graph, model: Tagger) -> str:
    """The word table's rows for the ids."""
    table, scale = quantised(array(model.encoder.words.weight), EIGHT_BITS)
    rows = g.add("Cast", g.add("Gather", g.constant(table), "ids"), to=TensorProto.FLOAT)
    name: str = g.add("Mul", rows, g.add("Gather", g.constant(scale), "ids"))
    return name


def embed(g: Graph, model: Tagger, words: str) -> str:
    """Words, positions and features, summed and normalised."""
    encoder = model.encoder
    tables = np.concatenate([array(t.weight) for t in encoder.features])  # type: ignore[arg-type]
    offsets = np.cumsum([0, *FEATURES.values()])[:-1].astype(np.int64)
    rows = g.add("Gather", g.constant(tables), g.add("Add", "features", g.constant(offsets)))
    surface = g.add("ReduceSum", rows, g.constant(np.array([2])), keepdims=0)
    length = g.add("Slice", g.add("Shape", "ids"), *(g.constant(np.array([i])) for i in (1, 2)))
    start = g.constant(np.array([0]))
    positions = array(encoder.positions.weight)[: SIZE + 2]  # with the special pieces
    places = g.add("Slice", g.constant(positions), start, length, start)
    total = g.add("Add", g.add("Add", words, surface), places)
    return normalised(g, total, encoder.norm)


def normalised(g: Graph, x: str, layer: nn.LayerNorm) -> str:
    """Layer normalisation."""
    name: str = g.add("LayerNormalization", x, *norm(g, layer), epsilon=layer.eps)
    return name


def norm(g: Graph, layer: nn.LayerNorm) -> tuple[str, str]:
    """Its weight and bias."""
    return g.constant(array(layer.weight)), g.constant(array(layer.bias))


def transformer(g: Graph, x: str, layer: Layer) -> str:
    """One layer; attention and the sums with their norms are single operators."""
    sizes = g.constant(np.full(3, layer.out.in_features))
    qkv = g.add("Split", g.linear(x, layer.qkv), sizes, outputs=3, axis=-1)
    seen = g.add("MultiHeadAttention", *qkv, domain=CONTRIB, num_heads=layer.heads)
    x = g.sum_norm(x, g.linear(seen, layer.out), layer.norm1)
    inner = g.add("Gelu", g.linear(x, layer.up), domain=CONTRIB)
    return g.sum_norm(x, g.linear(inner, layer.down), layer.norm2)


def finish(g: Graph) -> onnx.ModelProto:
    """The graph as a model that has been checked."""
    inputs = [
        helper.make_tensor_value_info("ids", TensorProto.INT64, ["n", "t"]),
        helper.make_tensor_value_info("features", TensorProto.INT64, ["n", "t", len(FEATURES)]),
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", "t", None]) for name in OUTPUTS
    ]
    graph = helper.make_graph(g.nodes, "attribution", inputs, outputs, g.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="reportedly")


def write(model: Tagger, path: Path, head: bool = True) -> None:
    """Build and save."""
    path.write_bytes(build(model, head).SerializeToString(deterministic=True))
