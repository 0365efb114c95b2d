"""The word table apart: no training changes it, so the profiles share one file of it."""

from pathlib import Path

import onnx

from reportedly.attribute.weights import FOLDER, GRAPH, WORDS

TABLE = ("c0", "c1")
"""The word table in 8 bits and the scales of its rows: the graph's first constants."""


def part_words(graph: Path, words: Path = FOLDER / WORDS) -> None:
    """Move the word table out of a graph into `words`.

    Raises SystemExit where `words` holds another table, which the other profile reads.
    """
    model = onnx.load(graph)
    part = onnx.ModelProto()
    for constant in [c for c in model.graph.initializer if c.name in TABLE]:
        part.graph.initializer.append(constant)
        model.graph.initializer.remove(constant)
    table = part.SerializeToString(deterministic=True)
    if words.exists() and words.read_bytes() != table:
        raise SystemExit(f"{words} is the table of another base: train every profile anew")
    words.write_bytes(table)
    graph.write_bytes(model.SerializeToString(deterministic=True))


def whole_graph(folder: Path, words: Path = FOLDER / WORDS) -> onnx.ModelProto:
    """A profile's graph with its word table."""
    return onnx.load_from_string((folder / GRAPH).read_bytes() + words.read_bytes())
