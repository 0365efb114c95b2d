"""The weights as they are installed: four files beside the code, checked against their digests."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from reportedly.attribute.calibration import Calibration
from reportedly.attribute.decode import Decoder
from reportedly.attribute.encoder import Encoder
from reportedly.attribute.links import LinkWeights
from reportedly.attribute.tags import TAGS
from reportedly.attribute.viterbi import constrain
from reportedly.attribute.windows import SIZE
from reportedly.errors import WeightsMissing

FOLDER = Path(__file__).resolve().parents[1] / "weights"
GRAPH, TABLES, TOKENIZER, META = "attribution.onnx", "links.npz", "tokenizer.json", "meta.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """All that was learned; `digest` is the SHA-256 over the digests of the files."""

    digest: str
    tokenizer: Tokenizer
    encoder: Encoder
    decoder: Decoder
    calibration: Calibration


def load_weights(threads: int = 1, folder: Path = FOLDER) -> Weights:
    """Read and check the installed weights.

    Raises:
        WeightsMissing: when a file is absent, damaged, or made for other labels or windows.
    """
    try:
        meta = json.loads((folder / META).read_text("utf-8"))
        digest = check(folder, meta)
        return Weights(
            digest,
            Tokenizer.from_file(str(folder / TOKENIZER)),
            Encoder(folder / GRAPH, threads),
            read_decoder(folder / TABLES),
            Calibration(**meta["calibration"]),
        )
    except WeightsMissing:
        raise
    except Exception as error:  # whatever a damaged file makes its reader say
        raise WeightsMissing(f"cannot read the weights in {folder}: {error}") from error


def check(folder: Path, meta: dict[str, Any]) -> str:
    """Compare the files with what `meta` says of them; returns the digest over all."""
    if tuple(meta["labels"]) != TAGS or meta["window"] != SIZE:
        raise WeightsMissing(f"the weights in {folder} were made for another version")
    for name, wanted in meta["sha256"].items():
        if file_digest(folder / name) != wanted:
            raise WeightsMissing(f"{folder / name} is damaged: its SHA-256 differs")
    return hashlib.sha256("".join(sorted(meta["sha256"].values())).encode()).hexdigest()


def file_digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_decoder(path: Path) -> Decoder:
    """The tables beside the graph."""
    with np.load(path, allow_pickle=False) as tables:
        links = [
            LinkWeights(*(tables[f"{kind}.{part}"] for part in ("table", "none", "weight")))
            for kind in ("to_cue", "to_source")
        ]
        return Decoder(tables["bias"], constrain(tables["steps"]), *links)
