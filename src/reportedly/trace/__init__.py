"""Trace: which article was copied or derived from which, and whom articles credit."""

from reportedly.trace.stage import trace

__all__ = ["trace"]
