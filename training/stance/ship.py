"""Ship: write a branch behind its trunk into the profile's folder.

`python -m training.stance.ship training/stance/full.toml CHECKPOINT`
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
from reportedly.attribute.encoder import TRUNK
from reportedly.attribute.weights import (
    GRAPH,
    STANCE,
    STANCE_META,
    STANCE_TRUNK,
    file_digest,
    profile_folder,
)
from reportedly.stance.model import StanceWeights, shares
from training import checkpoint
from training.coreference.trunk import output_of
from training.export import CONTRIB, Graph, array, transformer
from training.model import Layer
from training.stance.config import Config
from training.stance.data import Example
from training.stance.evaluate import Floats, heat, pair_score, tone_score
from training.stance.model import Branch
from training.stance.train import Corpora, corpora


def build(branch: Branch) -> onnx.ModelProto:
    """The graph: vectors (1, t, size) and shares (targets, t), (holders, t) to both scores.

    "held" is (targets, holders, 3), "spoken" (targets, 3).
    """
    g = Graph("s")
    inside = g.add("Cast", g.add("Greater", "target", g.constant(np.zeros((), np.float32))), to=1)
    mark = g.add(
        "MatMul", g.add("Unsqueeze", inside, _axis(g, 2)), g.constant(array(branch.mark)[None])
    )
    x = g.add("Add", "x", mark)
    for layer in branch.layers:
        assert isinstance(layer, Layer)
        x = transformer(g, x, layer)
    special = g.add("Gather", x, g.constant(np.zeros(1, np.int64)), axis=1)
    target = g.add("MatMul", g.add("Unsqueeze", "target", _axis(g, 1)), x)
    about = g.add("Concat", special, target, axis=-1)
    spoken = g.linear(
        g.add("Gelu", g.linear(about, branch.as_spoken), domain=CONTRIB), branch.spoken
    )
    g.name(g.add("Squeeze", spoken, _axis(g, 1)), "spoken")
    # The mean over a holder's pieces of a linear layer is the layer of their mean.
    holders = g.linear(g.add("MatMul", "holder", x), branch.as_holder)
    both = g.add("Add", holders, g.linear(about, branch.as_target))
    g.name(g.linear(g.add("Gelu", both, domain=CONTRIB), branch.held), "held")
    return _finish(g)


def _axis(g: Graph, axis: int) -> str:
    return g.constant(np.array([axis]))


def _finish(g: Graph) -> onnx.ModelProto:
    floats = TensorProto.FLOAT
    inputs = [
        helper.make_tensor_value_info("x", floats, [1, "t", None]),
        helper.make_tensor_value_info("target", floats, ["n", "t"]),
        helper.make_tensor_value_info("holder", floats, ["m", "t"]),
    ]
    outputs = [
        helper.make_tensor_value_info("held", floats, ["n", "m", 3]),
        helper.make_tensor_value_info("spoken", floats, ["n", 3]),
    ]
    graph = helper.make_graph(g.nodes, "stance", inputs, outputs, g.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="reportedly")


def trunk_output(graph: Path, layers: int) -> onnx.ModelProto:
    """A message that is read as the rest of the graph, and names one more output of it."""
    part = onnx.ModelProto()
    node = helper.make_node("Identity", [output_of(onnx.load(graph), layers)], [TRUNK])
    part.graph.node.append(node)
    output = helper.make_tensor_value_info(TRUNK, TensorProto.FLOAT, ["n", "t", None])
    part.graph.output.append(output)
    return part


def ask(weights: StanceWeights, examples: Sequence[Example]) -> Floats:
    """What the shipped, 8-bit branch scores."""
    made = []
    for example in examples:
        t = len(example.vectors)
        target, holder = (shares([r or (0, 1)], t) for r in (example.target, example.holder))
        fed = {"x": example.vectors[None].astype(np.float32), "target": target, "holder": holder}
        held, spoken = weights.session.run(None, fed)
        made.append(spoken[0] if example.holder is None else held[0, 0])
    return np.stack(made)


def ship(branch: Branch, config: Config, data: Corpora) -> None:
    """Write the branch and what is said of it; its temperatures and figures are dev's."""
    to = profile_folder(config.profile)
    branch.eval()
    (to / STANCE).write_bytes(build(branch).SerializeToString(deterministic=True))
    trunk = trunk_output(to / GRAPH, config.trunk)
    (to / STANCE_TRUNK).write_bytes(trunk.SerializeToString(deterministic=True))
    own = partial(ask, StanceWeights.load(to / STANCE, (1.0, 1.0), config.threads))
    sides = [side for there, back, _ in data.dev_pairs for side in (there, back)]
    meta = {
        "trunk": {"layers": config.trunk, "sha256": file_digest(to / GRAPH)},
        "layers": config.layers,
        "heat": [
            heat(own(some), np.array([e.held for e in some])) for some in (sides, data.dev_tones)
        ],
        "sha256": {name: file_digest(to / name) for name in (STANCE, STANCE_TRUNK)},
        "seed": config.seed,
        "epochs": config.epochs,
        "date": date.today().isoformat(),
        "dev": {
            "directed-sentiment": [round(x, 4) for x in pair_score(own, data.dev_pairs)],
            "newsmtsc devtest_rw": [round(x, 4) for x in tone_score(own, data.dev_tones)],
        },
    }
    (to / STANCE_META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


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
    ship(average, config, corpora(config, data_folder()))


if __name__ == "__main__":
    main()
