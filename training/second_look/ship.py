"""Write the second look that ships: `python -m training.second_look.ship CONFIG CHECKPOINT...`."""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper
from tokenizers import Tokenizer
from torch import nn

from evals.corpus import data_folder
from reportedly.attribute.weights import FOLDER, TOKENIZER, file_digest
from reportedly.stance.second_look import GRAPH, LONGEST, META, SecondLook
from training import checkpoint
from training.export import CONTRIB, Graph, array, normalised, transformer
from training.model import Layer
from training.nibbles import FourBits
from training.rates import follow
from training.reader.ship import rows
from training.say import say
from training.second_look.config import Config
from training.second_look.data import Example, data
from training.second_look.model import LABELS, Marked
from training.second_look.train import Floats, figures
from training.words import part_words

PLACES = LONGEST + 2
"""Pieces of a window at most, with the special ones."""


def build(marked: Marked) -> onnx.ModelProto:
    """The graph: pieces, marks and the shares of both places, (1, t) each, to the scores of a pair
    (1, 5) and of the first place (1, 3). The word table comes first, as `part_words` wants it.
    """
    g, e = FourBits(), marked.encoder
    words = rows(g, array(e.words.weight), "ids")
    t = g.add("Slice", g.add("Shape", "ids"), *(g.constant(np.array([i])) for i in (1, 2)))
    numbers = g.constant(np.array([0])), t, g.constant(np.array([1]))
    steps = g.add("Range", *(g.add("Squeeze", number) for number in numbers))
    places = rows(g, array(e.positions.weight)[:PLACES], steps)
    table = array(marked.mark.weight).copy()
    table[0] = 0.0
    marks = g.add("Gather", g.constant(table), "marks")
    x = normalised(g, g.add("Add", g.add("Add", words, marks), places), e.norm)
    for layer in e.layers:
        assert isinstance(layer, Layer)
        x = transformer(g, x, layer)
    first, one, other = _parts(g, x)
    _scores(g, marked.pair, g.add("Concat", first, one, other, axis=-1), "pair")
    _scores(g, marked.tone, g.add("Concat", first, one, axis=-1), "tone")
    return _finish(g)


def _parts(g: Graph, x: str) -> tuple[str, str, str]:
    """The first piece's vector, and the means of both places, (1, size) each."""
    axis = g.constant(np.array([1]))
    first = g.add("Squeeze", g.add("Gather", x, g.constant(np.array([0])), axis=1), axis)
    one, other = (
        g.add("Squeeze", g.add("MatMul", g.add("Unsqueeze", side, axis), x), axis)
        for side in ("one", "other")
    )
    return first, one, other


def _scores(g: Graph, head: nn.Sequential, read: str, name: str) -> None:
    inner, outer = head[0], head[-1]
    assert isinstance(inner, nn.Linear)
    assert isinstance(outer, nn.Linear)
    hidden = g.add("Gelu", g.linear(read, inner), domain=CONTRIB)
    table, bias = g.constant(array(outer.weight).T), g.constant(array(outer.bias))
    g.name(g.add("Add", g.add("MatMul", hidden, table), bias), name)


def _finish(g: Graph) -> onnx.ModelProto:
    kinds = {"ids": TensorProto.INT64, "marks": TensorProto.INT64}
    inputs = [
        helper.make_tensor_value_info(name, kinds.get(name, TensorProto.FLOAT), [1, "t"])
        for name in ("ids", "marks", "one", "other")
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, LABELS[n]])
        for name, n in (("pair", 2), ("tone", 1))
    ]
    graph = helper.make_graph(g.nodes, "second-look", inputs, outputs, g.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="reportedly")


def ask(shipped: SecondLook, examples: Sequence[Example]) -> Floats:
    """What the shipped, 8-bit model tells of examples that all have as many marked places."""
    two = examples[0].turned is not None
    found = (shipped.read(e.window)[0 if two else 1] for e in examples)
    return np.array(list(found), np.float32)


def ship(trained: Marked, config: Config, folder: Path) -> None:
    """Write the graph and what is said of it: how well it tells what was held back, and dev."""
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
    shipped = _written(folder, meta)
    found = data(data_folder(), Tokenizer.from_file(str(FOLDER / TOKENIZER)), labelled=True)
    told = figures(partial(ask, shipped), found)
    say({**told})
    _written(folder, meta | told)


def _written(folder: Path, meta: dict[str, Any]) -> SecondLook:
    (folder / META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")
    return SecondLook.load(folder)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+", help="the mean of them ships")
    parser.add_argument("--to", type=Path, default=FOLDER)
    options = parser.parse_args()
    config = Config.load(options.config)
    ship(mean(config, options.checkpoints), config, options.to)


def mean(config: Config, checkpoints: Sequence[Path]) -> Marked:
    """The mean of the weights of several epochs or trainings that went on from one another."""
    made, trained, average = (Marked(config.size()) for _ in range(3))
    for n, path in enumerate(checkpoints, 1):
        checkpoint.load(path, trained, average)
        follow(made, average, 1 - 1 / n)
        for own, known in zip(made.parameters(), average.parameters(), strict=True):
            if not own.requires_grad:
                own.data.copy_(known)
    return made


if __name__ == "__main__":
    main()
