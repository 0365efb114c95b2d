"""The reader that ships, as floats again, for a training that goes on from it."""

from pathlib import Path

import numpy as np
import torch

from reportedly.gather.pair_reader import GRAPH
from training.reader.model import Reader
from training.shipped import NORMS, PRODUCTS, Shipped, named


def load(reader: Reader, folder: Path) -> None:
    """Fill a reader from the folder of weights, but for the word table, which is its base's."""
    graph, layers = Shipped(folder / GRAPH), range(len(reader.encoder.layers))
    made = {
        **named([f"encoder.layers.{i}.{p}" for i in layers for p in PRODUCTS], graph.products()),
        **named(
            ["encoder.norm", *(f"encoder.layers.{i}.{p}" for i in layers for p in NORMS)],
            graph.norms(),
        ),
    }
    gathered = [n.input[0] for n in graph.nodes if n.op_type == "Gather"]
    rows, scale, sides = [graph.constants[n] for n in gathered if n in graph.constants][-3:]
    head, bias = (graph.constants[n.input[1]] for n in graph.nodes[-3:-1])
    places = reader.encoder.positions.weight.detach().clone()
    places[: len(rows)] = torch.from_numpy(rows.astype(np.float32) * scale)
    made |= {
        "sides.weight": torch.from_numpy(sides.copy()),
        "encoder.positions.weight": places,
        "head.weight": torch.from_numpy(head.T.copy()),
        "head.bias": torch.from_numpy(bias.copy()),
    }
    missing = reader.load_state_dict(made, strict=False)
    assert not missing.unexpected_keys, missing
