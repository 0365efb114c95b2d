"""The head of meaning: a content's vector from the same pass that finds the content.

The teacher is the base itself (all-MiniLM-L6-v2, a sentence encoder: Reimers and Gurevych
2019) reading the content alone; the pupil is one linear layer on the trained, frozen encoder's
last vectors and its word vectors, averaged over the content's pieces. It learns the teacher's
geometry, reduced by principal components, from PolNeAR train's contents, in their articles and
standing alone.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.stats import spearmanr
from tokenizers import Tokenizer
from torch import Tensor, nn

from reportedly.attribute.encoder import MEANING, framed
from reportedly.attribute.pieces import Ints, read_pieces
from reportedly.attribute.windows import SIZE, windows
from reportedly.schema import Span
from training.config import Config
from training.data import Document
from training.model import HIDDEN, Encoder, Tagger, load_base

Floats = NDArray[np.float32]
BATCH, STEPS, RATE, RIDGE = 512, 1500, 1e-3, 1.0


def teach(
    model: Tagger, config: Config, train: list[Document], dev: list[Document],
    tokenizer: Tokenizer, cache: Path,
) -> dict[str, float]:  # fmt: skip
    """Fit `model.meaning`; returns how well its cosines rank pairs of dev contents."""
    teacher = Encoder()
    load_base(teacher, config.base_weights())
    for table in teacher.features.parameters():
        nn.init.zeros_(table)
    with torch.no_grad():
        goal, wanted = (aims(teacher, d, tokenizer, cache) for d in (train, dev))
        basis = np.linalg.svd(goal.T @ goal)[0][:, :MEANING]
        student = model.encoder.eval()
        seen = np.concatenate([in_context(student, train), alone(student, train, tokenizer)])
        checks = {"in context": in_context(student, dev), "alone": alone(student, dev, tokenizer)}
    fit(
        model.meaning, torch.from_numpy(seen), torch.from_numpy(np.tile(unit(goal @ basis), (2, 1)))
    )
    with torch.no_grad():
        found = {k: unit(model.meaning(torch.from_numpy(x)).numpy()) for k, x in checks.items()}
    return {"128 components": agreement(unit(wanted @ basis), wanted)} | {
        k: agreement(v, wanted) for k, v in found.items()
    }


def contents(documents: Sequence[Document]) -> Iterator[tuple[Document, list[tuple[int, int]]]]:
    """The content of each attribution, in pieces of its document."""
    for document in documents:
        for gold in document.annotations[0]:
            if gold["content"]:
                yield document, gold["content"]


def aims(
    encoder: Encoder, documents: Sequence[Document], tokenizer: Tokenizer, cache: Path
) -> Floats:
    """The teacher's vectors, kept in `cache`: they do not depend on what is trained."""
    path = cache / f"teacher-{len(documents)}.npy"
    if not path.exists():
        np.save(path, unit(alone(encoder, documents, tokenizer, teacher=True)), allow_pickle=False)
    vectors: Floats = np.load(path, allow_pickle=False)
    return vectors


def alone(
    encoder: Encoder, documents: Sequence[Document], tokenizer: Tokenizer, teacher: bool = False
) -> Floats:
    """A row a content, read by itself; the teacher averages the special pieces in, as trained."""
    rows = [standing_alone(d, spans, tokenizer) for d, spans in contents(documents)]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    width = HIDDEN if teacher else 2 * HIDDEN
    found = np.zeros((len(rows), width), np.float32)
    for i in range(0, len(order), 32):
        chosen = order[i : i + 32]
        x, inner, whole = forward(encoder, [rows[j] for j in chosen])
        weight = (whole if teacher else inner)[..., None]
        found[chosen] = ((x[..., :width] * weight).sum(1) / weight.sum(1).clamp(min=1)).numpy()
    return found


def standing_alone(
    document: Document, spans: Sequence[tuple[int, int]], tokenizer: Tokenizer
) -> tuple[Ints, Ints]:
    """Ids and features of a content read by itself."""
    p = document.pieces
    text = " ".join(document.text[p.starts[a] : p.ends[b - 1]] for a, b in spans)
    pieces = read_pieces(tokenizer, text, [Span(0, len(text))])
    return framed(pieces.ids[:SIZE], pieces.features[:SIZE])


def forward(encoder: Encoder, batch: Sequence[tuple[Ints, Ints]]) -> tuple[Tensor, Tensor, Tensor]:
    """Vectors with word vectors (n, t, 2 HIDDEN); which pieces are text; which are real."""
    n = torch.tensor([len(ids) for ids, _ in batch])
    width = int(n.max())
    ids, features = torch.zeros(len(batch), width).long(), torch.zeros(len(batch), width, 3).long()
    for i, (own, surface) in enumerate(batch):
        ids[i, : len(own)], features[i, : len(own)] = torch.tensor(own), torch.tensor(surface)
    whole = torch.arange(width) < n[:, None]
    inner = whole & (torch.arange(width) > 0) & (torch.arange(width) < n[:, None] - 1)
    mask = torch.where(whole, 0.0, -1e4)[:, None, None]
    return torch.cat(encoder(ids, features, mask), -1), inner.float(), whole.float()


def in_context(encoder: Encoder, documents: Sequence[Document]) -> Floats:
    """A row a content, averaged over its pieces in the article."""
    found = []
    for document in documents:
        p, parts = document.pieces, [np.zeros((0, 2 * HIDDEN), np.float32)]
        for lo, hi in windows(p.breaks):
            x = forward(encoder, [framed(p.ids[lo:hi], p.features[lo:hi])])[0]
            parts.append(x[0, 1:-1].numpy())
        whole = np.concatenate(parts)
        for _, spans in contents([document]):
            found.append(np.concatenate([whole[a:b] for a, b in spans]).mean(axis=0))
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


def unit(rows: Floats) -> Floats:
    """Rows of length 1."""
    result: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return result


def agreement(ours: Floats, teacher: Floats, pairs: int = 5000) -> float:
    """Spearman's rank correlation of cosines, over random pairs and each row's 5 nearest."""
    rng = np.random.default_rng(0)
    similar = teacher @ teacher.T
    np.fill_diagonal(similar, -1)
    nearest = np.argsort(-similar, axis=1)[:, :5]
    rows = np.concatenate([np.repeat(np.arange(len(ours)), 5), rng.integers(len(ours), size=pairs)])
    columns = np.concatenate([nearest.ravel(), rng.integers(len(ours), size=pairs)])
    keep = rows != columns
    a, b = rows[keep], columns[keep]
    found = spearmanr((ours[a] * ours[b]).sum(1), (teacher[a] * teacher[b]).sum(1))
    return round(float(found.statistic), 3)
