"""Bounds that a process sets itself, where the system has them."""

import os
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has none of these; the time on the clock is bounded there too.
    resource = None  # type: ignore[assignment]

_STATM = Path("/proc/self/statm")


def bound_memory(size: int) -> None:
    """So many bytes of address space beyond what this process has now.

    Linux and the BSDs keep to it; macOS takes the wish and does not. A crash leaves no core file.
    """
    if resource is None:
        return
    _lower(resource.RLIMIT_AS, _held() + size)
    _lower(resource.RLIMIT_CORE, 0)


def bound_time(seconds: float) -> None:
    """So many seconds of processor time from now on; then the system ends this process.

    Who asked looks at the clock, so this is for where that one was killed in the meantime.
    """
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    # Rounded up and one more: the system counts whole seconds.
    _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + seconds) + 2)


def _lower(what: int, value: int) -> None:
    _, most = resource.getrlimit(what)
    if most != resource.RLIM_INFINITY:
        value = min(value, most)
    try:
        resource.setrlimit(what, (value, most))
    except (ValueError, OSError, OverflowError):
        return  # macOS refuses some values for the address space; too large ones bound nothing


def _held() -> int:
    """Bytes of address space that this process has; 0 where the system does not tell."""
    try:
        return int(_STATM.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0
