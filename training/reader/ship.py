"""Write the reader of pairs in 4 bits, beside its checkpoints unless told where.

`python -m training.reader.ship training/reader/back.toml CHECKPOINT...`
"""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from tokenizers import Tokenizer

from evals.corpus import data_folder
from reportedly.attribute.weights import FOLDER, TOKENIZER, file_digest
from reportedly.gather.decision import CLASSES
from reportedly.gather.pair_reader import GRAPH, LONGEST, META, PairReader
from training import checkpoint
from training.export import array
from training.nibbles import FourBits
from training.reader.config import Config
from training.reader.data import Data, Example, data
from training.reader.model import Reader
from training.reader.train import Floats, told
from training.say import say
from training.windowgraph import encoded, finished, parts
from training.words import part_words

PLACES = 2 * LONGEST + 3
"""Pieces of a window at most, with the special ones."""


def build(reader: Reader) -> onnx.ModelProto:
    """The graph: pieces, sides and shares of both means, (1, t) each, to scores (1, classes)."""
    g = FourBits()
    x = encoded(g, reader.encoder, ("sides", array(reader.sides.weight)), PLACES)
    first, one, other = parts(g, x)
    differ, agree = g.add("Abs", g.add("Sub", one, other)), g.add("Mul", one, other)
    read = g.add("Concat", first, differ, agree, axis=-1)
    table, bias = g.constant(array(reader.head.weight).T), g.constant(array(reader.head.bias))
    g.name(g.add("Add", g.add("MatMul", read, table), bias), "scores")
    return finished(g, "claims", "sides", {"scores": len(CLASSES)})


def ask(reader: PairReader, examples: Sequence[Example]) -> Floats:
    """What the shipped, 4-bit reader tells of pairs."""
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
    trained = checkpoint.mean(lambda: Reader(config.size()), options.checkpoints)
    ship(trained, config, options.to or config.folder(), found)


if __name__ == "__main__":
    main()
