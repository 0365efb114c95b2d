"""The settings, and the only place that reads the environment."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PROFILES = ("full", "small")
"""The models that are installed: the one that reads best, and one for small machines."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set beside the command line.

    `db` is a database URL or the path of an SQLite file (REPORTEDLY_DB); `jobs` how many
    processes read articles (REPORTEDLY_JOBS); `max_bytes` the size beyond which an input is
    refused (REPORTEDLY_MAX_BYTES); `max_memory` how many bytes reading one may take
    (REPORTEDLY_MAX_MEMORY); `seconds` how long it may take until the next page
    (REPORTEDLY_SECONDS); `profile` which of the installed models reads
    (REPORTEDLY_PROFILE).
    """

    db: str = "reportedly.db"
    jobs: int = 1
    max_bytes: int = 20_000_000
    max_memory: int = 2_000_000_000
    seconds: int = 60
    profile: str = PROFILES[0]


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process.

    Raises ValueError, naming the variable, where a number is none or a profile unknown.
    """
    return Settings(
        db=environ.get("REPORTEDLY_DB") or Settings().db,
        jobs=_count(environ, "REPORTEDLY_JOBS", os.cpu_count() or 1),
        max_bytes=_count(environ, "REPORTEDLY_MAX_BYTES", Settings().max_bytes),
        max_memory=_count(environ, "REPORTEDLY_MAX_MEMORY", Settings().max_memory),
        seconds=_count(environ, "REPORTEDLY_SECONDS", Settings().seconds),
        profile=_one_of(environ, "REPORTEDLY_PROFILE", PROFILES),
    )


def _count(environ: Mapping[str, str], name: str, default: int) -> int:
    value = environ.get(name)
    if not value:
        return default
    if not value.isdecimal() or int(value) < 1:
        raise ValueError(f"{name} must be a whole number above 0, not {value!r}")
    return int(value)


def _one_of(environ: Mapping[str, str], name: str, choices: Sequence[str]) -> str:
    value = environ.get(name) or choices[0]
    if value not in choices:
        raise ValueError(f"{name} must be {' or '.join(choices)}, not {value!r}")
    return value
