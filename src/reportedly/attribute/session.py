"""Sessions of ONNX Runtime, opened alike for every graph that reads."""

from collections.abc import Sequence
from pathlib import Path

import onnxruntime as ort


def session(parts: Sequence[Path], threads: int = 1) -> ort.InferenceSession:
    """A graph on the CPU, read from parts of one message.

    Protocol buffers of one kind that stand one behind the other are read as one, so the nodes of a
    branch go on from those of the graph before it.
    """
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Waiting threads must not burn the cores that other articles are read on.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    whole = b"".join(part.read_bytes() for part in parts)
    # The kernel of what this fuses is slower than the two it stands for (onnxruntime 1.32, CPU): it
    # took 28% of the time of stances and meanings. Without it an article takes a tenth less.
    apart = ["SkipLayerNormFusion"]
    return ort.InferenceSession(
        whole, options, providers=["CPUExecutionProvider"], disabled_optimizers=apart
    )
