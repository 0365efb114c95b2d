"""The head of meaning, which the small profile goes by: one product on the encoder's last vectors.

It learns the teacher's geometry, reduced by principal components, from PolNeAR train's contents, in
their articles and standing alone. A branch of its own tells meanings better (train.py); with the
small profile's two layers and one more it did not.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from reportedly.attribute.encoder import Encoder
from reportedly.attribute.meaning import MEANING
from reportedly.attribute.pieces import read_pieces
from reportedly.attribute.windows import SIZE, windows
from reportedly.schema import Span
from training import export
from training.config import Config
from training.data import Document
from training.meaning.evaluate import agreement
from training.meaning.teacher import Floats, aims, unit
from training.meaning.texts import gold_contents, text_of
from training.model import Tagger

BATCH, STEPS, RATE, RIDGE = 512, 1500, 1e-3, 1.0


def teach(
    model: Tagger, config: Config, train: list[Document], dev: list[Document],
    tokenizer: Tokenizer, cache: Path,
) -> dict[str, float]:  # fmt: skip
    """Fit `model.meaning`; returns how well its cosines rank pairs of dev contents.

    The pupil sees what the shipped, 8-bit encoder gives.
    """
    goal, wanted = (
        aims(config.base, texts, tokenizer, cache / f"teacher-{len(texts)}.npy")
        for texts in ([text_of(d, spans) for d, spans in gold_contents(s)] for s in (train, dev))
    )
    basis = np.linalg.svd(goal.T @ goal)[0][:, :MEANING]
    export.write(model, cache / "headless.onnx", head=False)
    encoder = Encoder(cache / "headless.onnx")
    seen = [in_context(encoder, train), alone(encoder, train, tokenizer)]
    checks = {"in context": in_context(encoder, dev), "alone": alone(encoder, dev, tokenizer)}
    aim = torch.from_numpy(np.tile(unit(goal @ basis), (2, 1)))
    fit(model.meaning, torch.from_numpy(np.concatenate(seen)), aim)
    with torch.no_grad():
        found = {k: unit(model.meaning(torch.from_numpy(x)).numpy()) for k, x in checks.items()}
    return {"128 components": agreement(unit(wanted @ basis), wanted)} | {
        k: agreement(v, wanted) for k, v in found.items()
    }


def alone(encoder: Encoder, documents: Sequence[Document], tokenizer: Tokenizer) -> Floats:
    """A row a content, read by itself (as much of it as a window holds)."""
    texts = (text_of(d, spans) for d, spans in gold_contents(documents))
    rows = (read_pieces(tokenizer, text, [Span(0, len(text))]) for text in texts)
    return np.stack(
        [encoder(p.ids[:SIZE], p.features[:SIZE])["meaning"].mean(axis=0) for p in rows]
    )


def in_context(encoder: Encoder, documents: Sequence[Document]) -> Floats:
    """A row a content, averaged over its pieces in the article."""
    found = []
    for document in documents:
        p = document.pieces
        whole = [encoder(p.ids[a:b], p.features[a:b])["meaning"] for a, b in windows(p.breaks)]
        every = np.concatenate(whole)
        for _, spans in gold_contents([document]):
            found.append(np.concatenate([every[a:b] for a, b in spans]).mean(axis=0))
    return np.stack(found)


def fit(head: nn.Linear, x: Tensor, goal: Tensor) -> None:
    """Ridge regression first, then the cosines themselves, between rows and with the goal."""
    with torch.no_grad():
        ones = torch.cat([x, torch.ones(len(x), 1)], 1).double()
        gram = ones.T @ ones + RIDGE * torch.eye(ones.shape[1]).double()
        solved = torch.linalg.solve(gram, ones.T @ goal.double()).float()
        head.weight.copy_(solved[:-1].T)
        head.bias.copy_(solved[-1])
    adam = torch.optim.Adam(head.parameters(), RATE)
    for step in range(STEPS):
        adam.param_groups[0]["lr"] = RATE * (1 - step / STEPS)
        chosen = torch.randint(len(x), (BATCH,))
        made, right = nn.functional.normalize(head(x[chosen]), dim=1), goal[chosen]
        near = (made @ made.T - right @ right.T).square().mean()
        loss = near * 10 + 1 - (made * right).sum(1).mean()
        adam.zero_grad()
        torch.autograd.backward(loss)
        adam.step()
