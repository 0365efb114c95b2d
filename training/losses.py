"""The losses: of the tags (a conditional random field and each piece by itself) and the links."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from reportedly.attribute.links import Layout, pair_rows
from reportedly.attribute.pieces import Ints
from reportedly.attribute.tags import ALLOWED, MAY_END, MAY_START
from training.data import Example
from training.model import Level, Links

Bools = NDArray[np.bool_]
Spans = tuple[Ints, Ints, Ints]


class LogPartition(torch.autograd.Function):
    """Log of the sum over all allowed paths (Lafferty et al. 2001); its gradient, the marginals.

    In NumPy and in scaled probabilities: PyTorch's own gradient of 254 small steps takes ten
    times as long.
    """

    @staticmethod
    def forward(ctx: Any, scores: Tensor, steps: Tensor, lengths: Tensor) -> Tensor:  # noqa: D102
        value, marginals, pairs = forward_backward(
            scores.detach().double().numpy(), steps.detach().double().numpy(), lengths.numpy()
        )
        ctx.save_for_backward(torch.from_numpy(marginals).float(), torch.from_numpy(pairs).float())
        return torch.tensor(value)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor, None]:  # noqa: D102
        marginals, pairs = ctx.saved_tensors
        return grad * marginals, grad * pairs, None


def forward_backward(
    scores: NDArray[np.float64], steps: NDArray[np.float64], lengths: Ints
) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
    """Summed log partition, the marginals of tags (n, t, tags) and of steps (tags, tags)."""
    top = scores.max(axis=2)
    emit, step = np.exp(scores - top[..., None]), np.where(ALLOWED, np.exp(steps), 0.0)
    n, width, k = scores.shape
    within = np.arange(width) < lengths[:, None]
    forth, back, scale = np.zeros((n, width, k)), np.zeros((n, width, k)), np.ones((n, width))
    for t in range(width):
        a = emit[:, t] * (MAY_START if t == 0 else forth[:, t - 1] @ step)
        scale[:, t] = a.sum(axis=1)
        forth[:, t] = a / scale[:, t, None]
    at_end = np.arange(width) == lengths[:, None] - 1
    for t in range(width - 1, -1, -1):
        if t + 1 < width:
            b = (back[:, t + 1] * emit[:, t + 1]) @ step.T / scale[:, t + 1, None]
            back[:, t] = b
        back[at_end[:, t], t] = MAY_END
    marginals = forth * back
    ending = marginals[np.arange(n), lengths - 1].sum(axis=1)
    marginals = np.where(within[..., None], marginals / ending[:, None, None], 0.0)
    value = ((np.log(scale) + top) * within).sum() + np.log(ending).sum()
    right = np.where(within[:, 1:, None], back[:, 1:] * emit[:, 1:], 0.0)
    right /= (scale[:, 1:] * ending[:, None])[..., None]
    pairs = step * np.einsum("nti,ntj->ij", forth[:, :-1], right, optimize=True)
    return float(value), marginals, pairs


def tag_loss(
    scores: Tensor, steps: Tensor, tags: Tensor, lengths: Tensor,
    soft: Tensor | None = None, share: float = 0.0,
) -> Tensor:  # fmt: skip
    """Mean over pieces of the field's and of the single pieces' negative log likelihood.

    `tags` (windows, pieces) are -1 on padding. `soft` (windows, pieces, tags) are a teacher's
    probabilities, 0 on padding, that count by `share`; as it keeps no table of pairs, the
    probability of two neighbours is taken as their product.
    """
    within = tags >= 0
    gold = nn.functional.one_hot(tags.clamp(min=0), scores.shape[2]) * within[..., None]
    wanted, pairs = gold.to(scores.dtype), _neighbours(gold.to(scores.dtype))
    if soft is not None and share:
        wanted = (1 - share) * wanted + share * soft
        pairs = (1 - share) * pairs + share * _neighbours(soft)
    expected = (wanted * scores).sum() + (pairs * steps).sum()
    log_sum = LogPartition.apply(scores, steps, lengths)  # type: ignore[no-untyped-call]
    single = -(wanted * scores.log_softmax(-1)).sum()
    total: Tensor = (single + log_sum - expected) / within.sum()
    return total


def _neighbours(tags: Tensor) -> Tensor:
    """How often each tag follows each, (tags, tags), among the allowed ones."""
    return torch.einsum("nti,ntj->ij", tags[:, :-1], tags[:, 1:]) * torch.from_numpy(ALLOWED)


def transfer(example: Example, found: Spans) -> tuple[Bools, Bools]:
    """The gold links between the spans that the tagger found.

    A found content that touches no gold one belongs to no cue. Rows without a right answer
    (the cue was missed, the cue itself is wrong) are left empty and not trained on.
    """
    same = [_overlap(f, g) for f, g in zip(found, example.spans, strict=True)]
    source, cue, content = same[0] >= 0.5, same[1] > 0, same[2] >= 0.3
    to_cue, to_source = _carry(content, example.to_cue, cue), _carry(cue, example.to_source, source)
    to_cue[:, -1] |= ~(same[2] > 0).any(axis=1)
    return to_cue, to_source


def _carry(asking: Bools, links: Bools, asked: Bools) -> Bools:
    pairs = (asking.astype(int) @ links[:, :-1] @ asked.T.astype(int)) > 0
    none = asking @ links[:, -1]
    return np.concatenate([pairs, none[:, None]], axis=1)


def _overlap(one: Ints, other: Ints) -> NDArray[np.float64]:
    """Intersection over union of each pair of spans, (n, m)."""
    lo = np.maximum(one[:, None, 0], other[None, :, 0])
    hi = np.minimum(one[:, None, 1], other[None, :, 1])
    both = np.maximum(hi - lo, 0)
    sizes = (one[:, 1] - one[:, 0])[:, None] + (other[:, 1] - other[:, 0])[None]
    ratio: NDArray[np.float64] = both / (sizes - both)
    return ratio


def link_loss(level: Level, parts: Tensor, batch: Sequence[Example], found: list[Spans]) -> Tensor:
    """Mean negative log likelihood of the links, on gold spans and on found ones."""
    gold = [(e.spans, (e.to_cue, e.to_source)) for e in batch]
    ours = [(f, transfer(e, f)) for e, f in zip(batch, found, strict=True)]
    layouts = [Layout.of(e.features[:, 2]) for e in batch]
    total = parts.new_zeros(())
    for cases in (gold, ours):
        up = [(s[2], s[1], s[0], links[0]) for s, links in cases]
        out = [(s[1], s[0], s[2], links[1]) for s, links in cases]
        total = total + _one_kind(level.to_cue, parts[:, :, :4], up, layouts)
        total = total + _one_kind(level.to_source, parts[:, :, 4:], out, layouts)
    return total / 4


Case = tuple[Ints, Ints, Ints, Bools]


def _one_kind(links: Links, parts: Tensor, cases: list[Case], layouts: list[Layout]) -> Tensor:
    """All windows' pairs scored at once; `parts` are the four of this kind of link."""
    width = max(len(c[1]) for c in cases) + 1
    asking, asked, rows, where, right = [], [], [], [], []
    base = 0
    for w, (one, other, third, answer) in enumerate(cases):
        keep = np.flatnonzero(answer.any(axis=1))
        a, b = np.indices((len(keep), len(other))).reshape(2, -1)
        rows.append(pair_rows(one, other, third, layouts[w])[keep].reshape(-1, 6))
        asking.append(np.column_stack([np.full(len(keep), w), one[keep, 0], one[keep, 1] - 1]))
        asked.append(np.column_stack([np.full(len(b), w), other[b, 0], other[b, 1] - 1]))
        where.append(np.column_stack([a + base, b]))
        table = np.zeros((len(keep), width), bool)
        table[:, : len(other)], table[:, -1] = answer[keep, :-1], answer[keep, -1]
        right.append(table)
        base += len(keep)
    if not base:
        return parts.new_zeros(())
    q, k, at = (torch.from_numpy(np.concatenate(x)) for x in (asking, asked, where))
    queries = parts[q[:, 0], q[:, 1], 0] + parts[q[:, 0], q[:, 2], 1]
    keys = parts[k[:, 0], k[:, 1], 2] + parts[k[:, 0], k[:, 2], 3]
    scores = parts.new_full((base, width), -1e4)
    pair_scores = links(queries[at[:, 0]], keys, torch.from_numpy(np.concatenate(rows)))
    scores = scores.index_put((at[:, 0], at[:, 1]), pair_scores)
    none = links.score_none(queries)[:, None]
    scores = torch.cat([scores[:, :-1], none], dim=1)
    good = torch.from_numpy(np.concatenate(right))
    hit = torch.logsumexp(scores.masked_fill(~good, -1e4), dim=1)
    return (torch.logsumexp(scores, dim=1) - hit).mean()
