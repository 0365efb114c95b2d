"""Claims, what belongs to them, and how many origins stand behind them."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.span import Spans

Relation = Literal["asserts", "denies", "questions"]
Verdict = Literal["same", "different", "unknown"]


@dataclass(frozen=True, slots=True)
class Claim:
    """What is asserted, in the words of its clearest statement."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """An attribution belongs to a claim; `score` in [0, 1], `why` in words."""

    claim: str
    attribution: str
    relation: Relation
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Whether two statements of a claim (attribution ids, a < b) have one origin, and why."""

    claim: str
    a: str
    b: str
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class Weight:
    """How many distinct origins stand behind a claim: between `low` and `high`.

    `unresolved` counts the origins at which a path stops without telling who said it first.
    `open_ended` where one of them is a plural without a number ("officials"), which counts as one
    in `high`: there may be more than that.
    """

    claim: str
    low: int
    high: int
    unresolved: int
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """A sourcing rule that a claim trips; `spans` point into the attribution's article."""

    claim: str
    rule: str
    why: str
    attribution: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements a claim has, of each relation; the articles in which it is asserted."""

    asserts: int = 0
    denies: int = 0
    questions: int = 0
    articles: int = 0

    @property
    def members(self) -> int:
        """All of its statements."""
        return self.asserts + self.denies + self.questions
