"""The teacher: the base, a sentence encoder (all-MiniLM-L6-v2; Reimers and Gurevych 2019)."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import nn

from reportedly.attribute.encoder import framed
from reportedly.attribute.pieces import FEATURES, Pieces, read_pieces
from reportedly.attribute.windows import SIZE
from reportedly.schema import Span
from training.base import base_bytes, load_base
from training.model import MINILM, Encoder

Floats = NDArray[np.float32]
BATCH = 32


@torch.no_grad()
def aims(base: dict[str, str], texts: Sequence[str], tokenizer: Tokenizer, kept: Path) -> Floats:
    """The teacher's unit vectors, (texts, 384); kept in a file, as they never change."""
    if kept.exists():
        known: Floats = np.load(kept, allow_pickle=False)
        return known
    teacher = Encoder(MINILM)
    load_base(teacher, base_bytes(base["package"], base["weights_sha256"]))
    for table in teacher.features.parameters():
        nn.init.zeros_(table)
    rows = [read_pieces(tokenizer, text, [Span(0, len(text))]) for text in texts]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    found = np.zeros((len(rows), MINILM.hidden), np.float32)
    for i in range(0, len(order), BATCH):
        some = order[i : i + BATCH]
        found[some] = _vectors(teacher, [rows[j] for j in some])
    np.save(kept, unit(found), allow_pickle=False)
    return unit(found)


def _vectors(teacher: Encoder, batch: Sequence[Pieces]) -> Floats:
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


def unit(rows: Floats) -> Floats:
    """Rows of length 1."""
    result: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return result
