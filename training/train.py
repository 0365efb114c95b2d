"""Train the attribution model: `python -m training.train training/config.toml`.

Reads PolNeAR train, chooses the best epoch on dev, exports to int8 and writes the weights into
the package. Stops and resumes at any epoch; progress goes to standard error.
"""

import argparse
import copy
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

from reportedly.attribute.decode import SOURCE, Output, tag_paths
from reportedly.attribute.encoder import framed
from reportedly.attribute.tags import ROLES, spans
from reportedly.settings import PROFILES
from training import checkpoint
from training.base import load_base
from training.config import ROOT, Config, data_folder
from training.data import Document, Example, examples, read_split, with_lessons
from training.evaluate import decoder_of, dev_score
from training.losses import Spans, link_loss, tag_loss
from training.model import SHAPES, Level, Tagger
from training.rates import follow, rate_share
from training.say import say
from training.ship import ship

BLANK, N_SPECIAL = 103, 1000
"""[MASK]; pieces below this number are special."""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--output", type=Path, help="default: build/training/SHAPE")
    parser.add_argument("--documents", type=int, help="train on the first few only (a trial)")
    options = parser.parse_args()
    config = Config.load(options.config)
    output = options.output or ROOT / "build" / "training" / config.shape
    output.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    tokenizer = config.tokenizer()
    folder = data_folder() / "polnear"
    train = with_lessons(read_split(folder / "train", tokenizer), config.lessons)
    train = train[: options.documents]
    dev = read_split(folder / "dev", tokenizer)
    best = fit(config, train, dev, output)
    if not options.documents and config.shape in PROFILES:
        ship(best, config, tokenizer, output)


def fit(config: Config, train: list[Document], dev: list[Document], output: Path) -> Tagger:
    """Train for all epochs; returns the average of the best one on dev."""
    model = Tagger(SHAPES[config.shape], config.dropout)
    load_base(model.encoder, config.base_weights())
    average, adam = copy.deepcopy(model), optimizer(model, config)
    state = {"epoch": 0, "best": -1}
    if (output / "last.safetensors").exists():
        state = checkpoint.load(output / "last.safetensors", model, average, adam)
    for epoch in range(state["epoch"], config.epochs):
        run_epoch(config, epoch, train, model, average, adam)
        score = dev_score(average, config, dev)
        say({"epoch": epoch + 1, **{k: v["f1"] for k, v in score["attribution"].items()},
             "exact": {r: score["exact"][r]["f1"] for r in ROLES},
             "main": score["attribution"]["main"]})  # fmt: skip
        value = (
            score["attribution"]["main"]["tp"]
            * 2000
            // sum(score["attribution"]["main"][k] for k in ("gold", "pred"))
        )
        best = value > state["best"]
        state = {"epoch": epoch + 1, "best": max(value, state["best"])}
        # The best one first: stopped between the two, the epoch is run again and kept again.
        for name in ["best", "last"][1 - best :]:
            checkpoint.save(output / f"{name}.safetensors", model, average, adam, state)
    checkpoint.load(output / "best.safetensors", model, average)
    return average


def optimizer(model: Tagger, config: Config) -> torch.optim.AdamW:
    """Two groups: the encoder that has been trained before, and what is new."""
    old: list[nn.Parameter] = []
    new: list[nn.Parameter] = []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            fresh = not name.startswith("encoder.") or ".features." in name
            (new if fresh else old).append(parameter)
    groups = [
        {"params": old, "top": config.rate_encoder},
        {"params": new, "top": config.rate_heads},
    ]
    return torch.optim.AdamW(groups, weight_decay=config.decay)


