"""What a training is told; full.toml and teacher.toml say what each number means."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from training.model import Shape


@dataclass(frozen=True)
class Config:
    """The settings; `teacher` is empty where nothing but labels is learned from, and `begin` where
    it begins as the base.
    """

    seed: int
    name: str
    layers: int
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
    soft: float
    pool: int
    teacher: str
    begin: str
    threads: int
    base: dict[str, str]

    @classmethod
    def load(cls, path: Path) -> Self:
        """From a TOML file."""
        return cls(**tomllib.loads(path.read_text("utf-8")))

    def shape(self) -> Shape:
        """The size of the encoder."""
        return Shape(384, self.layers, 1e-12)
