"""Train the branch: `python -m training.coreference.train training/coreference/news.toml`.

Reads what `corpora.py` says; chooses the epoch on GAP validation, on a tenth of GUM and on a tenth
of the labelled news. Stops and resumes at any epoch; progress on standard error.
"""

import argparse
import copy
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from reportedly.attribute.pieces import Ints, Pieces
from reportedly.attribute.weights import profile_folder
from reportedly.refer.detect import detect
from training import checkpoint
from training.branch import prepared
from training.config import ROOT
from training.coreference import shipped
from training.coreference.config import Config
from training.coreference.corpora import Corpora, corpora
from training.coreference.data import Golds, Puzzle, Text, Window
from training.coreference.evaluate import held_score
from training.coreference.losses import antecedent_loss, label_loss, puzzle_loss, rank, span_loss
from training.coreference.model import Branch, span_scores
from training.coreference.reading import WINDOWS, puzzle_mentions, rows_of
from training.coreference.trunk import layer_weights
from training.rates import optimizer
from training.say import say
from training.shipped import SHIPPED
from training.steps import learn

PUZZLES = 8
"""Puzzles in a step."""


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


def fit(config: Config, data: Corpora, output: Path) -> Branch:
    """Train for all epochs; returns the average of the best one."""
    model = Branch(config.shape(), config.dropout)
    begin(model, config)
    average = copy.deepcopy(model)
    adam = optimizer(model, config.rate_layers, config.rate_heads, config.decay)
    state = {"epoch": 0, "best": -1}
    if (output / "last.safetensors").exists():
        state = checkpoint.load(output / "last.safetensors", model, average, adam)
    held = (data.held, data.held_news, data.held_puzzles)
    average.eval()
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


Step = tuple[Text, list[Window]] | list[Puzzle]


def steps(config: Config, epoch: int, data: Corpora) -> list[Step]:
    """The steps of an epoch in a random order."""
    rng = random.Random(config.seed * 1000 + epoch)
    made: list[Step] = []
    for text in data.texts:
        cut = rng.choice(text.cuts)
        offset = rng.randrange(max(1, min(WINDOWS, len(cut) - WINDOWS + 1)))
        for lo in range(offset - WINDOWS if offset else 0, len(cut), WINDOWS):
            some = list(cut[max(lo, 0) : lo + WINDOWS])
            if some:
                made.append((text, some))
    puzzles = [rng.choice(own) for own in data.puzzles]
    rng.shuffle(puzzles)
    puzzles = puzzles[: round(config.puzzle_share * len(puzzles))]
    made += [puzzles[i : i + PUZZLES] for i in range(0, len(puzzles), PUZZLES)]
    rng.shuffle(made)
    return made


def run_epoch(
    config: Config, epoch: int, data: Corpora, model: Branch, average: Branch,
    adam: torch.optim.AdamW,
) -> float:  # fmt: skip
    """One pass over everything; returns the mean loss."""
    model.train()
    todo = steps(config, epoch, data)
    whole = len(todo) * config.epochs
    total = 0.0
    for n, step in enumerate(todo):
        done = epoch * len(todo) + n
        loss = (
            puzzles_loss(model, config, step)
            if isinstance(step, list)
            else text_loss(model, config, *step)
        )
        total += learn(loss, model, average, adam, config.average, done, done / whole)
        if n % 50 == 0:
            say({"epoch": epoch + 1, "step": n, "of": len(todo), "loss": round(total / (n + 1), 3)})
    return round(total / len(todo), 4)


def text_loss(model: Branch, config: Config, text: Text, some: list[Window]) -> Tensor:
    """The losses of a part of a text, by mention."""
    parts = rows_of(model, some, config.blank)
    lo, hi = some[0][0], some[-1][1]
    golds = _uncut(text.golds.within(lo, hi), some)
    rows = torch.cat(parts)
    own = Golds(golds.spans - lo, golds.clusters, golds.types, golds.forms)
    if not len(own.spans):
        return rows.sum() * 0
    pieces = part_of(text.pieces, lo, hi)
    spans, clusters = own.spans, own.clusters
    loss = rows.new_zeros(())
    if text.sample.complete:
        found = []
        for (a, b, _), part in zip(some, parts, strict=True):
            scores = span_scores(part, model.lengths)
            mine = golds.within(a, b).spans - a
            loss = loss + span_loss(scores, mine, text.bounds.words[a:b])
            made, _ = detect(scores.detach().numpy(), text.bounds.part(a, b), 0.0)
            found.append(made + a - lo)
        loss = loss + 0.5 * label_loss(rows, own)
        spans, clusters = with_false(own, np.concatenate(found))
    ranked = rank(model, rows, spans, text.sample.text, pieces)
    loss = loss + antecedent_loss(ranked, clusters, np.where(clusters < 0, 0.5, 1.0))
    return loss / len(own.spans)


def _uncut(golds: Golds, some: Sequence[Window]) -> Golds:
    """Mentions that no window's edge cuts."""
    edges = np.array([w[1] for w in some])
    window = np.searchsorted(edges, golds.spans, side="right")
    kept = np.searchsorted(edges, golds.spans[:, 1], side="left") == window[:, 0]
    return Golds(golds.spans[kept], golds.clusters[kept], golds.types[kept], golds.forms[kept])


def with_false(golds: Golds, found: Ints) -> tuple[Ints, Ints]:
    """Gold mentions, and those found that are none, whose cluster is -1; in order."""
    known = {tuple(s) for s in golds.spans.tolist()}
    false = np.array([s for s in found.tolist() if tuple(s) not in known], np.int64).reshape(-1, 2)
    spans = np.concatenate([golds.spans, false])
    clusters = np.concatenate([golds.clusters, np.full(len(false), -1)])
    order = np.lexsort((-spans[:, 1], spans[:, 0]))
    return spans[order], clusters[order]


def part_of(pieces: Pieces, lo: int, hi: int) -> Pieces:
    """Some of a text's pieces."""
    s = slice(lo, hi)
    return Pieces(
        pieces.ids[s], pieces.starts[s], pieces.ends[s], pieces.sentence[s], pieces.features[s]
    )


def puzzles_loss(model: Branch, config: Config, some: list[Puzzle]) -> Tensor:
    """The mean loss of some puzzles."""
    windows = [w for p in some for w in p.text.cuts[0]]
    parts = iter(rows_of(model, windows, config.blank))
    loss = torch.zeros(())
    for puzzle in some:
        own = [next(parts) for _ in puzzle.text.cuts[0]]
        spans, places, called = puzzle_mentions(model, puzzle, own)
        ranked = rank(model, torch.cat(own), spans, puzzle.text.sample.text, puzzle.text.pieces)
        loss = loss + puzzle_loss(ranked, places, puzzle.given.means, called)
    return loss * config.puzzle_weight / len(some)


if __name__ == "__main__":
    main()
