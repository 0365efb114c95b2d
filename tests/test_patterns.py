"""Regular expressions that would read differently on some Python that we support."""

import re
from pathlib import Path

import reportedly

_POSSESSIVE = re.compile(r"(?:\\\w|[)\]])[+*?]\+|\(\?>")


def test_no_possessive_quantifiers() -> None:
    """Before Python 3.11.5 they drop characters (gh-106052)."""
    assert _POSSESSIVE.search(r"\w++") and _POSSESSIVE.search(r"(?>a)")  # noqa: PT018
    folder = Path(reportedly.__file__).parent
    found = [p.name for p in folder.rglob("*.py") if _POSSESSIVE.search(p.read_text("utf-8"))]
    assert found == []
