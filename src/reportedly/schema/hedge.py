"""Hedges: words that weaken or strengthen what is reported."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.span import Span

HedgeKind = Literal["possibility", "likelihood", "approximation", "attribution", "boost", "denial"]


@dataclass(frozen=True, slots=True, order=True)
class Hedge:
    """[start, end) in characters of the article's text, and what the words there do.

    `possibility` (may, unclear), `likelihood` (probably, seems), `approximation` (about 40),
    `attribution` (reportedly, alleged), `boost` (undoubtedly), `denial` (no hard proof).
    """

    start: int
    end: int
    kind: HedgeKind

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)
