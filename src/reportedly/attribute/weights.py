"""The weights as they are installed: files beside the code, checked against their digests.

There are two models, the profiles of the settings: "small" has half the layers. A profile's folder
holds its graph, its tables and what is said of them; tokenizer and word table serve all.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from reportedly.attribute.calibration import Calibration
from reportedly.attribute.decode import Decoder
from reportedly.attribute.encoder import LEVELS, Encoder
from reportedly.attribute.levels import Level
from reportedly.attribute.links import Floats, LinkWeights
from reportedly.attribute.meaning import MeaningWeights
from reportedly.attribute.tags import TAGS
from reportedly.attribute.viterbi import constrain
from reportedly.attribute.windows import SIZE
from reportedly.errors import WeightsMissing
from reportedly.refer import parts
from reportedly.refer.model import TABLES as TABLES_OF_PAIRS
from reportedly.refer.model import ReferWeights
from reportedly.settings import PROFILES
from reportedly.stance.model import StanceWeights

FOLDER = Path(__file__).resolve().parents[1] / "weights"
GRAPH, TABLES, TOKENIZER, META = "attribution.onnx", "links.npz", "tokenizer.json", "meta.json"
WORDS = "words.onnx"
"""The word table of every profile's graph: training leaves it as it is."""
SHARED = (TOKENIZER, WORDS)

BRANCH, PAIRS, BRANCH_META = "mentions.onnx", "pairs.npz", "mentions.json"
"""What reads mentions: a branch of the same graph, its tables, and what is said of both."""

STANCE_TRUNK, STANCE, STANCE_META = "trunk.onnx", "stance.onnx", "stance.json"
"""What reads stances: the output that it goes on from, its own graph, and what is said of both."""

GLANCE = "glance.npz"
"""Which targets are read for stances; the small profile has none and reads all."""

SENSE, SENSE_META = "meaning.onnx", "meaning.json"
"""What reads the meaning of contents, from the same output, and what is said of it; the small
profile has neither."""

LINK_KINDS, LINK_PARTS = ("to_cue", "to_source"), ("table", "none", "weight")
TABLE_NAMES = ("bias", "steps", *(f"{k}.{p}" for k in LINK_KINDS for p in LINK_PARTS))
"""The tables of a level, behind its name and a dot."""


@dataclass(frozen=True, slots=True)
class Weights:
    """All that was learned; `digest` is a SHA-256 over the files' and what was chosen on dev."""

    digest: str
    tokenizer: Tokenizer
    encoder: Encoder
    levels: dict[str, Level]
    refer: ReferWeights | None = None
    """What reads mentions; without it none are read (while attributions are trained)."""
    stance: StanceWeights | None = None
    """What reads stances; without it none are read."""
    meaning: MeaningWeights | None = None
    """What tells the meaning of contents; without it the graph's own head does."""


def profile_folder(profile: str) -> Path:
    """Where the files of a profile lie."""
    return FOLDER / profile


def load_weights(
    threads: int = 1, folder: Path | None = None, shared: Path = FOLDER, *, bare: bool = False
) -> Weights:
    """Read and check installed weights, those of the full profile unless told otherwise.

    `bare` leaves out what reads mentions and meanings: attributions and stances of single
    sentences are read as ever, in half the time.

    Raises:
        WeightsMissing: when a file is absent, damaged, or made for other labels or windows.
    """
    folder = folder or profile_folder(PROFILES[0])
    try:
        meta = json.loads((folder / META).read_text("utf-8"))
        digest = check(folder, shared, meta)
        branch = branch_meta(folder, BRANCH_META, meta)
        stance = branch_meta(folder, STANCE_META, meta)
        digest = check_stance(folder, stance, check_branch(folder, branch, digest))
        told = (folder / SENSE_META).exists()
        digest = (
            check_meaning(folder, branch_meta(folder, SENSE_META, meta), digest) if told else digest
        )
        branches = (shared / WORDS, folder / STANCE_TRUNK, folder / BRANCH)
        encoder = Encoder(folder / GRAPH, threads, *branches[: 2 if bare else 3])
        levels = read_levels(folder / TABLES, meta["levels"])
        refer = None if bare else read_pairs(folder / PAIRS, branch["least"])
        glance = folder / GLANCE if GLANCE in stance["sha256"] else None
        leaning = StanceWeights.load(folder / STANCE, tuple(stance["heat"]), threads, glance)
        tokens = Tokenizer.from_file(str(shared / TOKENIZER))
        sense = MeaningWeights.load(folder / SENSE, threads) if told and not bare else None
        return Weights(digest, tokens, encoder, levels, refer, leaning, sense)
    except WeightsMissing:
        raise
    except Exception as error:  # whatever a damaged file makes its reader say
        raise WeightsMissing(f"cannot read the weights in {folder}: {error}") from error


