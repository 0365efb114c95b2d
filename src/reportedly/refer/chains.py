"""Chains: mentions that are taken for one, from the probabilities of their antecedents."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Antecedents = Sequence[Sequence[tuple[int, float]]]
"""For each mention the earlier ones that it may mean, (place, probability), best first."""


def chains(antecedents: Antecedents) -> list[int]:
    """For each mention the place of its chain's first one.

    A mention joins the chain of its best antecedent if that is likelier than having none.
    """
    first: list[int] = []
    for i, own in enumerate(antecedents):
        best = likeliest(own)
        first.append(i if best is None else first[best])
    return first


def likeliest(own: Sequence[tuple[int, float]]) -> int | None:
    """The best antecedent of a mention, if that is likelier than having none."""
    rest = 1.0 - sum(p for _, p in own)
    return own[0][0] if own and own[0][1] > rest else None


def sameness(antecedents: Antecedents) -> NDArray[np.float64]:
    """How likely each two mentions are one, (n, n), over all chains; for short texts.

    A mention is the same as an earlier one with the probability that its antecedent is, summed
    over those that it may have.
    """
    n = len(antecedents)
    same = np.eye(n)
    for i, own in enumerate(antecedents):
        for j, p in own:
            same[i, :i] += p * same[j, :i]
        same[:i, i] = same[i, :i]
    return same
