"""The settings of a training: full.toml says what each number means."""

from dataclasses import dataclass

from training.branch import BranchConfig


@dataclass(frozen=True)
class Config(BranchConfig):
    """One training of a profile's branch."""

    dropout: float
    batch: int
    backwards: float
    tones: float
    tone_weight: float
