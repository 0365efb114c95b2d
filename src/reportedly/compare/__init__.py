"""compare: what differs between the tellings of a claim."""

from reportedly.compare.stage import compare

__all__ = ["compare"]
