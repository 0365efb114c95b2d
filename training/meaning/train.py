"""Train the branch of meaning: `python -m training.meaning.train training/meaning/full.toml`.

It learns to place contents as the teacher does, which reads each alone with an encoder of its own:
here the encoder that finds the attributions is read on from half-way up. Every epoch sees each
content in its article and alone, and sentences. Stopped and started again it goes on from the last
epoch.
"""

import argparse
import copy
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from evals.corpus import data_folder
from reportedly.attribute.meaning import MEANING
from reportedly.attribute.weights import FOLDER, TOKENIZER, profile_folder
from training import checkpoint
from training.base import base_bytes, load_base
from training.branch import prepared
from training.coreference.trunk import Halves, Trunk, padded
from training.data import read_split
from training.meaning.config import Config
from training.meaning.evaluate import agreement
from training.meaning.model import Branch, loss
from training.meaning.teacher import Floats, aims, unit
from training.meaning.texts import Contents, alone, contents, sentences
from training.model import MINILM, Encoder
from training.rates import optimizer
from training.say import say
from training.steps import by_length, learn


@dataclass(frozen=True)
class Corpora:
    """What is learnt from, as the trunk gives it, and the teacher's vectors, whole and reduced."""

    read: list[Halves]
    aims: Floats
    reduced: Floats


Judged = tuple[Contents, Floats]
"""Contents to measure by, with the teacher's vectors."""


class Readers:
    """The trunk that the branch goes on from, and the teacher, whose vectors are `kept`."""

    def __init__(self, config: Config, data: Path, kept: Path) -> None:
        self.data, self._config, self._kept = data, config, kept
        self.tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
        self.trunk = Trunk(profile_folder(config.profile), config.trunk, config.threads)

    def judged(self, split: str) -> Judged:
        """The contents of a split of PolNeAR."""
        documents = read_split(self.data / "polnear" / split, self.tokenizer)
        found = contents(documents, self.tokenizer, self.trunk)
        return found, self.aims(split, found.texts)

    def aims(self, name: str, texts: Sequence[str]) -> Floats:
        """The teacher's vectors of texts."""
        return aims(self._config.base, texts, self.tokenizer, self._kept / f"{name}.npy")


def corpora(readers: Readers, seed: int) -> Corpora:
    """Everything that is learnt from, read once through the trunk and once by the teacher."""
    (train, goal), more = readers.judged("train"), sentences(readers.data, seed)
    aim = np.concatenate([goal, goal, readers.aims("sentences", more)])
    basis = np.linalg.svd(goal.T @ goal)[0][:, :MEANING]
    read = [*train.within, *train.alone, *alone(more, readers.tokenizer, readers.trunk)]
    return Corpora(read, aim, unit(aim @ basis))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    config = Config.load(options.config)
    output = prepared(config, "meaning", options.output)
    readers = Readers(config, data_folder(), output)
    fit(config, corpora(readers, config.seed), readers.judged("dev"), output)


def fit(config: Config, data: Corpora, dev: Judged, output: Path) -> Branch:
    """Train for all epochs; returns the average of the weights."""
    model = begin(config)
    average = copy.deepcopy(model)
    adam = optimizer(model, config.rate_layers, config.rate_heads, config.decay)
    state = {"epoch": 0}
    if (output / "last.safetensors").exists():
        state = checkpoint.load(output / "last.safetensors", model, average, adam)
    for epoch in range(state["epoch"], config.epochs):
        started = time.monotonic()
        total = run_epoch(config, epoch, data, model, average, adam)
        score = measured(partial(vectors, average), dev)
        seconds = round(time.monotonic() - started)
        say({"epoch": epoch + 1, "loss": total, **score, "seconds": seconds})
        checkpoint.save(output / "last.safetensors", model, average, adam, {"epoch": epoch + 1})
    return average


def begin(config: Config) -> Branch:
    """The branch begins as the last layers of the base."""
    base = Encoder(MINILM)
    load_base(base, base_bytes(config.base["package"], config.base["weights_sha256"]))
    model = Branch(config.shape())
    for own, known in zip(model.layers, base.layers[-config.layers :], strict=True):
        own.load_state_dict(known.state_dict())
    return model


def run_epoch(
    config: Config, epoch: int, data: Corpora, model: Branch, average: Branch,
    adam: torch.optim.AdamW,
) -> float:  # fmt: skip
    """One pass over all texts; returns the mean loss."""
    rng = random.Random(config.seed * 1000 + epoch)
    todo = by_length([len(x) for x in data.read], config.batch, rng)
    rng.shuffle(todo)
    model.train()
    total = 0.0
    for n, some in enumerate(todo):
        x, mask = tensors([data.read[i] for i in some])
        own = loss(model(x, mask), *(torch.from_numpy(a[some]) for a in (data.aims, data.reduced)))
        steps, done = epoch * len(todo) + n, (epoch + n / len(todo)) / config.epochs
        total += learn(own, model, average, adam, config.average, steps, done)
        if n % 50 == 0:
            say({"epoch": epoch + 1, "step": n, "of": len(todo), "loss": round(total / (n + 1), 3)})
    return round(total / len(todo), 4)


def tensors(some: Sequence[Halves]) -> tuple[Tensor, Tensor]:
    """The texts' vectors as one tensor, and the mask."""
    x, mask = padded(some)
    return torch.from_numpy(x), torch.from_numpy(mask)


@torch.no_grad()
def vectors(model: Branch, read: Sequence[Halves]) -> Floats:
    """What the branch makes of texts, (texts, MEANING)."""
    model.eval()
    order = sorted(range(len(read)), key=lambda i: len(read[i]))
    made = np.zeros((len(read), MEANING), np.float32)
    for at in range(0, len(order), 64):
        some = order[at : at + 64]
        made[some] = model(*tensors([read[i] for i in some])).numpy()
    return made


def measured(ask: Callable[[Sequence[Halves]], Floats], dev: Judged) -> dict[str, float]:
    """How well the cosines of what `ask` answers rank pairs of contents as the teacher's do."""
    found, wanted = dev
    read = {"in context": found.within, "alone": found.alone}
    return {k: agreement(ask(v), wanted) for k, v in read.items()}


if __name__ == "__main__":
    main()
