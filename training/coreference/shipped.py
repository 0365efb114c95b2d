"""The branch that ships, as floats again, for a training that goes on from it."""

from pathlib import Path

import numpy as np
import torch

from reportedly.attribute.weights import BRANCH, PAIRS
from training.coreference.model import Branch
from training.shipped import NORMS, PRODUCTS, Shipped, named


def load(branch: Branch, folder: Path) -> None:
    """Fill a branch from a profile's folder."""
    graph, layers = Shipped(folder / BRANCH), range(len(branch.layers))
    made = {
        **named([*(f"layers.{i}.{p}" for i in layers for p in PRODUCTS), "rows"], graph.products()),
        **named([f"layers.{i}.{p}" for i in layers for p in NORMS], graph.norms()),
    }
    with np.load(folder / PAIRS, allow_pickle=False) as tables:
        made |= {_named(k): torch.from_numpy(tables[k].copy()) for k in tables.files}
    branch.load_state_dict(made)


def _named(table: str) -> str:
    """A table's name in the branch."""
    return table if table == "lengths" else f"pairs.{table}"
