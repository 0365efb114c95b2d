"""The settings of a training: full.toml says what each number means."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from training.model import Shape


@dataclass(frozen=True)
class Config:
    """One training of a profile's branch."""

    seed: int
    epochs: int
    profile: str
    trunk: int
    layers: int
    rate_layers: float
    rate_heads: float
    decay: float
    average: float
    batch: int
    threads: int
    base: dict[str, str]

    @classmethod
    def load(cls, path: Path) -> "Config":
        """From a TOML file."""
        return cls(**tomllib.loads(path.read_text("utf-8")))

    def shape(self) -> Shape:
        """The size of the branch."""
        return Shape(384, self.layers, 1e-12)
