"""Texts that stand alone (a sentence, a headline, a post) as contents that `gather` can compare."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.gather.content import Content, prepare
from reportedly.gather.names import Register
from reportedly.schema import Attribution, Span

Floats = NDArray[np.float32]
NOBODY = Register((), ())
"""No entities: names are told by their capitals alone."""


def standing(texts: Sequence[str], vectors: Floats | None = None) -> list[Content]:
    """The texts as contents nobody says, in order; `vectors` is (texts, d), as `embed` makes it."""
    said = [
        unsaid(f"t{at}", text, vectors[at].astype("<f2").tobytes() if vectors is not None else b"")
        for at, text in enumerate(texts)
    ]
    return prepare(said, {a.article: t for a, t in zip(said, texts, strict=True)}, {}, NOBODY)


def unsaid(name: str, text: str, vector: bytes) -> Attribution:
    """A text as the only attribution, `<name>:a0`, of an article of this name."""
    whole = (Span(0, len(text)),)
    return Attribution(
        f"{name}:a0", name, (), (), whole, "body", "indirect", "said", False, False, (), None, 1.0,
        vector,
    )  # fmt: skip
