"""Scores of a model that is still in PyTorch, decoded by the product's own code."""

import importlib.util
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch

from reportedly.attribute.decode import Decoder, Draft, Output, decode
from reportedly.attribute.encoder import framed
from reportedly.attribute.links import LinkWeights
from reportedly.attribute.pieces import Pieces
from reportedly.attribute.tags import ROLES
from reportedly.attribute.viterbi import constrain
from reportedly.attribute.windows import windows
from training.config import Config, data_folder
from training.data import Document
from training.model import Links, Tagger


def load_scorer(path: Path | None = None) -> ModuleType:
    """The corpus' scorer, which lies beside the data and is no part of the project."""
    path = path or data_folder().parent / "score.py"
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules["scorer"] = module
    spec.loader.exec_module(module)
    return module


def decoder_of(model: Tagger, config: Config) -> Decoder:
    """The model's small tables as the product uses them."""
    bias = [0.0]
    for role in ROLES:
        bias += [getattr(config, f"bias_{role}")] * 4
    return Decoder(
        np.array(bias, np.float32),
        constrain(model.steps.detach().numpy()),
        link_weights(model.to_cue),
        link_weights(model.to_source),
    )


def link_weights(links: Links) -> LinkWeights:
    """One kind of link in NumPy."""
    values = (links.table, links.none, links.weight)
    return LinkWeights(*(v.detach().numpy().copy() for v in values))


def outputs(model: Tagger, pieces: Pieces) -> list[Output]:
    """The model's answer on each window of a text."""
    found = []
    for lo, hi in windows(pieces.breaks):
        ids, features = framed(pieces.ids[lo:hi], pieces.features[lo:hi])
        batch = torch.from_numpy(ids)[None], torch.from_numpy(features)[None]
        with torch.no_grad():
            tags, parts = model(*batch, torch.zeros(1))
        found.append(Output(lo, hi, tags[0, 1:-1].numpy(), parts[0, 1:-1].numpy()))
    return found


def as_scored(draft: Draft, pieces: Pieces) -> dict[str, list[list[int]]]:
    """An attribution in characters, as the scorer reads it."""

    def characters(spans: Iterable[tuple[int, int]]) -> list[list[int]]:
        return [[int(pieces.starts[a]), int(pieces.ends[b - 1])] for a, b in spans]

    return {
        "source": characters([draft.source] if draft.source else []),
        "cue": characters([draft.cue]),
        "content": characters(draft.content),
    }


def predict(
    model: Tagger, decoder: Decoder, documents: Sequence[Document]
) -> dict[str, list[dict[str, list[list[int]]]]]:
    """Attributions by document name."""
    model.eval()
    return {
        d.name: [
            as_scored(x, d.pieces)
            for x in decode(decoder, outputs(model, d.pieces), d.pieces.breaks)
        ]
        for d in documents
    }


def dev_score(
    model: Tagger, config: Config, documents: Sequence[Document], split: str = "dev"
) -> dict[str, Any]:
    """The scorer's summary on a split whose documents have been read."""
    scorer = load_scorer()
    gold = scorer.read_gold(data_folder() / "polnear", split)
    gold = {d.name: gold[d.name] for d in documents}
    result: dict[str, Any] = scorer.score(
        gold, predict(model, decoder_of(model, config), documents)
    )
    return result
