"""The trunk: what the shipped encoder knows of each piece at the layer where the branch begins.

Read off the shipped graph itself, in its 8-bit arithmetic, so that the branch learns from what it
will see; the trunk is not trained any more, and attributions are read as before.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray
from onnx import helper

from reportedly.attribute.encoder import framed
from reportedly.attribute.pieces import Ints, Pieces
from reportedly.attribute.weights import GRAPH
from reportedly.attribute.windows import windows
from training.words import whole_graph

Halves = NDArray[np.float16]
NORMS_BEFORE, NORMS_A_LAYER = 1, 2
"""Layer normalisations in the graph: one behind the embeddings, two a layer."""


class Trunk:
    """The first layers of a shipped graph."""

    def __init__(self, folder: Path, layers: int, threads: int = 1) -> None:
        model = whole_graph(folder)
        self.output = output_of(model, layers)
        model.graph.output.append(helper.make_tensor_value_info(self.output, 1, ["n", "t", None]))
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        cut = onnx.utils.Extractor(model).extract_model(["ids", "features"], [self.output])
        self._session = ort.InferenceSession(cut.SerializeToString(), options)

    def __call__(self, pieces: Pieces, first: int | None = None) -> list[tuple[int, int, Halves]]:
        """Windows [a, b) of the pieces with their vectors, (b - a + 2, size): special ones too."""
        made = []
        for a, b in windows(pieces.breaks, first=first):
            ids, features = framed(pieces.ids[a:b], pieces.features[a:b])
            (x,) = self._session.run(None, {"ids": ids[None], "features": features[None]})
            made.append((a, b, x[0].astype(np.float16)))
        return made


def output_of(model: onnx.ModelProto, layers: int) -> str:
    """The name of what leaves the layer with this number; 0 is what leaves the embeddings."""
    norms = [n.output[0] for n in model.graph.node if n.op_type == "LayerNormalization"]
    name: str = norms[NORMS_BEFORE + NORMS_A_LAYER * layers - 1]
    return name


def layer_weights(folder: Path, layer: int) -> dict[str, NDArray[np.float32]]:
    """The weights of one of the shipped layers (from 0), as floats, by their names in Layer."""
    model = onnx.load(folder / GRAPH)
    known = {c.name: onnx.numpy_helper.to_array(c) for c in model.graph.initializer}
    norms = [i for i, n in enumerate(model.graph.node) if n.op_type == "LayerNormalization"]
    begin, end = norms[NORMS_A_LAYER * layer], norms[NORMS_A_LAYER * (layer + 1)]
    nodes = model.graph.node[begin + 1 : end + 1]
    products = [n for n in nodes if n.op_type == "DynamicQuantizeMatMul"]
    made = {}
    for name, node in zip(("qkv", "out", "up", "down"), products, strict=True):
        weights, scale, _, bias = (known[i] for i in node.input[1:])
        made[f"{name}.weight"] = (weights.astype(np.float32) * scale).T.copy()
        made[f"{name}.bias"] = bias.copy()
    own = [n for n in nodes if n.op_type == "LayerNormalization"]
    for name, node in zip(("norm1", "norm2"), own, strict=True):
        made[f"{name}.weight"], made[f"{name}.bias"] = (known[i].copy() for i in node.input[1:])
    return made


def padded(some: Sequence[Halves | Ints]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Windows as one array (windows, longest, size), and the mask for attention's scores."""
    longest = max(len(x) for x in some)
    made = np.zeros((len(some), longest, some[0].shape[1]), np.float32)
    mask = np.full((len(some), 1, 1, longest), -1e4, np.float32)
    for i, x in enumerate(some):
        made[i, : len(x)] = x
        mask[i, ..., : len(x)] = 0
    return made, mask
