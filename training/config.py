"""The training's settings, its inputs' places, and the check that the base is the right one."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from reportedly.attribute.weights import FOLDER, TOKENIZER
from training.base import base_bytes

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
    inner_weight: float
    soft: float
    shape: str
    threads: int
    bias: tuple[float, float, float]
    passes: list[list[float]]
    base: dict[str, str]
    lessons: Path | None = None

    @classmethod
    def load(cls, path: Path) -> "Config":
        """From a TOML file."""
        values: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        lessons = values.pop("lessons", None)
        return cls(**values, lessons=ROOT / lessons if lessons else None)

    def tokenizer(self) -> Tokenizer:
        """The product's tokenizer, BERT's, which every base here shares."""
        tokenizer = Tokenizer.from_file(str(FOLDER / TOKENIZER))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    def base_weights(self) -> bytes:
        """The base's weights, refused when they are not the ones that we trained from."""
        return base_bytes(self.base["package"], self.base["weights_sha256"])


def data_folder() -> Path:
    """Where the corpora lie."""
    return Path(os.environ.get("REPORTEDLY_DATA", ROOT.parent / "shared" / "data"))
