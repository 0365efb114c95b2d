"""Makes the model of lines: `python -m training.lines.fit` writes weights/lines.npz.

Trained on PolNeAR's train texts among the lines of invented sites (`page.py`) and on nothing else;
the same seed makes the same weights on the same machine. About three minutes of one core.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from evals.corpus import data_folder
from reportedly.clean.linemodel import CLIP, WEIGHTS, LineModel
from reportedly.clean.pieces import pieces
from reportedly.clean.signs import Floats, signs
from reportedly.ingest import Document
from reportedly.ingest.page import make_page
from training.lines.page import Row, Story, page

_HIDDEN, _DROPPED = 24, 0.2
_RATE, _DECAY, _EPOCHS, _BATCH = 3e-3, 1e-4, 8, 1024
_OTHERS = 30


def stories(folder: Path) -> list[Story]:
    """The texts of a folder with more than three lines."""
    texts = (path.read_text("utf-8") for path in sorted(folder.glob("*.txt")))
    lines = [[line.strip() for line in text.split("\n") if line.strip()] for text in texts]
    return [Story(own[0], own[1:]) for own in lines if len(own) > 3]


def written(rows: Sequence[Row]) -> str:
    """A page's rows as one text."""
    return "".join("\n" * row.gap * (i > 0) + row.text for i, row in enumerate(rows))


def examples(known: list[Story], pages: int, seed: int) -> tuple[Floats, Floats, Floats]:
    """Signs, labels and weights of the lines of so many pages; a long page's lines weigh less."""
    rng = random.Random(seed)
    found: list[tuple[Floats, Floats, Floats]] = []
    while len(found) < pages:
        rows = page(rng, rng.choice(known), rng.sample(known, _OTHERS))
        cut = pieces(make_page(Document("page", "page.txt", b""), "text", written(rows)))
        if len(cut) != len(rows):
            continue
        asked = np.array([row.body is not None for row in rows])
        labels = np.array([bool(row.body) for row in rows], np.float32)
        weight = np.full(len(rows), len(rows) ** -0.5, np.float32)
        found.append((signs(cut)[asked], labels[asked], weight[asked]))
    x, y, w = (np.concatenate(part) for part in zip(*found, strict=True))
    return x, y, w / w.mean()


def fit(x: Floats, y: Floats, weight: Floats, seed: int) -> LineModel:
    """A network of one hidden layer, by logistic loss."""
    torch.manual_seed(seed)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-3
    rows = torch.from_numpy((x - mean) / spread).clamp(-CLIP, CLIP)
    inner, outer = nn.Linear(x.shape[1], _HIDDEN), nn.Linear(_HIDDEN, 1)
    net = nn.Sequential(inner, nn.Tanh(), nn.Dropout(_DROPPED), outer)
    optimiser = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=_DECAY)
    steps = _EPOCHS * (len(rows) // _BATCH + 1)
    slower = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / steps)
    loss = nn.BCEWithLogitsLoss(reduction="none")
    labels, weights = torch.from_numpy(y), torch.from_numpy(weight)
    for _ in range(_EPOCHS):
        for batch in torch.split(torch.randperm(len(rows)), _BATCH):
            optimiser.zero_grad()
            wrong = loss(net(rows[batch])[:, 0], labels[batch]) * weights[batch]
            wrong.mean().backward()
            optimiser.step()
            slower.step()
    return LineModel(mean, spread, _array(inner.weight.T), *map(_array, _rest(inner, outer)))


def _rest(inner: nn.Linear, outer: nn.Linear) -> tuple[torch.Tensor, ...]:
    return inner.bias, outer.weight[0], outer.bias


def _array(tensor: torch.Tensor) -> Floats:
    return np.ascontiguousarray(tensor.detach().numpy())


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Makes the model of lines.")
    parser.add_argument("--pages", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    torch.set_num_threads(1)  # sums in one order, so that the same seed makes the same weights
    known = stories(data_folder() / "polnear" / "train" / "text")
    model = fit(*examples(known, options.pages, options.seed), options.seed)
    np.savez(options.out, **{name: getattr(model, name) for name in LineModel.__slots__})


if __name__ == "__main__":
    main()
