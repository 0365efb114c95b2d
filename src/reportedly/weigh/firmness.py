"""How firmly a statement is put: whether its words leave the matter open."""

from collections.abc import Sequence

from reportedly.schema import HedgeKind
from reportedly.weigh.statement import Statement

_OPEN: frozenset[HedgeKind] = frozenset({"possibility", "likelihood", "denial"})
"""Hedges that leave it open whether it is so; "about 40" and "reportedly" do not."""


def hedges(statement: Statement) -> list[str]:
    """The words of a statement that leave open whether it is so, as they stand."""
    told = statement.attribution.hedges
    return [statement.text[h.start : h.end] for h in told if h.kind in _OPEN]


def all_open(statements: Sequence[Statement]) -> str:
    """A hedge of each statement, quoted; empty where one of them has none, or there are none."""
    own = [hedges(s) for s in statements]
    if not own or not all(own):
        return ""
    return ", ".join(dict.fromkeys(f"“{words[0]}”" for words in own))
