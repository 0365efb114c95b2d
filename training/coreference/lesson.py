"""A lesson: what a trained teacher tells of a text."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.pieces import Ints

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the teacher tells of a text, places in pieces."""

    text: str
    spans: Ints
    """Mentions (m, 2), in order, doubtful ones too."""
    labels: Floats
    """How likely each is of each type and of each form, (m, N_LABELS)."""
    near: Ints
    """Spans that may be mentions: the first piece and the number of further ones, (k, 2)."""
    mention: Floats
    """How likely these are, (k,)."""
    pairs: Ints
    """Mentions and their antecedents, (p, 2), as places in `spans`."""
    antecedent: Floats
    """How likely these are, (p,)."""
    none: Floats
    """How likely each mention has no antecedent, (m,)."""

    def save(self, path: Path) -> None:
        """Into a file of arrays."""
        arrays = asdict(self) | {"text": np.frombuffer(self.text.encode(), np.uint8)}
        np.savez_compressed(path, allow_pickle=False, **arrays)

    @classmethod
    def load(cls, path: Path) -> Self:
        """From such a file."""
        with np.load(path, allow_pickle=False) as arrays:
            found = {name: arrays[name] for name in arrays.files}
        return cls(**found | {"text": found["text"].tobytes().decode()})
