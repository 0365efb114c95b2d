"""Train the reader: `python -m training.reader.train training/reader/teacher.toml`, then what it
tells (`training.reader.lessons`), then taught.toml.

Stopped and started again it goes on from the last epoch.
"""

import argparse
import copy
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from evals.claimpairs import f1, macro, ranked_right
from evals.corpus import data_folder
from reportedly.attribute.weights import FOLDER, TOKENIZER
from reportedly.gather.decision import CLASSES
from training import checkpoint
from training.base import MASK
from training.config import ROOT
from training.rates import encoder_optimizer
from training.reader import shipped
from training.reader.config import Config
from training.reader.data import Data, Example, Pieces, data, length, lessons
from training.reader.model import Reader, batch, begin
from training.say import say
from training.shipped import SHIPPED
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
    found = data(data_folder(), tokenizer, made=True, swaps=config.swaps)
    found.train[:] = _some(found.train, config) + found.back
    if config.lessons:
        found.train.extend(lessons(ROOT / config.lessons, tokenizer))
    say({"train": len(found.train), "held": len(found.held), "choose": len(found.choose)})
    fit(config, found, config.folder())


def _some(examples: list[Example], config: Config) -> list[Example]:
    """A share of them; all in their own order."""
    if config.others == 1:
        return examples
    return random.Random(config.seed).sample(examples, round(config.others * len(examples)))


def fit(config: Config, found: Data, output: Path) -> Reader:
    """Train for all epochs; returns the average of the weights."""
    aims = targets(config, found.train)
    model = begin(config.size(), config.dropout, config.base)
    if config.begin == SHIPPED:
        shipped.load(model, FOLDER)
    elif config.begin:
        checkpoint.load(ROOT / config.begin, copy.deepcopy(model), model)
    average = copy.deepcopy(model)
    adam = optimizer(model, config)
    last, state = output / "last.safetensors", {"epoch": 0}
    if last.exists():
        state = checkpoint.load(last, model, average, adam)
    for epoch in range(state["epoch"], config.epochs):
        started = time.monotonic()
        loss = run_epoch(config, epoch, found.train, aims, model, average, adam)
        say({"epoch": epoch + 1, "loss": loss, "seconds": round(time.monotonic() - started)})
        for name, own in _judged(found):
            say({"measured on": name, **figures(average, own)})
        checkpoint.save(last, model, average, adam, {"epoch": epoch + 1})
    return average


def _judged(found: Data) -> list[tuple[str, list[Example]]]:
    return [("held", found.held), ("choose", found.choose)]


def optimizer(model: Reader, config: Config) -> torch.optim.AdamW:
    """AdamW: the encoder, which was trained before, and what is new."""
    rates = config.rate_encoder, config.rate_heads
    return encoder_optimizer(model, model.encoder, *rates, config.decay)


def targets(config: Config, examples: Sequence[Example]) -> Tensor:
    """What each pair should be read as, times its weight, (pairs, classes): rare ones have more.

    Where a teacher read a pair, as the teacher reads it.
    """
    counts = Counter(e.label for e in examples if e.label)
    most, each = max(counts.values()), len(CLASSES)
    weights = {name: (most / n) ** config.evening for name, n in counts.items()}
    labelled = {
        name: weight * smoothed(CLASSES.index(name), each, config.smooth)
        for name, weight in weights.items()
    }
    aims = [labelled[e.label] if e.label else np.array(e.told) for e in examples]
    return torch.from_numpy(np.stack(aims).astype(np.float32))


def run_epoch(
    config: Config, epoch: int, examples: Sequence[Example], aims: Tensor, model: Reader,
    average: Reader, adam: torch.optim.AdamW,
) -> float:  # fmt: skip
    """One pass over all pairs; returns the mean loss."""
    draw = random.Random(config.seed * 1000 + epoch)
    todo = by_length([length(e) for e in examples], config.batch, draw)
    draw.shuffle(todo)
    model.train()
    total = 0.0
    for n, some in enumerate(todo):
        scores = ask(model, batch([_shown(examples[i], config.blank, draw) for i in some]))
        loss = -(scores.log_softmax(1) * aims[some]).sum() / aims[some].sum()
        steps, done = epoch * len(todo) + n, (epoch + n / len(todo)) / config.epochs
        total += learn(loss, model, average, adam, config.average, steps, done)
        if n % 100 == 0:
            say({"epoch": epoch + 1, "step": n, "of": len(todo), "loss": round(total / (n + 1), 3)})
    return round(total / len(todo), 4)


def _shown(example: Example, blank: float, draw: random.Random) -> tuple[list[int], list[int]]:
    """Both contents, in either order, with some of their pieces hidden."""
    both = [example.one, example.other]
    draw.shuffle(both)

    def hidden(own: Pieces) -> list[int]:
        return [MASK if draw.random() < blank else piece for piece in own]

    return hidden(both[0]), hidden(both[1])


@torch.no_grad()
def probabilities(model: Reader, examples: Sequence[Example]) -> Floats:
    """What a reader tells of pairs, in one order, (pairs, classes)."""
    model.eval()
    made = np.zeros((len(examples), len(CLASSES)), np.float32)
    order = sorted(range(len(examples)), key=lambda i: length(examples[i]))
    for at in range(0, len(order), 64):
        some = order[at : at + 64]
        read = ask(model, batch([(examples[i].one, examples[i].other) for i in some]))
        made[some] = read.softmax(1).numpy()
        if at % 6400 == 0 and at:
            say({"read": at, "of": len(order)})
    return made


def figures(model: Reader, examples: Sequence[Example]) -> dict[str, float]:
    """Macro F1, F1 of each class, and how well those of one claim are told from the others."""
    return told(probabilities(model, examples), [e.label for e in examples])


def told(shares: Floats, gold: Sequence[str]) -> dict[str, float]:
    """The same of given probabilities."""
    best = [CLASSES[i] for i in shares.argmax(axis=1)]
    belong = [label in CLASSES[:2] for label in gold]
    area = ranked_right((shares[:, 0] + shares[:, 1]).tolist(), belong)
    each = {name: round(f1(gold, best, name), 3) for name in CLASSES}
    return {"macro": round(macro(gold, best), 3), **each, "area": round(area, 3)}


if __name__ == "__main__":
    main()
