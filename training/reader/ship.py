"""Write the reader of pairs in 8 bits, beside its checkpoints.

`python -m training.reader.ship training/reader/full.toml CHECKPOINT...`
"""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper
from tokenizers import Tokenizer

from evals.corpus import data_folder
from reportedly.attribute.weights import FOLDER, TOKENIZER, file_digest
from reportedly.gather.decision import CLASSES
from reportedly.gather.pair_reader import GRAPH, LONGEST, META, PairReader
from training import checkpoint
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
from training.model import Layer
from training.nibbles import FourBits
from training.rates import follow
from training.reader.config import Config
from training.reader.data import Data, Example, data
from training.reader.model import Reader
from training.reader.train import Floats, folder_of, told
from training.say import say
from training.words import part_words

PLACES = 2 * LONGEST + 3
"""Pieces of a window at most, with the special ones."""


def build(reader: Reader) -> onnx.ModelProto:
    """The graph: pieces, sides and the shares of both means, (1, t) each, to scores (1, classes).

    The word table comes first, as `part_words` wants it.
    """
    g, e = FourBits(), reader.encoder
    words = rows(g, array(e.words.weight), "ids")
    t = g.add("Slice", g.add("Shape", "ids"), *(g.constant(np.array([i])) for i in (1, 2)))
    numbers = g.constant(np.array([0])), t, g.constant(np.array([1]))
    steps = g.add("Range", *(g.add("Squeeze", number) for number in numbers))
    places = rows(g, array(e.positions.weight)[:PLACES], steps)
    sides = g.add("Gather", g.constant(array(reader.sides.weight)), "sides")
    x = normalised(g, g.add("Add", g.add("Add", words, sides), places), e.norm)
    for layer in e.layers:
        assert isinstance(layer, Layer)
        x = transformer(g, x, layer)
    read = g.add("Concat", *_parts(g, x), axis=-1)
    table, bias = g.constant(array(reader.head.weight).T), g.constant(array(reader.head.bias))
    g.name(g.add("Add", g.add("MatMul", read, table), bias), "scores")
    return _finish(g)


def rows(g: Graph, table: Array, places: str) -> str:
    """The rows of a table in 8 bits, one scale a row."""
    small, scale = quantised(table, EIGHT_BITS)
    constants = g.constant(small), g.constant(scale)
    found = (g.add("Gather", constant, places) for constant in constants)
    whole = g.add("Cast", next(found), to=TensorProto.FLOAT)
    name: str = g.add("Mul", whole, next(found))
    return name


def _parts(g: Graph, x: str) -> tuple[str, str, str]:
    """What the head sees: the first piece, and how the means of both contents differ and agree."""
    axis = g.constant(np.array([1]))
    first = g.add("Squeeze", g.add("Gather", x, g.constant(np.array([0])), axis=1), axis)
    one, other = (
        g.add("Squeeze", g.add("MatMul", g.add("Unsqueeze", side, axis), x), axis)
        for side in ("one", "other")
    )
    return first, g.add("Abs", g.add("Sub", one, other)), g.add("Mul", one, other)


def _finish(g: Graph) -> onnx.ModelProto:
    kinds = {"ids": TensorProto.INT64, "sides": TensorProto.INT64}
    inputs = [
        helper.make_tensor_value_info(name, kinds.get(name, TensorProto.FLOAT), [1, "t"])
        for name in ("ids", "sides", "one", "other")
    ]
    output = helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, len(CLASSES)])
    graph = helper.make_graph(g.nodes, "claims", inputs, [output], g.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="reportedly")


def ask(reader: PairReader, examples: Sequence[Example]) -> Floats:
    """What the shipped, 8-bit reader tells of pairs."""
    found = (reader.read(e.one, e.other) for e in examples)
    return np.array([[getattr(s, name) for name in CLASSES] for s in found], np.float32)


def ship(trained: Reader, config: Config, folder: Path, found: Data) -> None:
    """Write the reader and what is said of it: how well it tells the pairs that were held back."""
    graph = folder / GRAPH
    graph.write_bytes(build(trained.eval()).SerializeToString(deterministic=True))
    part_words(graph)
    meta = {
        "sha256": {GRAPH: file_digest(graph)},
        "shape": config.shape,
        "base": config.base,
        "seed": config.seed,
        "epochs": config.epochs,
        "date": date.today().isoformat(),
    }
    reader = _written(folder, meta)
    figures = {
        name: told(ask(reader, own), [e.label for e in own])
        for name, own in (("held back", found.held), ("seesaw, choose", found.choose))
    }
    say({**figures})
    _written(folder, meta | figures)


def _written(folder: Path, meta: dict[str, Any]) -> PairReader:
    (folder / META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")
    return PairReader.load(folder)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+", help="the mean of them ships")
    parser.add_argument("--to", type=Path, help="a folder; by default beside the checkpoints")
    options = parser.parse_args()
    config = Config.load(options.config)
    found = data(data_folder(), Tokenizer.from_file(str(FOLDER / TOKENIZER)))
    ship(mean(config, options.checkpoints), config, options.to or folder_of(config), found)


def mean(config: Config, checkpoints: Sequence[Path]) -> Reader:
    """The mean of the weights of several trainings that went on from one another."""
    made, trained, average = (Reader(config.size()) for _ in range(3))
    for n, path in enumerate(checkpoints, 1):
        checkpoint.load(path, trained, average)
        follow(made, average, 1 - 1 / n)
        for own, known in zip(made.parameters(), average.parameters(), strict=True):
            if not own.requires_grad:
                own.data.copy_(known)
    return made


if __name__ == "__main__":
    main()
