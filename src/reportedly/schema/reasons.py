"""Reasons: why a statement belongs to a claim, and why its origin counts as it does."""

from dataclasses import dataclass

from reportedly.schema.claim import Relation, Verdict
from reportedly.schema.difference import Difference
from reportedly.schema.entity import EntityKind
from reportedly.schema.span import Spans
from reportedly.schema.statement import StanceLine


@dataclass(frozen=True, slots=True)
class HandReason:
    """One hand of a path: the words that tell of it, and whom it is one with in other articles.

    `merged` are (article, name) of the others in its group; `score` and `why` tell what made it
    one with them, and are empty where it stands alone.
    """

    name: str
    kind: EntityKind
    via: str
    spans: Spans
    merged: tuple[tuple[str, str], ...]
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class PairReason:
    """The verdict on this statement's origin and that of another one, and why."""

    other: str
    outlet: str
    date: str
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class MemberReason:
    """One statement of a claim: in which relation it stands, why, by whom, and against others.

    `uncounted` tells that its origin is a plural without a number.
    """

    attribution: str
    relation: Relation
    score: float
    why: str
    content: str
    spans: Spans
    standing: str
    path: tuple[HandReason, ...]
    pairs: tuple[PairReason, ...]
    uncounted: bool = False


@dataclass(frozen=True, slots=True)
class Reasons:
    """Everything that ties one article to one claim; `lineages` in words.

    `differences` are those between its statements of the claim and others, `stances` those that
    its statements of the claim tell.
    """

    claim: str
    text: str
    article: str
    outlet: str
    title: str
    date: str
    members: tuple[MemberReason, ...]
    lineages: tuple[str, ...]
    differences: tuple[Difference, ...] = ()
    stances: tuple[StanceLine, ...] = ()
