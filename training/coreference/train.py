"""Train the branch: `python -m training.coreference.train training/coreference/news.toml`.

Reads what `corpora.py` says; chooses the epoch on GAP validation, on a tenth of GUM and on a tenth
of the labelled news. Stops and resumes at any epoch; progress on standard error.
"""

import argparse
import copy
import time
from pathlib import Path

import torch

from reportedly.attribute.weights import profile_folder
from training import checkpoint
from training.branch import prepared
from training.config import ROOT
from training.coreference import heads, shipped, teacher
from training.coreference.config import Config
from training.coreference.corpora import Corpora, corpora
from training.coreference.evaluate import held_score
from training.coreference.model import Branch, Reader
from training.coreference.steps import steps
from training.coreference.trunk import layer_weights
from training.rates import optimizer
from training.say import say
from training.shipped import SHIPPED
from training.steps import learn


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--limit", type=int, help="a few texts only (a trial)")
    options = parser.parse_args()
    config = Config.load(options.config)
    output = prepared(config, "coreference", options.output)
    fit(config, corpora(config, options.limit), output)


def fit(config: Config, data: Corpora, output: Path) -> Reader:
    """Train for all epochs; returns the average of the best one."""
    model = begun(config, data)
    average = copy.deepcopy(model)
    adam = optimizer(model, config.rate_layers, config.rate_heads, config.decay)
    state = {"epoch": 0, "best": -1}
    if (output / "last.safetensors").exists():
        state = checkpoint.load(output / "last.safetensors", model, average, adam)
    held = (data.held, data.held_news, data.held_puzzles)
    average.eval()
    if not config.base:
        say({"epoch": state["epoch"], **held_score(average, *held)})
    for epoch in range(state["epoch"], config.epochs):
        started = time.monotonic()
        loss = run_epoch(config, epoch, data, model, average, adam)
        average.eval()
        score = held_score(average, *held)
        seconds = round(time.monotonic() - started)
        say({"epoch": epoch + 1, "loss": loss, **score, "seconds": seconds})
        value = int(1000 * (score["conll"] + score["gap"] + score["pronouns"] + score["news"]))
        best = value > state["best"]
        state = {"epoch": epoch + 1, "best": max(value, state["best"])}
        for name in ["best", "last"][1 - best :]:
            checkpoint.save(output / f"{name}.safetensors", model, average, adam, state)
    checkpoint.load(output / "best.safetensors", model, average)
    return average


def begun(config: Config, data: Corpora) -> Reader:
    """What is trained, as it begins."""
    if config.base:
        made = teacher.begin(config.dropout, config.base)
        if config.heads:
            some = data.texts[:: len(data.texts) // 100 + 1]
            heads.begin(made, config.heads, some, config.threads)
        return made
    model = Branch(config.shape(), config.dropout)
    begin(model, config)
    return model


def begin(model: Branch, config: Config) -> None:
    """The branch begins as the layers that it goes beside, as the shipped, or as an earlier one."""
    if config.begin == SHIPPED:
        shipped.load(model, profile_folder(config.profile))
        return
    if config.begin:
        checkpoint.load(ROOT / config.begin, copy.deepcopy(model), model)
        return
    folder = profile_folder(config.profile)
    for i, layer in enumerate(model.layers):
        known = layer_weights(folder, config.trunk + i)
        layer.load_state_dict({k: torch.from_numpy(v) for k, v in known.items()})


def run_epoch(
    config: Config, epoch: int, data: Corpora, model: Reader, average: Reader,
    adam: torch.optim.AdamW,
) -> float:  # fmt: skip
    """One pass over everything; returns the mean loss."""
    model.train()
    todo = steps(config, epoch, data)
    whole = len(todo) * config.epochs
    total = 0.0
    for n, some in enumerate(todo):
        done = epoch * len(todo) + n
        loss = torch.stack([step.loss(model, config) for step in some]).mean()
        total += learn(loss, model, average, adam, config.average, done, done / whole)
        if n % 50 == 0:
            say({"epoch": epoch + 1, "step": n, "of": len(todo), "loss": round(total / (n + 1), 3)})
    return round(total / len(todo), 4)


if __name__ == "__main__":
    main()
