"""The settings, and the only place that reads the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set beside the command line.

    `db` is a database URL or the path of an SQLite file (REPORTEDLY_DB); `jobs` how many
    processes read articles (REPORTEDLY_JOBS); `max_bytes` the size beyond which an input is
    refused (REPORTEDLY_MAX_BYTES).
    """

    db: str = "reportedly.db"
    jobs: int = 1
    max_bytes: int = 20_000_000


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process.

    Raises ValueError, naming the variable, where a number is none.
    """
    return Settings(
        db=environ.get("REPORTEDLY_DB") or Settings().db,
        jobs=_count(environ, "REPORTEDLY_JOBS", os.cpu_count() or 1),
        max_bytes=_count(environ, "REPORTEDLY_MAX_BYTES", Settings().max_bytes),
    )


def _count(environ: Mapping[str, str], name: str, default: int) -> int:
    value = environ.get(name)
    if not value:
        return default
    if not value.isdecimal() or int(value) < 1:
        raise ValueError(f"{name} must be a whole number above 0, not {value!r}")
    return int(value)
