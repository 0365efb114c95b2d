"""Graphs beside the profiles' own: each with what is said of it, and the word table of all."""

import json
from pathlib import Path

import onnxruntime as ort
from tokenizers import Tokenizer

from reportedly.attribute.session import session
from reportedly.attribute.weights import FOLDER, TOKENIZER, undamaged
from reportedly.errors import WeightsMissing


def load_beside(
    folder: Path, graph: str, meta: str, words: Path
) -> tuple[ort.InferenceSession, Tokenizer]:
    """A graph of a folder, checked against its digest, and the tokenizer of all weights.

    Raises WeightsMissing where the graph is absent or damaged.
    """
    try:
        undamaged(folder, FOLDER, json.loads((folder / meta).read_text("utf-8")))
        return session([folder / graph, words]), Tokenizer.from_file(str(FOLDER / TOKENIZER))
    except WeightsMissing:
        raise
    except Exception as error:  # whatever a damaged file makes its reader say
        raise WeightsMissing(f"cannot read {folder / graph}: {error}") from error
