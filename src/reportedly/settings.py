"""The settings, and the only place that reads the environment."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

PROFILES = ("full", "small")
"""The models that are installed: the one that reads best, and one for small machines."""

_MOST = 1_000_000
_MOST_BYTES = 10**15
"""What no machine has; far above it the system's own numbers end, and with them the program."""

_SECONDS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")

_SHARE = re.compile(r"[01](?:\.[0-9]{1,6})?")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set beside the command line.

    `db` is a database URL or the path of an SQLite file (REPORTEDLY_DB); `jobs` how many
    processes read articles (REPORTEDLY_JOBS); `max_bytes` the size beyond which an input is
    refused (REPORTEDLY_MAX_BYTES); `max_memory` how many bytes reading one may take
    (REPORTEDLY_MAX_MEMORY); `seconds` how long it may take until the next page
    (REPORTEDLY_SECONDS); `profile` which of the installed models reads (REPORTEDLY_PROFILE);
    `second_share` which share of reviews comes to a second person (REPORTEDLY_SECOND_SHARE, from 0
    to 1); `flags_off` the sourcing rules whose flags are not shown (REPORTEDLY_FLAGS_OFF, names
    with commas between); `password_hash` the argon2 hash of the desk's password
    (REPORTEDLY_PASSWORD_HASH).

    Of addresses: `allow_hosts` are those that may be reached although their address is private
    (REPORTEDLY_ALLOW_HOSTS, names with commas or spaces between them); `host_seconds` the least
    time between two requests to one host (REPORTEDLY_HOST_SECONDS); `fetch_seconds` what one
    document may take (REPORTEDLY_FETCH_SECONDS); `newest` how many entries of a feed are looked at
    (REPORTEDLY_NEWEST).
    """

    db: str = "reportedly.db"
    jobs: int = 1
    max_bytes: int = 20_000_000
    max_memory: int = 2_000_000_000
    seconds: int = 60
    profile: str = PROFILES[0]
    allow_hosts: tuple[str, ...] = ()
    host_seconds: float = 1.0
    fetch_seconds: float = 30.0
    newest: int = 100
    flags_off: frozenset[str] = frozenset()
    second_share: float = 0.1
    password_hash: str = ""


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process.

    Raises ValueError, naming the variable, where a number is none or a profile unknown.
    """
    return Settings(
        db=environ.get("REPORTEDLY_DB") or Settings().db,
        jobs=_count(environ, "REPORTEDLY_JOBS", os.cpu_count() or 1),
        max_bytes=_count(environ, "REPORTEDLY_MAX_BYTES", Settings().max_bytes, _MOST_BYTES),
        max_memory=_count(environ, "REPORTEDLY_MAX_MEMORY", Settings().max_memory, _MOST_BYTES),
        seconds=_count(environ, "REPORTEDLY_SECONDS", Settings().seconds),
        profile=_one_of(environ, "REPORTEDLY_PROFILE", PROFILES),
        allow_hosts=_names(environ, "REPORTEDLY_ALLOW_HOSTS"),
        host_seconds=_seconds(environ, "REPORTEDLY_HOST_SECONDS", Settings().host_seconds),
        fetch_seconds=_seconds(environ, "REPORTEDLY_FETCH_SECONDS", Settings().fetch_seconds),
        newest=_count(environ, "REPORTEDLY_NEWEST", Settings().newest),
        flags_off=frozenset(_names(environ, "REPORTEDLY_FLAGS_OFF")),
        second_share=_share(environ, "REPORTEDLY_SECOND_SHARE", Settings().second_share),
        password_hash=environ.get("REPORTEDLY_PASSWORD_HASH", ""),
    )


def _count(environ: Mapping[str, str], name: str, default: int, most: int = _MOST) -> int:
    value = environ.get(name)
    if not value:
        return default
    # Python itself refuses to make a number of some thousand digits.
    if not value.isdecimal() or len(value) > len(str(most)) or not 1 <= int(value) <= most:
        raise ValueError(f"{name} must be a whole number from 1 to {most}, not {value!r}")
    return int(value)


def _seconds(environ: Mapping[str, str], name: str, default: float) -> float:
    value = environ.get(name)
    if not value:
        return default
    if not _SECONDS.fullmatch(value) or not float(value):
        raise ValueError(f"{name} must be a number of seconds above 0, not {value!r}")
    return float(value)


def _share(environ: Mapping[str, str], name: str, default: float) -> float:
    value = environ.get(name)
    if not value:
        return default
    if not _SHARE.fullmatch(value) or float(value) > 1:
        raise ValueError(f"{name} must be a number from 0 to 1, not {value!r}")
    return float(value)


def _names(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(environ.get(name, "").replace(",", " ").split())


def _one_of(environ: Mapping[str, str], name: str, choices: Sequence[str]) -> str:
    value = environ.get(name) or choices[0]
    if value not in choices:
        raise ValueError(f"{name} must be {' or '.join(choices)}, not {value!r}")
    return value
