"""Nouns whose offsets are to count from another place."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from reportedly.schema import Span

Value = TypeVar("Value")


def moved(value: Value, by: int) -> Value:
    """A noun, or a tuple of them, with every span `by` characters further on.

    A span is whatever has a start and an end that are numbers.
    """
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(moved(one, by) for one in value)  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = [field.name for field in fields(value)]
    changed: dict[str, Any] = {name: moved(getattr(value, name), by) for name in names}
    if "start" in changed and "end" in changed:
        for name in ("start", "end"):
            changed[name] = None if changed[name] is None else changed[name] + by
    return replace(value, **changed)
