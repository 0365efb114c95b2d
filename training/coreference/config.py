"""The settings of a training of the branch: full.toml says what each number means."""

from dataclasses import dataclass

from training.branch import BranchConfig


@dataclass(frozen=True)
class Config(BranchConfig):
    """One training of a profile's branch."""

    dropout: float
    blank: float
    puzzle_weight: float
    puzzle_share: float
    masked: int
    variants: int
    news: bool
    begin: str = ""
