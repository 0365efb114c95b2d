"""What a training is told; first.toml says what each number means."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from training.model import SHAPES, Shape


@dataclass(frozen=True)
class Config:
    """The settings; `begin` is empty where it begins as the base."""

    seed: int
    name: str
    shape: str
    epochs: int
    batch: int
    rate_encoder: float
    rate_heads: float
    decay: float
    dropout: float
    blank: float
    average: float
    evening: float
    smooth: float
    begin: str
    threads: int
    base: dict[str, str]

    @classmethod
    def load(cls, path: Path) -> Self:
        """From a TOML file."""
        return cls(**tomllib.loads(path.read_text("utf-8")))

    def size(self) -> Shape:
        """The size of the encoder."""
        return SHAPES[self.shape]