def check(folder: Path, shared: Path, meta: dict[str, Any]) -> str:
    """Compare the files with what `meta` says of them; returns the digest over all."""
    if tuple(meta["labels"]) != TAGS or meta["window"] != SIZE:
        raise WeightsMissing(f"the weights in {folder} were made for another version")
    undamaged(folder, shared, meta)
    chosen = json.dumps(meta["levels"], sort_keys=True)
    return hashlib.sha256("".join([*sorted(meta["sha256"].values()), chosen]).encode()).hexdigest()


def branch_meta(folder: Path, name: str, meta: dict[str, Any]) -> dict[str, Any]:
    """What is said of a branch; raises WeightsMissing if it goes on from another graph."""
    told: dict[str, Any] = json.loads((folder / name).read_text("utf-8"))
    if told["trunk"]["sha256"] != meta["sha256"][GRAPH]:
        raise WeightsMissing(f"{folder / name} was made for another {GRAPH}")
    return told


def check_branch(folder: Path, meta: dict[str, Any], trunk: str) -> str:
    """The same for the branch that reads mentions; returns the digest over trunk and branch."""
    if meta["size"] != parts.SIZE or tuple(meta["types"]) != parts.TYPES:
        raise WeightsMissing(f"the weights in {folder} were made for another version")
    undamaged(folder, folder, meta)
    own = [*sorted(meta["sha256"].values()), str(meta["least"])]
    return hashlib.sha256("".join([trunk, *own]).encode()).hexdigest()


def check_stance(folder: Path, meta: dict[str, Any], others: str) -> str:
    """The same for what reads stances; returns the digest over everything."""
    undamaged(folder, folder, meta)
    own = [*sorted(meta["sha256"].values()), json.dumps(meta["heat"])]
    return hashlib.sha256("".join([others, *own]).encode()).hexdigest()


def check_meaning(folder: Path, meta: dict[str, Any], others: str) -> str:
    """The same for what tells meanings; returns the digest over everything."""
    undamaged(folder, folder, meta)
    return hashlib.sha256("".join([others, *meta["sha256"].values()]).encode()).hexdigest()


def undamaged(folder: Path, shared: Path, meta: dict[str, Any]) -> None:
    """Raises WeightsMissing where a file is not the one that `meta` tells of."""
    for name, wanted in meta["sha256"].items():
        path = (shared if name in SHARED else folder) / name
        if file_digest(path) != wanted:
            raise WeightsMissing(f"{path} is damaged: its SHA-256 differs")


def read_pairs(path: Path, least: float) -> ReferWeights:
    """The tables beside the branch."""
    with np.load(path, allow_pickle=False) as tables:
        return ReferWeights.of({name: tables[name] for name in TABLES_OF_PAIRS}, least)


def file_digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_levels(path: Path, known: dict[str, Any]) -> dict[str, Level]:
    """What reads each level: the tables beside the graph, and what `known` says of them."""
    with np.load(path, allow_pickle=False) as tables:
        return {
            name: Level(
                _decoder({k: tables[f"{name}.{k}"] for k in TABLE_NAMES}),
                Calibration(**known[name]["calibration"]),
                (known[name]["least"][0], known[name]["least"][1]),
            )
            for name in LEVELS
        }


def _decoder(tables: dict[str, Floats]) -> Decoder:
    to_cue, to_source = (
        LinkWeights(*(tables[f"{kind}.{part}"] for part in LINK_PARTS)) for kind in LINK_KINDS
    )
    return Decoder(tables["bias"], constrain(tables["steps"]), to_cue, to_source)
