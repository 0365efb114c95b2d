"""A model that is still in PyTorch, read and scored by the product's own code."""

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn

from reportedly.attribute.calibration import INPUTS, Calibration
from reportedly.attribute.decode import Decoder
from reportedly.attribute.encoder import LEVELS, framed
from reportedly.attribute.found import Found
from reportedly.attribute.levels import Level
from reportedly.attribute.links import Floats, LinkWeights
from reportedly.attribute.meaning import MEANING
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.pieces import Ints
from reportedly.attribute.viterbi import constrain
from reportedly.attribute.weights import Weights
from reportedly.segment import sentences
from training.config import Config, data_folder
from training.data import Document
from training.model import Level as Heads
from training.model import Linear, Links, Tagger

EVERYTHING = Calibration([0.0] * len(INPUTS), 0.0), (0.0, 0.0)
"""Every attribution is kept, whatever speaks for it."""


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


def biases(passes: Sequence[Sequence[float]]) -> Floats:
    """Rows (passes, tags) of biases towards the tags of sources, cues and contents."""
    rows = [[0.0, *(b for role in own for b in [role] * 4)] for own in passes]
    return np.array(rows, np.float32)


def decoder_of(heads: Heads, passes: Sequence[Sequence[float]]) -> Decoder:
    """A level's small tables as the product uses them."""
    steps = constrain(heads.steps.detach().numpy())
    return Decoder(biases(passes), steps, link_weights(heads.to_cue), link_weights(heads.to_source))


def link_weights(links: Links) -> LinkWeights:
    """One kind of link in NumPy."""
    values = (links.table, links.none, links.weight)
    return LinkWeights(*(v.detach().numpy().copy() for v in values))


class TorchEncoder:
    """Stands in for the exported graph: one window a call, in bfloat16."""

    def __init__(self, model: Tagger) -> None:
        self._model = model.eval()

    @torch.no_grad()
    def __call__(self, ids: Ints, features: Ints) -> dict[str, Floats]:
        """As `reportedly.attribute.encoder.Encoder`; the meanings are zeros."""
        pair = (torch.from_numpy(x)[None] for x in framed(ids, features))
        vectors = self._model(*pair, torch.zeros(1))[0, 1:-1]
        made: dict[str, Floats] = {"meaning": np.zeros((len(ids), MEANING), np.float32)}
        for name in LEVELS:
            tags, parts = self._model.level(name)(vectors)
            made |= {f"{name}_tags": tags.numpy(), f"{name}_parts": parts.numpy()}
        return made


def lighter(model: Tagger) -> Tagger:
    """The same model with its matrices kept in bfloat16: they are not cut down in every call."""
    for layer in model.modules():
        if isinstance(layer, Linear) and not Linear.exact:
            layer.weight = nn.Parameter(layer.weight.detach().bfloat16(), requires_grad=False)
    return model


def as_product(model: Tagger, config: Config, tokenizer: Tokenizer) -> AttributionModel:
    """The model as the product would use it before anything is chosen on dev."""
    levels = {
        name: Level(decoder_of(model.level(name), [config.bias]), *EVERYTHING) for name in LEVELS
    }
    return AttributionModel(Weights("", tokenizer, TorchEncoder(model), levels))  # type: ignore[arg-type]


def as_scored(found: Found) -> dict[str, Any]:
    """An attribution in characters, as the scorer reads it."""
    return {"source": found.source, "cue": found.cue, "content": found.content}


def dev_score(
    model: Tagger, config: Config, documents: Sequence[Document], split: str = "dev"
) -> dict[str, Any]:
    """The scorer's summary on a split whose documents have been read, of the level it marks."""
    scorer, reader = load_scorer(), as_product(model, config, config.tokenizer())
    gold = scorer.read_gold(data_folder() / "polnear", split)
    found = {
        d.name: [as_scored(f) for f in reader.read(d.text, [sentences(d.text)]) if not f.inner]
        for d in documents
    }
    result: dict[str, Any] = scorer.score({d.name: gold[d.name] for d in documents}, found)
    return result
