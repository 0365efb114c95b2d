"""What every training of a whole encoder with a head is told."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from training.config import ROOT
from training.model import SHAPES, Shape


@dataclass(frozen=True)
class EncoderConfig:
    """The settings; a file beside each training says what each number means.

    `begin` is empty where it begins as the base.
    """

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

    def folder(self) -> Path:
        """Where its checkpoints lie."""
        made = ROOT / "build" / "training" / self.name
        made.mkdir(parents=True, exist_ok=True)
        return made
