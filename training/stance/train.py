"""Train the branch that reads stances: `python -m training.stance.train training/stance/full.toml`.

Reads directed-sentiment train and NewsMTSC train; chooses the epoch on directed-sentiment dev and
NewsMTSC's devtest_rw. Stops and resumes at any epoch; progress on standard error.
"""

import argparse
import copy
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from evals.corpus import data_folder
from evals.stancetexts import directed, toned
from reportedly.attribute.weights import FOLDER, TOKENIZER, profile_folder
from training import checkpoint
from training.branch import prepared
from training.coreference.trunk import Trunk, layer_weights
from training.model import Linear
from training.rates import optimizer
from training.say import say
from training.stance.batch import batches, chosen, tensors
from training.stance.config import Config
from training.stance.data import Example, read_pairs, read_tones
from training.stance.evaluate import answers, pair_score, tone_score
from training.stance.model import Branch
from training.steps import learn

Pairs = list[tuple[Example, Example, int]]


@dataclass(frozen=True)
class Corpora:
    """What is trained on, and what epochs are chosen on."""

    pairs: Pairs
    tones: list[Example]
    dev_pairs: Pairs
    dev_tones: list[Example]


def corpora(config: Config, data: Path) -> Corpora:
    """All sentences, read by the trunk."""
    tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
    trunk = Trunk(profile_folder(config.profile), config.trunk, config.threads)
    return Corpora(
        read_pairs(directed(data, "train"), tokenizer, trunk),
        read_tones(toned(data, "train"), tokenizer, trunk),
        read_pairs(directed(data, "dev"), tokenizer, trunk),
        read_tones(toned(data, "devtest_rw"), tokenizer, trunk),
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    config = Config.load(options.config)
    output = prepared(config, "stance", options.output)
    Linear.exact = True  # in float32: processors without AVX-512 are slower in bfloat16
    fit(config, corpora(config, data_folder()), output)


def fit(config: Config, data: Corpora, output: Path) -> Branch:
    """Train for all epochs; returns the average of the best one."""
    model = begin(config)
    average = copy.deepcopy(model)
    adam = optimizer(model, config.rate_layers, config.rate_heads, config.decay)
    state = {"epoch": 0, "best": -1}
    if (output / "last.safetensors").exists():
        state = checkpoint.load(output / "last.safetensors", model, average, adam)
    for epoch in range(state["epoch"], config.epochs):
        started = time.monotonic()
        loss = run_epoch(config, epoch, data, model, average, adam)
        score = measured(average, data)
        seconds = round(time.monotonic() - started)
        say({"epoch": epoch + 1, "loss": loss, **score, "seconds": seconds})
        value = int(1000 * (2 * score["pairs"] + score["tones"]))
        best = value > state["best"]
        state = {"epoch": epoch + 1, "best": max(value, state["best"])}
        for name in ["best", "last"][1 - best :]:
            checkpoint.save(output / f"{name}.safetensors", model, average, adam, state)
    checkpoint.load(output / "best.safetensors", model, average)
    return average


def begin(config: Config) -> Branch:
    """The branch begins as the layers that it goes beside; the last again where none is left."""
    model = Branch(config.shape(), config.dropout)
    folder = profile_folder(config.profile)
    last = {"full": 6, "small": 3}[config.profile] - 1
    for i, layer in enumerate(model.layers):
        known = layer_weights(folder, min(config.trunk + i, last))
        layer.load_state_dict({k: torch.from_numpy(v) for k, v in known.items()})
    return model


def measured(model: Branch, data: Corpora) -> dict[str, float]:
    """Macro F1 of the pairs' five labels and of the tones' three."""
    ask = partial(answers, model)
    pairs, tones = pair_score(ask, data.dev_pairs), tone_score(ask, data.dev_tones)
    return {"pairs": round(sum(pairs) / 5, 4), "tones": round(sum(tones) / 3, 4)}


def run_epoch(
    config: Config, epoch: int, data: Corpora, model: Branch, average: Branch,
    adam: torch.optim.AdamW,
) -> float:  # fmt: skip
    """One pass over what is asked in an epoch; returns the mean loss."""
    rng = random.Random(config.seed * 1000 + epoch)
    todo = batches(chosen(data.pairs, config.backwards, rng), config.batch, rng)
    tones = rng.sample(data.tones, round(config.tones * len(data.tones)))
    todo += batches(tones, config.batch, rng)
    rng.shuffle(todo)
    model.train()
    total = 0.0
    for n, some in enumerate(todo):
        loss = loss_of(model, config, some)
        steps, done = epoch * len(todo) + n, (epoch + n / len(todo)) / config.epochs
        total += learn(loss, model, average, adam, config.average, steps, done)
        if n % 50 == 0:
            say({"epoch": epoch + 1, "step": n, "of": len(todo), "loss": round(total / (n + 1), 3)})
    return round(total / len(todo), 4)


def loss_of(model: Branch, config: Config, some: Sequence[Example]) -> Tensor:
    """The mean loss of pairs, or of tones; a batch has only the one or the other."""
    x, target, holder, mask, held = tensors(some)
    rows, spoken = model(x, target, mask)
    if some[0].holder is None:
        return config.tone_weight * torch.nn.functional.cross_entropy(spoken, held)
    return torch.nn.functional.cross_entropy(model.holds(rows, holder), held)


if __name__ == "__main__":
    main()
