"""Runs: which stage, code and weights made a row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One stage at one version with one set of weights, on top of given earlier runs.

    `id` is a digest of the other fields and of the ids of the runs that it builds on, so a
    changed stage changes its own id and those of the stages after it, and no others.
    """

    id: str
    stage: str
    version: int
    weights: str
