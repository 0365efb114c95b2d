"""gather: statements of the same claim brought together over the whole pile."""

from reportedly.gather.stage import gather

__all__ = ["gather"]
