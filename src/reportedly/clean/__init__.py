"""Clean: which part of a page is the article, what kind each block of it is, and its metadata."""

from reportedly.clean.parts import parts
from reportedly.clean.stage import clean, clean_with_facts

__all__ = ["clean", "clean_with_facts", "parts"]
