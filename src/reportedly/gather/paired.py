"""The reader of pairs: an encoder over two contents at once, apart from the one that reads articles.

It is asked of few pairs, those that words and vectors leave open. What it gives are probabilities
as if each of the four classes were as common as the others.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.errors import WeightsMissing
from reportedly.gather.crossed import Crossed, Crosser
from reportedly.gather.decision import CLASSES, Shares

FOLDER = Path(__file__).resolve().parents[1] / "weights"
GRAPH, META, WORDS, TOKENIZER = "pairs.onnx", "pairs.json", "words.onnx", "tokenizer.json"


@dataclass(frozen=True, slots=True)
class PairReader:
    """The session, how texts are put together, and the temperature of the scores."""

    session: ort.InferenceSession
    crosser: Crosser
    heat: float

    @classmethod
    def load(cls, folder: Path = FOLDER, heat: float | None = None) -> "PairReader":
        """From a folder; `heat` is what its meta file says unless given.

        Raises WeightsMissing where a file is absent or damaged.
        """
        try:
            if heat is None:
                heat = json.loads((folder / META).read_text("utf-8"))["heat"]
            options = ort.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.log_severity_level = 3
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            # One message behind the other is one message: the word table is everybody's.
            whole = b"".join((folder / name).read_bytes() for name in (GRAPH, WORDS))
            session = ort.InferenceSession(whole, options, providers=["CPUExecutionProvider"])
            tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
            return cls(session, Crosser(tokenizer), float(heat))
        except Exception as error:  # whatever a damaged file makes its reader say
            raise WeightsMissing(f"cannot read the weights in {folder}: {error}") from error

    def shares(self, one: str, other: str) -> Shares:
        """What two contents are to each other, whichever comes first."""
        cooled = self.scores(self.crosser(one, other)) / self.heat
        parts = np.exp(cooled - cooled.max())
        return Shares(*(parts / parts.sum()).astype(float).tolist())

    def scores(self, crossed: Crossed) -> NDArray[np.float32]:
        """Scores of CLASSES."""
        fed = {"ids": crossed.ids[None], "features": crossed.features[None]}
        (found,) = self.session.run(None, {**fed, "second": crossed.second[None]})
        scores: NDArray[np.float32] = found[0]
        return scores


@cache
def pair_reader() -> PairReader:
    """The reader that ships. Raises WeightsMissing."""
    return PairReader.load()


assert len(CLASSES) == 4
