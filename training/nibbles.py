"""Matrices in 4 bits on disk, which become 8-bit ones when the graph is loaded.

Half the bytes, and the same products: ONNX Runtime folds the constants once. Its own product with
4-bit weights (MatMulNBits) took 2.5 times as long as one with 8 (50 rows, onnxruntime 1.32,
AVX-512).
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, numpy_helper
from torch import nn

from reportedly.attribute.weights import file_digest
from training.export import CONTRIB, SEVEN_BITS, Array, Graph, array

BLOCK = 64
"""Weights of a column that share a scale. With 128 the second look lost 2.3 points of tones."""

LEAST, MOST = -8, 7
SHRUNK = np.linspace(0.6, 1.0, 9)
"""Parts of the largest weight at which a block's scale may cut it off: the least squared error."""


class FourBits(Graph):
    """A graph whose matrices are packed two weights a byte."""

    def linear(self, x: str, layer: nn.Linear) -> str:
        """The product with the weights, plus the bias."""
        matrix, scale = self.matrix(array(layer.weight))
        zero = self.constant(np.zeros(layer.out_features, np.int8))
        inputs = matrix, scale, zero, self.constant(array(layer.bias))
        name: str = self.add("DynamicQuantizeMatMul", x, *inputs, domain=CONTRIB)
        return name

    def matrix(self, weights: Array) -> tuple[str, str]:
        """The 8-bit matrix (inputs, outputs) of weights (outputs, inputs), and its scales."""
        whole, scales = packed(weights)
        rows = (whole.astype(np.float32) * scales.repeat(BLOCK, 1)).T
        column = np.maximum(np.abs(rows).max(axis=0), 1e-8) / SEVEN_BITS
        ratio = (scales.T / column).astype(np.float16)
        return self._unpacked(whole.T - LEAST, ratio), self.constant(column.astype(np.float32))

    def _unpacked(self, whole: Array, ratio: Array) -> str:
        """The 8-bit matrix (inputs, outputs) of integers up to 15 and each block's ratio."""
        half = len(whole) // 2
        bytes_ = self.constant((whole[:half] | whole[half:] << 4).astype(np.uint8))
        four = self.constant(np.array(4, np.uint8))
        high = self.add("BitShift", bytes_, four, direction="RIGHT")
        low = self.add("Sub", bytes_, self.add("BitShift", high, four, direction="LEFT"))
        both = self.add("Cast", self.add("Concat", low, high, axis=0), to=TensorProto.FLOAT)
        signed = self.add("Add", both, self.constant(np.array(LEAST, np.float32)))
        blocks = self.add("Reshape", signed, self._shape(len(ratio), BLOCK, -1))
        scales = self.add("Cast", self.constant(ratio[:, None]), to=TensorProto.FLOAT)
        scaled = self.add("Round", self.add("Mul", blocks, scales))
        flat = self.add("Reshape", scaled, self._shape(*whole.shape))
        name: str = self.add("Cast", flat, to=TensorProto.INT8)
        return name

    def _shape(self, *sizes: int) -> str:
        return self.constant(np.array(sizes, np.int64))


def repacked(model: onnx.ModelProto) -> onnx.ModelProto:
    """A graph whose 8-bit matrices have become ones of 4 bits, where BLOCK divides their rows."""
    g, known = FourBits("four_"), {c.name: c for c in model.graph.initializer}
    nodes: list[onnx.NodeProto] = []
    for node in model.graph.node:
        made = len(g.nodes)
        if node.op_type == "DynamicQuantizeMatMul" and node.input[1] in known:
            rows, scale = (numpy_helper.to_array(known[name]) for name in node.input[1:3])
            if len(rows) % BLOCK == 0:
                for name in node.input[1:3]:
                    model.graph.initializer.remove(known[name])
                node.input[1], node.input[2] = g.matrix((rows * scale).T.astype(np.float32))
        nodes += [*g.nodes[made:], node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    model.graph.initializer.extend(g.constants)
    return model


def main() -> None:
    """Command line: `python -m training.nibbles META NAME` repacks the graph NAME beside META."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("meta", type=Path)
    parser.add_argument("name")
    options = parser.parse_args()
    graph = options.meta.with_name(options.name)
    graph.write_bytes(repacked(onnx.load(graph)).SerializeToString(deterministic=True))
    meta = json.loads(options.meta.read_text("utf-8"))
    meta["sha256"][options.name] = file_digest(graph)
    options.meta.write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def packed(weights: Array) -> tuple[Array, Array]:
    """Integers from LEAST to MOST (outputs, inputs), and the scales of the blocks of each row."""
    blocks = weights.reshape(len(weights), -1, BLOCK)
    largest: Any = np.maximum(np.abs(blocks).max(axis=-1), 1e-8) / MOST
    tries = np.stack([_rounded(blocks, largest * part) for part in SHRUNK])
    lost = np.stack([((t * (largest * part)[..., None] - blocks) ** 2).sum(axis=-1)
                     for t, part in zip(tries, SHRUNK, strict=True)])  # fmt: skip
    best = lost.argmin(axis=0)
    scales = largest * SHRUNK[best]
    return _rounded(blocks, scales).astype(np.int16).reshape(weights.shape), scales


def _rounded(blocks: Array, scales: Array) -> Array:
    return np.clip(np.rint(blocks / scales[..., None]), LEAST, MOST)


if __name__ == "__main__":
    main()
