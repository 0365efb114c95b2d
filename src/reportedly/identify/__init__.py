"""Identify: which entities of several articles are the same, by names and by company."""

from reportedly.identify.around import means
from reportedly.identify.stage import identify

__all__ = ["identify", "means"]
