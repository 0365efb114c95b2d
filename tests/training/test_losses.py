"""The losses against brute force over all paths, and against the product's own links."""

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from torch import Tensor  # noqa: E402

from reportedly.attribute.links import Floats, Layout, LinkWeights, ends, pair_rows  # noqa: E402
from reportedly.attribute.tags import (  # noqa: E402
    ALLOWED,
    MAY_END,
    MAY_START,
    N_TAGS,
    span_tags,
)
from training.data import Example  # noqa: E402
from training.evaluate import link_weights  # noqa: E402
from training.losses import Bools, Spans, forward_backward, link_loss, tag_loss, transfer  # noqa: E402

if TYPE_CHECKING:
    from training.model import Tagger

LENGTHS = (4, 1, 3)


def allowed(length: int) -> list[tuple[int, ...]]:
    """Every path that the tags' constraints let through."""
    starts, last = np.flatnonzero(MAY_START), np.flatnonzero(MAY_END)
    paths: list[tuple[int, ...]] = [(int(t),) for t in starts]
    for _ in range(length - 1):
        paths = [(*p, int(t)) for p in paths for t in np.flatnonzero(ALLOWED[p[-1]])]
    return [p for p in paths if p[-1] in last]


def path_scores(scores: Tensor, steps: Tensor) -> Tensor:
    """The sum of each allowed path, for the scores (t, tags) of one window."""
    paths = torch.tensor(allowed(len(scores)))
    along: Tensor = scores[torch.arange(len(scores)), paths].sum(1)
    total: Tensor = along + steps[paths[:, :-1], paths[:, 1:]].sum(1)
    return total


def brute_log_sum(scores: Tensor, steps: Tensor) -> Tensor:
    rows = zip(scores, LENGTHS, strict=True)
    each = [path_scores(s[:n], steps).logsumexp(0) for s, n in rows]
    total: Tensor = torch.stack(each).sum()
    return total


def invented(seed: int, spread: float) -> tuple[Tensor, Tensor]:
    torch.manual_seed(seed)
    shape = (len(LENGTHS), max(LENGTHS), N_TAGS)
    scores = torch.randn(*shape, dtype=torch.float64) * spread
    steps = torch.randn(N_TAGS, N_TAGS, dtype=torch.float64)
    return scores.requires_grad_(), steps.requires_grad_()


@pytest.mark.parametrize(("seed", "spread"), [(0, 1), (1, 1), (2, 8)])
def test_the_log_partition_and_its_gradient_are_those_of_all_paths(
    seed: int, spread: float
) -> None:
    scores, steps = invented(seed, spread)
    value, marginals, pairs = forward_backward(
        scores.detach().numpy(), steps.detach().numpy(), np.array(LENGTHS)
    )
    wanted = brute_log_sum(scores, steps)
    by_score, by_step = torch.autograd.grad(wanted, (scores, steps))
    assert value == pytest.approx(wanted.item(), rel=1e-9)
    np.testing.assert_allclose(marginals, by_score.numpy(), atol=1e-9)
    np.testing.assert_allclose(pairs, by_step.numpy(), atol=1e-9)


def test_the_tags_loss_and_its_gradient_are_those_of_all_paths() -> None:
    scores, steps = invented(3, 1)
    gold = [[0, *span_tags(2, 3)], span_tags(1, 1), [*span_tags(0, 2), 0]]
    tags = torch.tensor([row + [-1] * (max(LENGTHS) - len(row)) for row in gold])
    field, single = brute_log_sum(scores, steps), []
    for row, own in zip(scores, gold, strict=True):
        chosen = row[range(len(own)), own]
        single.append(row[: len(own)].logsumexp(1) - chosen)
        field = field - chosen.sum() - sum(steps[a, b] for a, b in itertools.pairwise(own))
    wanted = torch.cat(single).mean() + field / sum(LENGTHS)
    found = tag_loss(scores, steps, tags, torch.tensor(LENGTHS))
    assert found.item() == pytest.approx(wanted.item())
    for ours, right in zip(
        torch.autograd.grad(found, (scores, steps)),
        torch.autograd.grad(wanted, (scores, steps)),
        strict=True,
    ):
        np.testing.assert_allclose(ours.numpy(), right.numpy(), atol=1e-6)


