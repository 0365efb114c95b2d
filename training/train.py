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

from reportedly.attribute.decode import SOURCE, Output, tag_paths
from reportedly.attribute.encoder import framed
from reportedly.attribute.tags import ROLES, spans
from training import checkpoint
from training.config import ROOT, Config, data_folder
from training.data import Document, Example, examples, read_split
from training.evaluate import decoder_of, dev_score
from training.losses import Spans, link_loss, tag_loss
from training.model import Tagger, load_base
from training.say import say
from training.ship import ship

BLANK, N_SPECIAL, WARM_UP = 103, 1000, 0.06
"""[MASK]; pieces below this number are special; the share of the steps with a rising rate."""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "training")
    parser.add_argument("--documents", type=int, help="train on the first few only (a trial)")
    options = parser.parse_args()
    config = Config.load(options.config)
    options.output.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(config.seed)
    tokenizer = config.tokenizer()
    folder = data_folder() / "polnear"
    train = read_split(folder / "train", tokenizer)[: options.documents]
    dev = read_split(folder / "dev", tokenizer)
    best = fit(config, train, dev, options.output)
    if not options.documents:
        ship(best, config, tokenizer, options.output)


def fit(config: Config, train: list[Document], dev: list[Document], output: Path) -> Tagger:
    """Train for all epochs; returns the average of the best one on dev."""
    model = Tagger(config.dropout)
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
    started, totals = time.time(), np.zeros(2)
    for i, batch in enumerate(batches):
        done = (epoch + i / len(batches)) / config.epochs
        for group in adam.param_groups:
            group["lr"] = group["top"] * min(done / WARM_UP, (1 - done) / (1 - WARM_UP))
        losses = step(config, model, batch)
        adam.zero_grad()
        torch.autograd.backward(losses[0] + config.link_weight * losses[1])
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        follow(average, model, min(config.average, 1 - 1 / (epoch * len(batches) + i + 2)))
        totals += [float(x.detach()) for x in losses]
        if (i + 1) % 25 == 0:
            say({"epoch": epoch + 1, "step": i + 1, "of": len(batches), "tags": totals[0] / 25,
                 "links": totals[1] / 25, "seconds": time.time() - started})  # fmt: skip
            totals[:] = 0


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


def step(config: Config, model: Tagger, batch: list[Example]) -> tuple[Tensor, Tensor]:
    """The losses of one batch: of the tags, and of the links on gold and on found spans."""
    ids, features, mask, tags, lengths = padded(batch, config.blank)
    scores, parts = model(ids, features, mask)
    scores, parts = scores[:, 1:-1], parts[:, 1:-1]
    decoder = decoder_of(model, config)
    answers = [
        Output(0, int(n), s[:n], s[:0, :0])
        for s, n in zip(scores.detach().numpy(), lengths, strict=True)
    ]
    found = [
        by_role(path) for path in tag_paths(decoder, answers, [e.features[:, 2] for e in batch])
    ]
    return tag_loss(scores, model.steps, tags, lengths), link_loss(model, parts, batch, found)


def by_role(path: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> Spans:
    """The spans of a path of tags, (n, 2) for source, cue and content."""
    tagged = spans(path)
    kinds = range(SOURCE, len(ROLES))
    source, cue, content = (
        np.array([(t.start, t.end) for t in tagged if t.role == k], np.int64).reshape(-1, 2)
        for k in kinds
    )
    return source, cue, content


def padded(batch: list[Example], blank: float) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Ids, features, attention mask, tags (-1 on padding) and lengths of a batch."""
    width = max(len(e.ids) for e in batch)
    ids, tags = torch.zeros(len(batch), width + 2).long(), torch.full((len(batch), width), -1)
    features = torch.zeros(*ids.shape, batch[0].features.shape[1]).long()
    mask = torch.full(ids.shape, -1e4)
    for i, e in enumerate(batch):
        n = len(e.ids)
        own_ids, own_features = framed(e.ids, e.features)
        ids[i, : n + 2], features[i, : n + 2] = map(torch.from_numpy, (own_ids, own_features))
        mask[i, : n + 2], tags[i, :n] = 0, torch.from_numpy(e.tags)
    hide = (torch.rand(ids.shape) < blank) & (ids >= N_SPECIAL)
    ids = ids.masked_fill(hide, BLANK)
    return ids, features, mask[:, None, None], tags, torch.tensor([len(e.ids) for e in batch])


@torch.no_grad()
def follow(average: Tagger, model: Tagger, keep: float) -> None:
    """Move the average towards the model."""
    for a, m in zip(average.parameters(), model.parameters(), strict=True):
        if m.requires_grad:
            a.lerp_(m, 1 - keep)


if __name__ == "__main__":
    main()
