"""The encoder: an ONNX graph on the CPU."""

from pathlib import Path

import numpy as np

from reportedly.attribute.links import PARTS, WIDTH, Floats
from reportedly.attribute.pieces import Ints
from reportedly.attribute.session import session

FIRST, LAST = 101, 102
"""The special pieces [CLS] and [SEP] of BERT's vocabulary, around every window."""

LEVELS = ("outer", "inner")
"""The levels of attributions (see levels.py), each with heads of its own."""

OUTPUTS = (*(f"{level}_{head}" for level in LEVELS for head in ("tags", "parts")), "meaning")
"""The names of the graph's outputs; "meaning" is heard where no branch tells it (meaning.py)."""

BRANCH_OUTPUT = "mentions"
"""What the branch adds to them: a row of `refer.parts` for each piece."""

TRUNK, OPENING = "trunk", "opening"
"""What stances and meanings are read from: the vectors half-way up, and that of the window's first
piece."""


def framed(ids: Ints, features: Ints) -> tuple[Ints, Ints]:
    """The window with its special pieces, as the encoder takes it."""
    return np.concatenate([[FIRST], ids, [LAST]]), np.pad(features, ((1, 1), (0, 0)))


class Encoder:
    """The session. One window a run: nothing is padded, and its scores depend on it alone."""

    def __init__(self, graph: Path, threads: int = 1, *branches: Path) -> None:
        self._session = session([graph, *branches], threads)
        self._names = [output.name for output in self._session.get_outputs()]

    def __call__(self, ids: Ints, features: Ints) -> dict[str, Floats]:
        """What each of OUTPUTS says of n pieces, a row a piece; "parts" are (n, PARTS, WIDTH).

        OPENING is one row.
        """
        ids, features = framed(ids, features)
        answers = self._session.run(None, {"ids": ids[None], "features": features[None]})
        # Without the rows of the special pieces.
        rows = {name: answer[0, 1:-1] for name, answer in zip(self._names, answers, strict=True)}
        if TRUNK in rows:
            rows[OPENING] = answers[self._names.index(TRUNK)][0, :1]
        return {
            name: row.reshape(-1, len(PARTS), WIDTH) if name.endswith("parts") else row
            for name, row in rows.items()
        }
