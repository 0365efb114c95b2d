"""What one text owes to another: copies, reused passages, credits and links."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.span import Span, Spans

LineageKind = Literal["copy", "reuse", "credit", "link"]
CreditKind = Literal["wire", "contributed", "first", "republished", "reported", "told"]


@dataclass(frozen=True, slots=True)
class Lineage:
    """Article `derived` was copied or derived from `original`, as far as can be told.

    `directed` is False where neither credits, links nor dates tell which came first; then the two
    are merely in order of their ids. `share` is the part of the shorter text that the other
    holds too, in [0, 1]. `original_spans` and `derived_spans` are the passages that both hold, in
    each one's text, in the same order; `signs` the credits and links of the derived article.
    """

    original: str
    derived: str
    kind: LineageKind
    directed: bool
    share: float
    why: str
    original_spans: Spans = ()
    derived_spans: Spans = ()
    signs: Spans = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """An article names another outlet or agency that it has something from.

    `outlet` is the name as written, which need not be known to the pile; [start, end) is what says
    so, with the name. Kinds: wire (an agency's copy), contributed (to this report), first (that
    outlet reported it first), republished, reported (by that outlet), told (said to that outlet).
    """

    article: str
    start: int
    end: int
    outlet: str
    kind: CreditKind

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)
