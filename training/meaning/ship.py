"""Ship: write a trained branch into the profile's folder.

`python -m training.meaning.ship training/meaning/full.toml CHECKPOINT`
"""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

from evals.corpus import data_folder
from reportedly.attribute.meaning import MEANING, MeaningWeights
from reportedly.attribute.weights import GRAPH, SENSE, SENSE_META, file_digest, profile_folder
from training import checkpoint
from training.config import ROOT
from training.coreference.trunk import Halves
from training.export import CONTRIB, Graph, array, transformer
from training.meaning.config import Config
from training.meaning.model import Branch
from training.meaning.teacher import Floats
from training.meaning.train import Readers, measured
from training.model import Layer
from training.say import say


def build(branch: Branch) -> onnx.ModelProto:
    """The graph: vectors (1, t, size) of a content's pieces to what it means, (1, MEANING)."""
    g = Graph("v")
    x = "x"
    for layer in branch.layers:
        assert isinstance(layer, Layer)
        x = transformer(g, x, layer)
    mean = g.add("ReduceMean", x, axes=[1], keepdims=0)
    out = (g.constant(array(branch.out.weight).T), g.constant(array(branch.out.bias)))
    g.name(g.add("Add", g.add("MatMul", mean, out[0]), out[1]), "meaning")
    floats = TensorProto.FLOAT
    inputs = [helper.make_tensor_value_info("x", floats, [1, "t", branch.out.in_features])]
    outputs = [helper.make_tensor_value_info("meaning", floats, [1, MEANING])]
    graph = helper.make_graph(g.nodes, "meaning", inputs, outputs, g.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="reportedly")


def ask(weights: MeaningWeights, read: Sequence[Halves]) -> Floats:
    """What the shipped, 8-bit branch makes of texts."""
    return np.stack([weights.read([x.astype(np.float32)]) for x in read])


def ship(branch: Branch, config: Config, kept: Path) -> None:
    """Write the branch and what is said of it: how far it agrees with its teacher on dev."""
    to = profile_folder(config.profile)
    branch.eval()
    (to / SENSE).write_bytes(build(branch).SerializeToString(deterministic=True))
    own = partial(ask, MeaningWeights.load(to / SENSE, config.threads))
    found = measured(own, Readers(config, data_folder(), kept).judged("dev"))
    say({**found})
    meta = {
        "trunk": {"layers": config.trunk, "sha256": file_digest(to / GRAPH)},
        "layers": config.layers,
        "sha256": {SENSE: file_digest(to / SENSE)},
        "base": config.base,
        "seed": config.seed,
        "epochs": config.epochs,
        "date": date.today().isoformat(),
        "spearman with the teacher, polnear dev": found,
    }
    (to / SENSE_META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("checkpoint", type=Path)
    options = parser.parse_args()
    config = Config.load(options.config)
    branch, average = Branch(config.shape()), Branch(config.shape())
    checkpoint.load(options.checkpoint, branch, average)
    torch.set_num_threads(config.threads)
    ship(average, config, ROOT / "build" / "training" / f"meaning-{config.profile}")


if __name__ == "__main__":
    main()
