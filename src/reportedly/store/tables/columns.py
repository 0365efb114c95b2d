"""The kinds of columns that tables share, each spelt once."""

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Integer, MetaData, String, Text

metadata = MetaData()


def id() -> Column[str]:
    """An id as the key."""
    return Column("id", String, primary_key=True)


def run() -> Column[str]:
    """The run that made the row."""
    return Column("run", ForeignKey("run.id"), nullable=False)


def of(table: str, name: str = "", *, key: bool = False, index: bool = False) -> Column[str]:
    """The row of another table that this one is about, and goes with."""
    # What is said of a row goes with it, so an article's stage can run anew on its own.
    to = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(name or table, to, primary_key=key, nullable=False, index=index)


def text(name: str) -> Column[str]:
    """Words; empty where there are none."""
    return Column(name, Text, nullable=False)


def number(name: str, *, key: bool = False) -> Column[int]:
    """A whole number."""
    return Column(name, Integer, primary_key=key, nullable=False)


def share(name: str) -> Column[float]:
    """A number in [0, 1], as a rule."""
    return Column(name, Float, nullable=False)


def truth(name: str) -> Column[bool]:
    """Whether or not."""
    return Column(name, Boolean, nullable=False)


def list(name: str) -> Column[object]:
    """Spans, tuples and nouns in nouns, as JSON."""
    return Column(name, JSON, nullable=False)
