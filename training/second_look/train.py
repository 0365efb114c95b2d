"""Train the second look: `python -m training.second_look.train training/second_look/first.toml`,
then second.toml.

Reads directed-sentiment and NewsMTSC, and pairs of news that were labelled by reading. Stopped and
started again it goes on from the last epoch.
"""

import argparse
import copy
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from evals.corpus import data_folder
from evals.stancetexts import TURNED
from reportedly.attribute.weights import FOLDER, TOKENIZER
from reportedly.stance.second_look import Window
from training import checkpoint
from training.base import MASK
from training.config import ROOT
from training.rates import encoder_optimizer
from training.say import say
from training.second_look.config import Config
from training.second_look.data import Data, Example, data, lessons
from training.second_look.model import LABELS, Marked, batch, begin
from training.stance.evaluate import f1s
from training.steps import ask, by_length, learn, smoothed

Floats = NDArray[np.float32]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    options = parser.parse_args()
    config = Config.load(options.config)
    torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
    found = data(data_folder(), tokenizer, labelled=config.labelled)
    if config.lessons:
        found.pairs.extend(lessons(ROOT / config.lessons, data_folder(), tokenizer))
    say({"pairs": len(found.pairs), "targets": len(found.tones), "held": len(found.held)})
    fit(config, found, config.folder())


def fit(config: Config, found: Data, output: Path) -> Marked:
    """Train for all epochs, each of which is kept; returns the average of the weights."""
    model = begin(config.size(), config.dropout, config.base)
    if config.begin:
        checkpoint.load(ROOT / config.begin, copy.deepcopy(model), model)
    average, adam = copy.deepcopy(model), optimizer(model, config)
    last, state = output / "last.safetensors", {"epoch": 0}
    if last.exists():
        state = checkpoint.load(last, model, average, adam)
    for epoch in range(state["epoch"], config.epochs):
        started = time.monotonic()
        loss = run_epoch(config, epoch, found, model, average, adam)
        say({"epoch": epoch + 1, "loss": loss, "seconds": round(time.monotonic() - started)})
        say({**figures(partial(probabilities, average), found)})
        for name in (f"epoch-{epoch + 1}", "last"):
            path = output / f"{name}.safetensors"
            checkpoint.save(path, model, average, adam, {"epoch": epoch + 1})
    return average


def optimizer(model: Marked, config: Config) -> torch.optim.AdamW:
    """AdamW: the encoder, which was trained before, and what is new."""
    rates = config.rate_encoder, config.rate_heads
    return encoder_optimizer(model, model.encoder, *rates, config.decay)


def run_epoch(
    config: Config, epoch: int, found: Data, model: Marked, average: Marked,
    adam: torch.optim.AdamW,
) -> float:  # fmt: skip
    """One pass over all pairs and a part of the single targets; returns the mean loss."""
    draw = random.Random(config.seed * 1000 + epoch)
    tones = draw.sample(found.tones, round(config.tones * len(found.tones)))
    todo = [some for own in (found.pairs, tones) for some in _batches(own, config.batch, draw)]
    draw.shuffle(todo)
    model.train()
    total = 0.0
    for n, some in enumerate(todo):
        loss = _loss(model, config, some, draw)
        steps, done = epoch * len(todo) + n, (epoch + n / len(todo)) / config.epochs
        total += learn(loss, model, average, adam, config.average, steps, done)
        if n % 100 == 0:
            say({"epoch": epoch + 1, "step": n, "of": len(todo), "loss": round(total / (n + 1), 3)})
    return round(total / len(todo), 4)


def _batches(examples: Sequence[Example], size: int, draw: random.Random) -> list[list[Example]]:
    lengths = [len(e.window.ids) for e in examples]
    return [[examples[i] for i in some] for some in by_length(lengths, size, draw)]


def _loss(model: Marked, config: Config, some: Sequence[Example], draw: random.Random) -> Tensor:
    """Pairs are read with their marks either way round."""
    two = some[0].turned is not None
    seen = [e.other_way() if two and draw.random() < 0.5 else e for e in some]
    read = ask(model, batch([_hidden(e.window, config.blank, draw) for e in seen]))
    aims = torch.tensor(np.stack([aim(e, config.smooth, read.shape[1]) for e in seen]))
    loss = nn.functional.cross_entropy(read, aims)
    return loss if two else config.tone_weight * loss


def aim(example: Example, smooth: float, labels: int) -> Floats:
    """What it should be read as, a probability for each label: a teacher's where one read it."""
    told = example.told or smoothed(example.label, labels, smooth)
    return np.array(told, np.float32)


def _hidden(window: Window, blank: float, draw: random.Random) -> Window:
    """The window with some of its pieces hidden."""
    first, *inner, last = window.ids
    ids = [first, *(MASK if draw.random() < blank else piece for piece in inner), last]
    return replace(window, ids=ids)


@torch.no_grad()
def probabilities(model: Marked, examples: Sequence[Example]) -> Floats:
    """What is told of examples that all have one marked place, or all two, (examples, labels)."""
    model.eval()
    made = np.zeros((len(examples), LABELS[len(examples[0].window.shares)]), np.float32)
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].window.ids))
    for at in range(0, len(order), 64):
        some = order[at : at + 64]
        read = ask(model, batch([examples[i].window for i in some]))
        made[some] = read.softmax(1).numpy()
    return made


def figures(ask: Callable[[Sequence[Example]], Floats], found: Data) -> dict[str, list[float]]:
    """F1 of each label, their mean first: of pairs, read both ways round, and of single targets."""
    told = {}
    for name, own in (("held", found.held), ("directed-sentiment dev", found.dev_pairs)):
        both = ask(own) + ask([e.other_way() for e in own])[:, TURNED]
        told[name] = _with_mean(f1s(np.array([e.label for e in own]), both.argmax(1), 5))
    tones, gold = found.dev_tones, np.array([e.label for e in found.dev_tones])
    told["newsmtsc devtest_rw"] = _with_mean(f1s(gold, ask(tones).argmax(1), 3))
    return told


def _with_mean(each: Sequence[float]) -> list[float]:
    return [round(x, 4) for x in (sum(each) / len(each), *each)]


if __name__ == "__main__":
    main()