def run_epoch(
    config: Config, epoch: int, train: list[Document], model: Tagger, average: Tagger,
    adam: torch.optim.AdamW,
) -> None:  # fmt: skip
    """One pass over the training documents, cut anew."""
    rng = random.Random(config.seed * 1000 + epoch)
    torch.manual_seed(config.seed * 1000 + epoch)
    batches = list(shuffled([e for d in train for e in examples(d, rng)], config.batch, rng))
    model.train()
    started, total = time.time(), 0.0
    for i, batch in enumerate(batches):
        done = (epoch + i / len(batches)) / config.epochs
        for group in adam.param_groups:
            group["lr"] = group["top"] * rate_share(done)
        loss = step(config, model, batch)
        adam.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        follow(average, model, min(config.average, 1 - 1 / (epoch * len(batches) + i + 2)))
        total += float(loss.detach())
        if (i + 1) % 25 == 0:
            say({"epoch": epoch + 1, "step": i + 1, "of": len(batches), "loss": total / 25,
                 "seconds": time.time() - started})  # fmt: skip
            total = 0.0


def shuffled(all_examples: list[Example], size: int, rng: random.Random) -> Iterator[list[Example]]:
    """Batches of windows of similar length, in random order."""
    rng.shuffle(all_examples)
    pools = [all_examples[i : i + 50 * size] for i in range(0, len(all_examples), 50 * size)]
    batches = []
    for pool in pools:
        pool.sort(key=lambda e: len(e.ids))
        batches += [pool[i : i + size] for i in range(0, len(pool), size)]
    rng.shuffle(batches)
    yield from batches


def step(config: Config, model: Tagger, batch: list[Example]) -> Tensor:
    """The loss of one batch: of tags and links, in the article and inside its contents."""
    ids, features, mask = padded(batch, config.blank)
    vectors = model(ids, features, mask)[:, 1:-1]
    outer = level_loss(config, model.level("outer"), vectors, batch)
    told = [(w, inside) for w, e in enumerate(batch) for inside in e.inside]
    if not told:
        return outer
    places = pad_sequence([torch.from_numpy(i.places) for _, i in told], batch_first=True)
    rows = torch.tensor([w for w, _ in told])
    own = vectors[rows[:, None], places]
    inner = level_loss(config, model.level("inner"), own, [i.example for _, i in told])
    return outer + config.inner_weight * inner


def level_loss(config: Config, level: Level, vectors: Tensor, batch: list[Example]) -> Tensor:
    """The loss of a level's tags, and of its links on gold and on found spans."""
    scores, parts = level(vectors)
    lengths = torch.tensor([len(e.ids) for e in batch])
    tags = pad_sequence([torch.from_numpy(e.tags) for e in batch], True, -1)
    soft = None
    if batch[0].soft is not None:
        soft = pad_sequence([torch.from_numpy(e.soft).float() for e in batch], True)
    answers = [
        Output(s[: len(e.ids)], s[:0, :0], e.features[:, 2])
        for s, e in zip(scores.detach().numpy(), batch, strict=True)
    ]
    paths = tag_paths(decoder_of(level, [config.bias]), answers)
    found = [by_role(path) for (path,) in paths]
    links = link_loss(level, parts, batch, found)
    told = tag_loss(scores, level.steps, tags, lengths, soft, config.soft)
    return told + config.link_weight * links


def by_role(path: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> Spans:
    """The spans of a path of tags, (n, 2) for source, cue and content."""
    tagged = spans(path)
    kinds = range(SOURCE, len(ROLES))
    source, cue, content = (
        np.array([(t.start, t.end) for t in tagged if t.role == k], np.int64).reshape(-1, 2)
        for k in kinds
    )
    return source, cue, content


def padded(batch: list[Example], blank: float) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, features and attention mask of a batch, with its special pieces."""
    width = max(len(e.ids) for e in batch)
    ids = torch.zeros(len(batch), width + 2).long()
    features = torch.zeros(*ids.shape, batch[0].features.shape[1]).long()
    mask = torch.full(ids.shape, -1e4)
    for i, e in enumerate(batch):
        n = len(e.ids) + 2
        own_ids, own_features = framed(e.ids, e.features)
        ids[i, :n], features[i, :n] = torch.from_numpy(own_ids), torch.from_numpy(own_features)
        mask[i, :n] = 0
    hide = (torch.rand(ids.shape) < blank) & (ids >= N_SPECIAL)
    return ids.masked_fill(hide, BLANK), features, mask[:, None, None]


if __name__ == "__main__":
    main()
