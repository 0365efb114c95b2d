"""What every training of a branch has in common: some settings, and how it begins."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import torch

from training.config import ROOT
from training.model import Shape


@dataclass(frozen=True)
class BranchConfig:
    """The settings that every branch has; full.toml beside it says what each number means."""

    seed: int
    epochs: int
    profile: str
    trunk: int
    layers: int
    rate_layers: float
    rate_heads: float
    decay: float
    average: float
    threads: int

    @classmethod
    def load(cls, path: Path) -> Self:
        """From a TOML file."""
        return cls(**tomllib.loads(path.read_text("utf-8")))

    def shape(self) -> Shape:
        """The size of the branch."""
        return Shape(384, self.layers, 1e-12)


def prepared(config: BranchConfig, name: str, output: Path | None) -> Path:
    """The folder of a training, made if it is not there; threads and seed are set."""
    folder = output or ROOT / "build" / "training" / f"{name}-{config.profile}"
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    return folder
