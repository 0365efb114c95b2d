"""Identify: which entities of several articles are the same, by their names alone."""

from reportedly.identify.stage import identify

__all__ = ["identify"]
