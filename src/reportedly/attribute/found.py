"""What a reader of attributions finds in a text."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.schema import Spans

Meant = Callable[[Spans], NDArray[np.float32]]
"""Gives the meaning of a content."""


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution: pieces are sorted, in characters of the text that was read.

    `confidence` is the calibrated probability that content and source are right (the scorer's
    `main` measure); `vector` is the content's meaning, L2-normalised, or None without weights.
    """

    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    vector: NDArray[np.float32] | None = None
    inner: bool = False
    """Whether it was read inside the content of another."""

    @property
    def spans(self) -> Spans:
        """All of its pieces, by role."""
        return (*self.source, *self.cue, *self.content)

    @property
    def key(self) -> tuple[int, int]:
        """Where it stands: first offset of cue or content, then of the content."""
        first = self.content[0].start
        return min(first, self.cue[0].start if self.cue else first), first
