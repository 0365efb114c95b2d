"""Nouns to rows and back. The columns are the noun's fields, so nothing is listed twice."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

import msgspec
from sqlalchemy import Result

Noun = TypeVar("Noun")


def to_row(noun: object, run: str) -> dict[str, Any]:
    """The row of a noun made by a run; bytes stay bytes, tuples become JSON lists."""
    row = msgspec.to_builtins(noun, builtin_types=(bytes,))
    return {**cast("dict[str, Any]", row), "run": run}


def from_row(kind: type[Noun], row: Mapping[str, Any]) -> Noun:
    """The noun of a row, its types checked. Raises msgspec.ValidationError on damage."""
    # str(): SQLAlchemy's names are a subclass of it, which msgspec does not take for keys.
    fields = {str(name): value for name, value in row.items() if name != "run"}
    return msgspec.convert(fields, kind, builtin_types=(bytes,))


def nouns(kind: type[Noun], result: Result[Any]) -> list[Noun]:
    """The nouns of a query's rows."""
    names = list(map(str, result.keys()))  # once, and not for every row
    convert = msgspec.convert
    # `run` among them is no field of a noun, and is passed over.
    return [
        convert(dict(zip(names, row, strict=True)), kind, builtin_types=(bytes,)) for row in result
    ]
