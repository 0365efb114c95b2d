"""Clean: which part of a page is the article, what kind each block of it is, and its metadata."""

from reportedly.clean.stage import clean

__all__ = ["clean"]
