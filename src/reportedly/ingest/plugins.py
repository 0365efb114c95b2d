"""Readers that other packages bring, by entry points of the group "reportedly.formats"."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points

from reportedly.errors import BadPlugin
from reportedly.ingest.reader import Container, Reader

GROUP = "reportedly.formats"


@cache
def plugged_in() -> tuple[Reader | Container, ...]:
    """The readers of all installed packages, by the names of their entry points.

    Raises BadPlugin where one cannot be loaded, or is neither a Reader nor a Container.
    """
    return tuple(_loaded(point) for point in sorted(entry_points(group=GROUP), key=str))


def _loaded(point: EntryPoint) -> Reader | Container:
    package = f" of {point.dist.name}" if point.dist else ""
    try:
        found = point.load()
    except Exception as error:
        reason = f"cannot be loaded ({type(error).__name__}: {error})"
        raise BadPlugin(f"the format {point.name}{package} {reason}") from error
    if not isinstance(found, Reader | Container):
        raise BadPlugin(f"the format {point.name}{package} is neither a Reader nor a Container")
    return found