def test_a_teacher_who_is_sure_counts_as_the_annotators_do() -> None:
    scores, steps = invented(4, 1)
    gold = [[0, *span_tags(2, 3)], span_tags(1, 1), [*span_tags(0, 2), 0]]
    tags = torch.tensor([row + [-1] * (max(LENGTHS) - len(row)) for row in gold])
    soft = torch.nn.functional.one_hot(tags.clamp(min=0), N_TAGS) * (tags >= 0)[..., None]
    lengths = torch.tensor(LENGTHS)
    alone = tag_loss(scores, steps, tags, lengths)
    for share in (0.3, 1.0):
        taught = tag_loss(scores, steps, tags, lengths, soft.double(), share)
        assert taught.item() == pytest.approx(alone.item())


def test_a_teacher_of_another_mind_pulls_towards_it() -> None:
    scores, steps = invented(5, 1)
    tags = torch.tensor([[0, 0, 0, 0]])
    own, lengths = scores[:1], torch.tensor([4])
    soft = torch.zeros(1, 4, N_TAGS).double()
    soft[0, torch.arange(4), torch.tensor([0, *span_tags(1, 2), 0])] = 1
    loss = tag_loss(own, steps, tags, lengths, soft, 0.9)
    (grad,) = torch.autograd.grad(loss, scores)
    begin = span_tags(1, 2)[0]
    assert grad[0, 1, begin] < 0 < grad[0, 1, 0]


def example() -> Example:
    """Twelve pieces: a source, two cues, three contents; the last content has no cue."""
    features = np.zeros((12, 3), np.int64)
    features[[0, 6, 9], 2] = 3, 1, 2
    spans = ([(0, 2)], [(2, 3), (7, 8)], [(3, 5), (5, 6), (9, 12)])
    to_cue = np.array([[1, 0, 0], [1, 0, 0], [0, 0, 1]], bool)
    to_source = np.array([[1, 0], [0, 1]], bool)
    source, cue, content = (np.array(s, np.int64) for s in spans)
    empty = np.zeros(12, np.int64)
    return Example(empty, features, empty, (source, cue, content), to_cue, to_source)


def surprise(
    right: Bools, links: LinkWeights, parts: Floats, roles: Spans, names: tuple[str, str, str, str]
) -> float:
    """Mean negative log probability, by the product's code, of the right answers."""
    asking, asked, third = roles
    breaks = example().features[:, 2]
    found = links.probabilities(
        ends(parts, asking, *names[:2]),
        ends(parts, asked, *names[2:]),
        pair_rows(asking, asked, third, Layout.of(breaks)),
    )
    return float(-np.log((found * right).sum(axis=1)).mean())


def test_the_links_loss_is_the_products_surprise(small: "Callable[..., Tagger]") -> None:
    torch.manual_seed(5)
    level, one = small().level("outer"), example()
    source, cue, content = one.spans
    parts = torch.randn(12, 8, 64)
    up = surprise(
        one.to_cue, link_weights(level.to_cue), parts.numpy(), (content, cue, source),
        ("content_start", "content_end", "cue_start", "cue_end"),
    )  # fmt: skip
    out = surprise(
        one.to_source, link_weights(level.to_source), parts.numpy(), (cue, source, content),
        ("asking_start", "asking_end", "source_start", "source_end"),
    )  # fmt: skip
    # Where the gold spans are the found ones, both halves of the loss are the same.
    loss = link_loss(level, parts[None], [one], [one.spans])
    assert loss.item() == pytest.approx((up + out) / 2, rel=1e-5)


def test_links_pass_to_the_spans_that_were_found() -> None:
    one = example()
    source = np.array([(0, 1)])  # half of the gold one
    cue = np.array([(2, 3)])  # the second cue is missed
    content = np.array([(3, 6), (8, 9), (10, 12)])  # two in one; one that is none; a shorter one
    to_cue, to_source = transfer(one, (source, cue, content))
    assert to_cue.tolist() == [[True, False], [False, True], [False, True]]
    assert to_source.tolist() == [[True, False]]


def test_a_found_content_whose_cue_was_missed_teaches_nothing() -> None:
    one = example()
    to_cue, _ = transfer(one, (one.spans[0], np.array([(7, 8)]), one.spans[2][:1]))
    assert to_cue.tolist() == [[False, False]]
