"""Ship: export a branch behind its trunk, choose the least score of a mention, write the files.

`python -m training.coreference.ship training/coreference/full.toml PATH=SHARE …`. The branch is a
message that is read as the rest of the trunk's graph (see `reportedly.attribute.encoder`).
"""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper
from torch import Tensor

from reportedly.attribute.encoder import BRANCH_OUTPUT
from reportedly.attribute.weights import (
    BRANCH,
    BRANCH_META,
    GRAPH,
    PAIRS,
    file_digest,
    profile_folder,
)  # fmt: skip
from reportedly.refer import parts
from training import checkpoint
from training.coreference import shipped
from training.coreference.config import Config
from training.coreference.evaluate import tables
from training.coreference.model import Branch
from training.coreference.trunk import output_of
from training.export import Graph, transformer
from training.model import Layer
from training.shipped import SHIPPED


def build(branch: Branch, trunk: str) -> onnx.ModelProto:
    """The branch's nodes, from what the trunk calls `trunk` to the output BRANCH_OUTPUT."""
    g = Graph("m")
    x = trunk
    for layer in branch.layers:
        assert isinstance(layer, Layer)
        x = transformer(g, x, layer)
    g.name(g.linear(x, branch.rows), BRANCH_OUTPUT)
    output = helper.make_tensor_value_info(BRANCH_OUTPUT, TensorProto.FLOAT, ["n", "t", None])
    part = onnx.ModelProto()
    part.graph.node.extend(g.nodes)
    part.graph.initializer.extend(g.constants)
    part.graph.output.append(output)
    return part


def ship(branch: Branch, config: Config, least: float, figures: dict[str, float]) -> None:
    """Write the branch, its tables and what is said of them into the profile's folder."""
    to = profile_folder(config.profile)
    branch.eval()
    trunk = output_of(onnx.load(to / GRAPH), config.trunk)
    (to / BRANCH).write_bytes(build(branch, trunk).SerializeToString(deterministic=True))
    np.savez(to / PAIRS, allow_pickle=False, **tables(branch))
    meta = {
        "size": parts.SIZE,
        "types": parts.TYPES,
        "trunk": {"layers": config.trunk, "output": trunk, "sha256": file_digest(to / GRAPH)},
        "layers": config.layers,
        "least": least,
        "sha256": {name: file_digest(to / name) for name in (BRANCH, PAIRS)},
        "seed": config.seed,
        "epochs": config.epochs,
        "date": date.today().isoformat(),
        **figures,
    }
    (to / BRANCH_META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def mixed(config: Config, checkpoints: Sequence[str], sharper: float = 1.0) -> Branch:
    """The mean of several checkpoints' weights, "PATH=SHARE" each (Wortsman et al. 2022).

    "shipped" stands for what ships so far. The scores of pairs are made `sharper` times as large:
    what learns from a teacher's doubts has more of its own (Guo et al. 2017).
    """
    total: dict[str, Tensor] = {}
    for item in checkpoints:
        path, _, share = item.partition("=")
        for name, value in known(config, path).state_dict().items():
            total[name] = total.get(name, 0) + float(share or 1) * value
    made = Branch(config.shape())
    made.load_state_dict(total | {"pairs.weight": sharper * total["pairs.weight"]})
    return made


def known(config: Config, path: str) -> Branch:
    """The branch of a checkpoint, or the one that ships."""
    made = Branch(config.shape())
    if path == SHIPPED:
        shipped.load(made, profile_folder(config.profile))
    else:
        checkpoint.load(Path(path), Branch(config.shape()), made)
    return made


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("checkpoints", nargs="+", help="PATH or PATH=SHARE, shares summing to 1")
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--sharper", type=float, default=1.0)
    options = parser.parse_args()
    config = Config.load(options.config)
    branch = mixed(config, options.checkpoints, options.sharper)
    ship(branch, config, options.least, {})


if __name__ == "__main__":
    main()
