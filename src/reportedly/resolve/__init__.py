"""Resolve: who and what an article's names, pronouns and descriptions mean, and who speaks."""

from reportedly.resolve.stage import resolve

__all__ = ["resolve"]
