"""Describe: what kind of source speaks, and which roles people have and when."""

from reportedly.describe.stage import describe

__all__ = ["describe"]
