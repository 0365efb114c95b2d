"""How firmly a statement is put: whether its words leave the matter open."""

from collections.abc import Sequence

from reportedly.schema import Attribution, HedgeKind, Spans
from reportedly.weigh.statement import Statement

_OPEN: frozenset[HedgeKind] = frozenset({"possibility", "likelihood", "denial"})
"""Hedges that leave it open whether it is so; "about 40" and "reportedly" do not."""


def open_hedges(attribution: Attribution) -> Spans:
    """Where an attribution's words leave open whether it is so.

    Those only that stand between its first and its last word: a sentence that tells two things
    lends each the hedges of both.
    """
    pieces = (*attribution.source, *attribution.cue, *attribution.content)
    start = min((p.start for p in pieces), default=0)
    end = max((p.end for p in pieces), default=0)
    told = (h for h in attribution.hedges if h.kind in _OPEN)
    return tuple(h.span for h in told if start <= h.start and h.end <= end)


def hedges(statement: Statement) -> list[str]:
    """The words of a statement that leave open whether it is so, as they stand."""
    return [statement.text[s.start : s.end] for s in open_hedges(statement.attribution)]


def all_open(statements: Sequence[Statement]) -> str:
    """A hedge of each statement, quoted; empty where one of them has none, or there are none."""
    own = [hedges(s) for s in statements]
    if not own or not all(own):
        return ""
    return ", ".join(dict.fromkeys(f"“{words[0]}”" for words in own))
