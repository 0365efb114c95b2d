"""The graph of a whole encoder that reads one window a run, each piece with a mark of its own.

Both readers of this kind are written with it: of pairs of contents, and the second look.
"""

from collections.abc import Mapping

import numpy as np
import onnx
from onnx import TensorProto, helper

from training.export import (
    CONTRIB,
    EIGHT_BITS,
    Array,
    Graph,
    array,
    normalised,
    quantised,
    transformer,
)
from training.model import Encoder, Layer


def encoded(g: Graph, encoder: Encoder, marks: tuple[str, Array], most: int) -> str:
    """The vectors of the input "ids" (1, t), of `most` pieces at most; `marks` are the name of the
    input that marks them and its table. The word table comes first, as `part_words` wants it.
    """
    words = rows(g, array(encoder.words.weight), "ids")
    t = g.add("Slice", g.add("Shape", "ids"), *(g.constant(np.array([i])) for i in (1, 2)))
    numbers = g.constant(np.array([0])), t, g.constant(np.array([1]))
    steps = g.add("Range", *(g.add("Squeeze", number) for number in numbers))
    places = rows(g, array(encoder.positions.weight)[:most], steps)
    marked = g.add("Gather", g.constant(marks[1]), marks[0])
    x = normalised(g, g.add("Add", g.add("Add", words, marked), places), encoder.norm)
    for layer in encoder.layers:
        assert isinstance(layer, Layer)
        x = transformer(g, x, layer)
    return x


def rows(g: Graph, table: Array, places: str) -> str:
    """The rows of a table in 8 bits, one scale a row."""
    small, scale = quantised(table, EIGHT_BITS)
    constants = g.constant(small), g.constant(scale)
    found = (g.add("Gather", constant, places) for constant in constants)
    whole = g.add("Cast", next(found), to=TensorProto.FLOAT)
    name: str = g.add("Mul", whole, next(found))
    return name


def parts(g: Graph, x: str) -> tuple[str, str, str]:
    """The first piece's vector, and the means by the inputs "one" and "other", (1, size) each."""
    axis = g.constant(np.array([1]))
    first = g.add("Squeeze", g.add("Gather", x, g.constant(np.array([0])), axis=1), axis)
    one, other = (
        g.add("Squeeze", g.add("MatMul", g.add("Unsqueeze", side, axis), x), axis)
        for side in ("one", "other")
    )
    return first, one, other


def finished(g: Graph, name: str, marks: str, outputs: Mapping[str, int]) -> onnx.ModelProto:
    """The graph as a model; `outputs` are (1, n) each."""
    kinds = {"ids": TensorProto.INT64, marks: TensorProto.INT64}
    inputs = [
        helper.make_tensor_value_info(own, kinds.get(own, TensorProto.FLOAT), [1, "t"])
        for own in ("ids", marks, "one", "other")
    ]
    told = [
        helper.make_tensor_value_info(own, TensorProto.FLOAT, [1, n]) for own, n in outputs.items()
    ]
    graph = helper.make_graph(g.nodes, name, inputs, told, g.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="reportedly")
