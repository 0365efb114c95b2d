"""What a training is told; first.toml says what each number means."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from training.config import ROOT
from training.model import SHAPES, Shape


@dataclass(frozen=True)
class Config:
    """The settings; `begin` is empty where it begins as the base."""

    seed: int
    name: str
    labelled: bool
    shape: str
    epochs: int
    batch: int
    rate_encoder: float
    rate_heads: float
    decay: float
    dropout: float
    blank: float
    average: float
    smooth: float
    tones: float
    tone_weight: float
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

    def folder(self) -> Path:
        """Where its checkpoints lie."""
        made = ROOT / "build" / "training" / self.name
        made.mkdir(parents=True, exist_ok=True)
        return made
