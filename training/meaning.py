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

from reportedly.attribute.encoder import MEANING, Encoder, framed
from reportedly.attribute.pieces import FEATURES, Pieces, read_pieces
from reportedly.attribute.windows import SIZE, windows
from reportedly.schema import Span
from training import export
from training.base import load_base
from training.config import Config
from training.data import Document
from training.model import MINILM, Tagger
from training.model import Encoder as BaseEncoder

Floats = NDArray[np.float32]
BATCH, STEPS, RATE, RIDGE = 512, 1500, 1e-3, 1.0


def teach(
    model: Tagger, config: Config, train: list[Document], dev: list[Document],
    tokenizer: Tokenizer, cache: Path,
) -> dict[str, float]:  # fmt: skip
    """Fit `model.meaning`; returns how well its cosines rank pairs of dev contents.

    The pupil sees what the shipped, 8-bit encoder gives.
    """
    goal, wanted = (aims(config, d, tokenizer, cache) for d in (train, dev))
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


def contents(documents: Sequence[Document]) -> Iterator[tuple[Document, list[tuple[int, int]]]]:
    """The content of each attribution, in pieces of its document."""
    for document in documents:
        for gold in document.annotations[0]:
            if gold["content"]:
                yield document, gold["content"]


def standing_alone(
    document: Document, spans: Sequence[tuple[int, int]], tokenizer: Tokenizer
) -> Pieces:
    """The pieces of a content read by itself."""
    p = document.pieces
    text = " ".join(document.text[p.starts[a] : p.ends[b - 1]] for a, b in spans)
    return read_pieces(tokenizer, text, [Span(0, len(text))])


def alone(encoder: Encoder, documents: Sequence[Document], tokenizer: Tokenizer) -> Floats:
    """A row a content, read by itself (as much of it as a window holds)."""
    rows = (standing_alone(d, spans, tokenizer) for d, spans in contents(documents))
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
        for _, spans in contents([document]):
            found.append(np.concatenate([every[a:b] for a, b in spans]).mean(axis=0))
    return np.stack(found)


@torch.no_grad()
def aims(
    config: Config, documents: Sequence[Document], tokenizer: Tokenizer, cache: Path
) -> Floats:
    """The teacher's vectors, kept in `cache`: they do not depend on what is trained."""
    path = cache / f"teacher-{len(documents)}.npy"
    if path.exists():
        known: Floats = np.load(path, allow_pickle=False)
        return known
    teacher = BaseEncoder(MINILM)
    load_base(teacher, config.base_weights())
    for table in teacher.features.parameters():
        nn.init.zeros_(table)
    rows = [standing_alone(d, spans, tokenizer) for d, spans in contents(documents)]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    found = np.zeros((len(rows), MINILM.hidden), np.float32)
    for i in range(0, len(order), 32):
        found[order[i : i + 32]] = sentence_vectors(teacher, [rows[j] for j in order[i : i + 32]])
    np.save(path, unit(found), allow_pickle=False)
    return unit(found)


def sentence_vectors(teacher: BaseEncoder, batch: Sequence[Pieces]) -> Floats:
    """The mean over all pieces, the special ones too: what the base was trained to give."""
    codes = [framed(p.ids[:SIZE], p.features[:SIZE])[0] for p in batch]
    n = torch.tensor([len(c) for c in codes])
    ids = torch.zeros(len(batch), int(n.max())).long()
    for row, own in zip(ids, codes, strict=True):
        row[: len(own)] = torch.from_numpy(own)
    whole = torch.arange(ids.shape[1]) < n[:, None]
    mask = torch.where(whole, 0.0, -1e4)[:, None, None]
    x = teacher(ids, torch.zeros(*ids.shape, len(FEATURES)).long(), mask)[0]
    vectors: Floats = ((x * whole[..., None]).sum(1) / n[:, None]).numpy()
    return vectors


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
