"""What a training is told; taught.toml says what each number means."""

from dataclasses import dataclass

from training.encoderconfig import EncoderConfig


@dataclass(frozen=True)
class Config(EncoderConfig):
    """The settings of a reader's training."""

    evening: float
    swaps: float
    others: float
    lessons: str
