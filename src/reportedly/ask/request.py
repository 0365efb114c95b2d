"""A question with what its answer may hold: passed from form to form."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.ask.forms import Form
from reportedly.ask.pile import MOST, Vector
from reportedly.ask.posted import plain
from reportedly.schema.dossier import Choice

SHOWN = 4
"""Claims that a sheet shows unless told otherwise."""

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to vectors, one L2-normalised row each, as `AttributionModel.embed`."""

Choose = Callable[[Sequence[Choice]], str]
"""Asks back which of several is meant; returns the entity's id."""


@dataclass(frozen=True, slots=True)
class Request:
    """A question, its form, which claims to show, and how many statements of each."""

    question: str
    form: Form
    limit: int = SHOWN
    offset: int = 0
    most: int = MOST
    embed: Embed | None = None
    choose: Choose | None = None

    def vector(self) -> Vector | None:
        """The meaning of the question, where there is something to tell it."""
        if self.embed is None or not self.question.strip():
            return None
        row: Vector = np.asarray(self.embed([plain(self.question)])[0], dtype=np.float32)
        return row
