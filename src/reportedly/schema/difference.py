"""Differences: two tellings that do not agree, and where in both articles that stands."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.span import Spans

DifferenceKind = Literal["denied", "reversed", "hardened", "number", "spelling"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two statements (attribution ids) differ, in a way that a reader should not miss.

    `claim` is the one that `one` belongs to; `other` may belong to one that is alike but for a
    number. `one` is what the other is held against: the assertion that is denied, what the
    speaker said first, the hedged wording, the original. `one_spans` and `other_spans` point
    into the two articles at what differs: the contents, the hedge that was lost, the numbers,
    the names. Dates are the articles', YYYY-MM-DD or "".
    """

    claim: str
    kind: DifferenceKind
    one: str
    other: str
    one_spans: Spans
    other_spans: Spans
    one_date: str
    other_date: str
    why: str
