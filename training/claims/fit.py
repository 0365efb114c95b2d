"""Makes the pair decision: `python -m training.claims.fit` writes weights/claims.npz.

Trained on PolNeAR train and ECB+ train and on nothing else (`pairs.py`). Each hand-labelled pair
counts twice: with what is known of its speakers, and without. The four classes weigh the same.
About a minute of one core, most of it for reading the vectors.
"""

import argparse
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import nn

from evals.corpus import data_folder
from evals.standing import standing
from reportedly.attribute.model import AttributionModel
from reportedly.gather.content import Content
from reportedly.gather.decision import CLASSES, WEIGHTS, PairModel
from reportedly.gather.scale import Scale
from reportedly.gather.traits import Floats, traits
from reportedly.segment import sentences
from training.claims.pairs import Pair, by_hand, ecb_sentences, edited, of_events
from training.descent import descend

EVENT, EDIT = 0.05, 0.01
"""What a pair of ECB+ and an edited one weigh beside a hand-labelled one."""

RIDGE = 0.03
"""What the squares of the scaled table cost beside the mean loss."""

_STEPS = 400


def rows(pairs: Sequence[Pair], pile: Iterable[str], model: AttributionModel) -> Floats:
    """The numbers of each pair, (pairs, traits); `pile` are the texts that words are rare in."""
    texts = list(dict.fromkeys(t for p in pairs for t in (p.one, p.other)))
    contents = dict(zip(texts, standing(texts, model.embed(texts)), strict=True))
    scale = Scale([*standing(list(pile)), *contents.values()])
    return np.stack([traits(*_spoken(p, contents[p.one], contents[p.other]), scale) for p in pairs])


def fit(x: Floats, labels: Sequence[str], weights: Floats) -> PairModel:
    """The regression, by its loss with a ridge; the same rows make the same weights."""
    y = np.array([CLASSES.index(label) for label in labels])
    even = weights / np.bincount(y, weights, len(CLASSES))[y]
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    scaled, wanted = torch.from_numpy((x - mean) / spread), torch.from_numpy(y)
    share = torch.from_numpy(even.astype(np.float32) / len(CLASSES))
    net = nn.Linear(x.shape[1], len(CLASSES))
    nn.init.zeros_(net.weight)
    nn.init.zeros_(net.bias)
    loss = nn.CrossEntropyLoss(reduction="none")

    def cost() -> torch.Tensor:
        wrong: torch.Tensor = (loss(net(scaled), wanted) * share).sum()
        return wrong + RIDGE * net.weight.square().sum()

    descend(net, cost, _STEPS)
    table = net.weight.detach().numpy().T / spread[:, None]
    return PairModel(table.astype(np.float32), (net.bias.detach().numpy() - mean @ table))


def examples(folder: Path, seed: int) -> tuple[Floats, list[str], Floats]:
    """Rows, labels and weights of all that the decision learns from."""
    model = AttributionModel.load()
    texts = folder / "polnear" / "train" / "text"
    hand, events = by_hand(texts), of_events(folder, random.Random(seed))
    edits = edited([*hand, *events], random.Random(seed + 1))
    news = [*hand, *(replace(p, known=False) for p in hand)]
    news += [
        p for edit in edits if edit.pile == "polnear" for p in (edit, replace(edit, known=False))
    ]
    told = [*events, *(p for p in edits if p.pile == "ecb+")]
    x = [
        rows(news, _sentences(texts, hand), model),
        rows(told, list(ecb_sentences(folder).values()), model),
    ]
    weights = [_weight(p) for p in (*news, *told)]
    return np.concatenate(x), [p.label for p in (*news, *told)], np.array(weights, np.float32)


def _weight(pair: Pair) -> float:
    if pair.edited:
        return EDIT
    return EVENT if pair.pile == "ecb+" else 1.0


def _spoken(pair: Pair, one: Content, other: Content) -> tuple[Content, Content]:
    if not pair.known:
        return one, other
    return replace(one, speaker="one"), replace(other, speaker="one" if pair.spoken else "other")


def _sentences(texts: Path, pairs: Sequence[Pair]) -> list[str]:
    found = []
    for name in sorted({p.group for p in pairs}):
        text = (texts / f"{name}.txt").read_bytes().decode("utf-8")
        found += [text[s.start : s.end] for s in sentences(text)]
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="Makes the pair decision of gather.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    torch.set_num_threads(1)  # sums in one order, so that the same seed makes the same weights
    model = fit(*examples(data_folder(), options.seed))
    np.savez(options.out, table=model.table, bias=model.bias)


if __name__ == "__main__":
    main()
