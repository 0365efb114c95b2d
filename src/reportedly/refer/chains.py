"""Chains: mentions that are taken for one, from the probabilities of their antecedents."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Antecedents = Sequence[Sequence[tuple[int, float]]]
"""For each mention the earlier ones that it may mean, (place, probability), best first."""

RELUCTANT = 0.7
"""A chain is joined if it is so likely beside having no antecedent; chosen on held-back texts."""


def chains(antecedents: Antecedents) -> list[int]:
    """For each mention the place of its chain's first one."""
    return [chain for chain, _ in _read(antecedents)]


def likeliest(antecedents: Antecedents) -> list[int | None]:
    """For each mention its best antecedent in the chain that it most likely belongs to."""
    return [best for _, best in _read(antecedents)]


def _read(antecedents: Antecedents) -> Iterator[tuple[int, int | None]]:
    """For each mention its chain and its best antecedent, told also where it begins a chain.

    A chain is as likely as its mentions together: learning does not tell which of several right
    antecedents is the best, so that each may be less likely than one that is wrong.
    """
    chain_of: list[int] = []
    for i, own in enumerate(antecedents):
        shares: dict[int, float] = {}
        for j, p in own:
            shares[chain_of[j]] = shares.get(chain_of[j], 0.0) + p
        chain = max(shares, key=shares.__getitem__, default=i)
        rest = 1.0 - sum(shares.values())
        best = next((j for j, _ in own if chain_of[j] == chain), None)
        chain_of.append(chain if shares.get(chain, 0.0) > RELUCTANT * rest else i)
        yield chain_of[i], best


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
