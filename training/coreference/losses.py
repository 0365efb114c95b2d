"""The losses: of spans (mention or not), of their labels, of antecedents, and of GAP's puzzles."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from reportedly.attribute.pieces import Ints, Pieces
from reportedly.refer.detect import LONGEST
from reportedly.refer.pairs import candidates, pair_rows
from reportedly.refer.parts import TYPES
from reportedly.refer.traits import Traits, traits
from training.coreference.data import Golds
from training.coreference.model import Reader, summed

Bools = NDArray[np.bool_]


def span_loss(scores: Tensor, spans: Ints, begins: Bools) -> Tensor:
    """Binary loss over the spans of whole words in a window, summed; `spans` are its mentions."""
    target = np.zeros((len(scores), LONGEST), np.float32)
    target[spans[:, 0], spans[:, 1] - spans[:, 0] - 1] = 1
    counted = torch.from_numpy(whole_words(begins) | (target > 0))
    return binary_cross_entropy_with_logits(
        scores[counted], torch.from_numpy(target)[counted], reduction="sum"
    )


def whole_words(begins: Bools) -> Bools:
    """Which spans of a window's n pieces are whole words, (n, LONGEST)."""
    n = len(begins)
    after = np.arange(n)[:, None] + np.arange(1, LONGEST + 1)
    whole: Bools = begins[:, None] & np.append(begins, True)[np.minimum(after, n)] & (after <= n)
    return whole


def label_loss(rows: Tensor, golds: Golds) -> Tensor:
    """Summed loss of types and forms, where they are given."""
    told = summed(rows, golds.spans, "label")
    types, forms = torch.from_numpy(golds.types), torch.from_numpy(golds.forms)
    k = len(TYPES)
    return sum(
        (
            cross_entropy(part, wanted, ignore_index=-1, reduction="sum")
            for part, wanted in ((told[:, :k], types), (told[:, k:], forms))
            if bool((wanted >= 0).any())
        ),
        start=rows.new_zeros(()),
    )


@dataclass(frozen=True, slots=True)
class Ranked:
    """Scores of antecedents: pairs, their scores, and each mention's score of "none"."""

    known: Traits
    asking: Ints
    asked: Ints
    scores: Tensor
    none: Tensor

    def logs(self, chosen: Bools, none: Ints) -> Tensor:
        """Log of the summed probability of the chosen pairs, and of "none" where it is 1."""
        return self._sums(torch.from_numpy(chosen), none) - self._every()

    def likely(self) -> tuple[Tensor, Tensor]:
        """Log of each pair's probability, and for each mention of that of "none"."""
        every = self._every()
        return self.scores - every[torch.from_numpy(self.asking)], self.none - every

    def _every(self) -> Tensor:
        """Log of the sum over all pairs of each mention and "none"."""
        alone = np.ones(len(self.none), np.int64)
        return self._sums(torch.ones(len(self.asking), dtype=torch.bool), alone)

    def _sums(self, chosen: Tensor, none: Ints) -> Tensor:
        """Log of summed exponentials by mention; -30 where nothing is chosen."""
        at = torch.from_numpy(self.asking)
        top = self.none.detach().clone().scatter_reduce(0, at, self.scores.detach(), "amax")
        own = (self.scores - top[at]).exp() * chosen
        total = ((self.none - top).exp() * torch.from_numpy(none)).index_add(0, at, own)
        return total.clamp(min=1e-13).log() + top


def rank(branch: Reader, rows: Tensor, spans: Ints, text: str, pieces: Pieces) -> Ranked:
    """Ask every mention's candidates."""
    known = traits(text, pieces, spans)
    asking, asked = candidates(known)
    table = torch.from_numpy(pair_rows(known, asking, asked))
    mine, its = summed(rows, spans, "asking"), summed(rows, spans, "asked")
    scores = branch.pairs(mine[torch.from_numpy(asking)], its[torch.from_numpy(asked)], table)
    return Ranked(known, asking, asked, scores, branch.pairs.score_none(mine))


def antecedent_loss(ranked: Ranked, clusters: Ints, weight: Ints) -> Tensor:
    """Marginal log likelihood of all right antecedents, summed; cluster -1 means nothing."""
    same = (clusters[ranked.asking] == clusters[ranked.asked]) & (clusters[ranked.asking] >= 0)
    has = np.bincount(ranked.asking, same, len(clusters)) > 0
    logs = ranked.logs(same, (~has).astype(np.int64))
    return -(logs * torch.from_numpy(weight.astype(np.float32))).sum()


def puzzle_loss(
    ranked: Ranked,
    places: Ints,
    means: tuple[bool, bool],
    called: tuple[Sequence[int], Sequence[int]] = ((), ()),
) -> Tensor:
    """What GAP says of a pronoun and two names; `places` are theirs among the mentions.

    A name, what is spelt like it and what is called by it are taken for one. Of all other mentions
    nothing is known, so the right name is compared with the other and with "none" alone.
    """
    pronoun, *names = places.tolist()
    exact = ranked.known.exact
    loss = ranked.scores.new_zeros(())
    front = [(exact == exact[n]) & (np.arange(len(exact)) < pronoun) for n in names]
    for mask, own in zip(front, called, strict=True):
        mask[[i for i in own if i < pronoun]] = True
    right = np.zeros(len(exact), bool)
    wrong = np.zeros(len(exact), bool)
    for mask, true in zip(front, means, strict=True):
        (right if true else wrong)[:] |= mask
    of = ranked.asking == pronoun
    if (right | wrong).any():
        if (right & ~wrong).any():
            good = _log_sum(ranked, of & right[ranked.asked], False, pronoun)
            every = _log_sum(ranked, of & (right | wrong)[ranked.asked], True, pronoun)
            loss = loss + (every - good if bool(torch.isfinite(good)) else 0.0)
        elif not any(means):
            loss = loss - _rest(ranked, of & wrong[ranked.asked], pronoun)
    for name, true in zip(names, means, strict=True):
        if name > pronoun:
            mine = (ranked.asking == name) & (ranked.asked == pronoun)
            alike = (ranked.asking == name) & (exact[ranked.asked] == exact[name])
            if true and mine.any():
                good = _log_sum(ranked, mine | alike, False, name)
                loss = loss + _log_sum(ranked, mine | alike, True, name) - good
            elif mine.any():
                loss = loss - _rest(ranked, mine, name)
    return loss


def _log_sum(ranked: Ranked, chosen: Bools, none: bool, mention: int) -> Tensor:
    parts = [ranked.scores[torch.from_numpy(chosen)]]
    if none:
        parts.append(ranked.none[mention : mention + 1])
    return torch.cat(parts).logsumexp(0)


def _rest(ranked: Ranked, wrong: Bools, mention: int) -> Tensor:
    """Log of the probability that is not the wrong pairs'."""
    right = (ranked.asking == mention) & ~wrong
    every = ranked.asking == mention
    return _log_sum(ranked, right, True, mention) - _log_sum(ranked, every, True, mention)
