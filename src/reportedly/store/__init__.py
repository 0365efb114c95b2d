"""Keeping what the stages made. Only the pipeline writes here."""

from reportedly.store.store import Store
from reportedly.store.unit import Unit

__all__ = ["Store", "Unit"]
