"""The encoder: an ONNX graph on the CPU."""

from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from reportedly.attribute.links import PARTS, WIDTH, Floats
from reportedly.attribute.pieces import Ints

FIRST, LAST = 101, 102
"""The special pieces [CLS] and [SEP] of BERT's vocabulary, around every window."""

MEANING = 128
"""Numbers in the vector of what a content means."""


def framed(ids: Ints, features: Ints) -> tuple[Ints, Ints]:
    """The window with its special pieces, as the encoder takes it."""
    return np.concatenate([[FIRST], ids, [LAST]]), np.pad(features, ((1, 1), (0, 0)))


class Encoder:
    """The session. One window a run: nothing is padded, and its scores depend on it alone."""

    def __init__(self, graph: Path, threads: int = 1) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Waiting threads must not burn the cores that other articles are read on.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = ort.InferenceSession(
            graph.read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    def __call__(self, ids: Ints, features: Ints) -> tuple[Floats, Floats, Floats]:
        """Tag scores (n, tags), link parts (n, PARTS, WIDTH) and meanings (n, d) of n pieces."""
        ids, features = framed(ids, features)
        feed = {"ids": ids[None], "features": features[None]}
        tags, parts, meaning = (self._inner(x) for x in self._session.run(None, feed))
        return tags, parts.reshape(-1, len(PARTS), WIDTH), meaning

    @staticmethod
    def _inner(output: NDArray[np.float32]) -> Floats:
        """One window's rows without those of the special pieces."""
        return output[0, 1:-1]
