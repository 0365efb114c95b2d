"""Where the measuring corpora and their scorer lie, and whether they are the ones we know."""

import hashlib
import importlib.util
import os
import sys
from hashlib import sha1
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
SKIPPED = "skipped: no corpora at {}; set REPORTEDLY_DATA to their folder"


def data_folder() -> Path:
    """The corpora's folder: REPORTEDLY_DATA, or ../shared/data beside the repository."""
    return Path(os.environ.get("REPORTEDLY_DATA", ROOT.parent / "shared" / "data"))


def absent() -> str | None:
    """Why nothing can be measured here, or None."""
    needed = (data_folder() / "polnear" / "dev" / "text", scorer_file())
    return None if all(p.exists() for p in needed) else SKIPPED.format(data_folder())


def scorer_file() -> Path:
    """The corpora's scorer, which lies beside their folder and is no part of the project."""
    return data_folder().parent / "score.py"


def load_scorer() -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("attribution_scorer", scorer_file())
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {scorer_file()}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def texts(limit: int | None = None, split: str = "dev") -> list[Path]:
    """The texts of a split of PolNeAR, or the first few."""
    return sorted((data_folder() / "polnear" / split / "text").glob("*.txt"))[:limit]


def digest(folder: Path) -> str:
    """SHA-256 over the names and contents of a split's files."""
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def is_even(name: str) -> bool:
    """Whether the SHA-1 of a document's name, read as a number, is even: halves are cut so."""
    return int(sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0
