"""Keeping what the stages made. Only the pipeline writes here."""

from reportedly.store import tables_compare  # noqa: F401  # its table joins the others
from reportedly.store.store import Store
from reportedly.store.unit import Unit

__all__ = ["Store", "Unit"]
