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
from tokenizers import Tokenizer
from torch import nn

from evals.corpus import data_folder
from reportedly.attribute.weights import FOLDER, TOKENIZER, file_digest
from reportedly.stance.second_look import GRAPH, LONGEST, META, SecondLook
from training import checkpoint
from training.export import CONTRIB, Graph, array
from training.nibbles import FourBits
from training.say import say
from training.second_look.config import Config
from training.second_look.data import Example, data
from training.second_look.model import LABELS, Marked
from training.second_look.train import Floats, figures
from training.windowgraph import encoded, finished, parts
from training.words import part_words

PLACES = LONGEST + 2
"""Pieces of a window at most, with the special ones."""


def build(marked: Marked) -> onnx.ModelProto:
    """The graph: pieces, marks and the shares of both places, (1, t) each, to the scores of a pair
    (1, 5) and of the first place (1, 3).
    """
    g, table = FourBits(), array(marked.mark.weight).copy()
    table[0] = 0.0
    first, one, other = parts(g, encoded(g, marked.encoder, ("marks", table), PLACES))
    _scores(g, marked.pair, g.add("Concat", first, one, other, axis=-1), "pair")
    _scores(g, marked.tone, g.add("Concat", first, one, axis=-1), "tone")
    return finished(g, "second-look", "marks", {"pair": LABELS[2], "tone": LABELS[1]})


def _scores(g: Graph, head: nn.Sequential, read: str, name: str) -> None:
    inner, outer = head[0], head[-1]
    assert isinstance(inner, nn.Linear)
    assert isinstance(outer, nn.Linear)
    hidden = g.add("Gelu", g.linear(read, inner), domain=CONTRIB)
    table, bias = g.constant(array(outer.weight).T), g.constant(array(outer.bias))
    g.name(g.add("Add", g.add("MatMul", hidden, table), bias), name)


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
    trained = checkpoint.mean(lambda: Marked(config.size()), options.checkpoints)
    ship(trained, config, options.to)


if __name__ == "__main__":
    main()
