"""The evidence sheet: the answer to a question, each part linked to its place in the text.

`ask --json` is these classes field by field; the names are a contract with other programs.
"""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.claim import Relation, Verdict
from reportedly.schema.difference import DifferenceKind
from reportedly.schema.entity import EntityKind
from reportedly.schema.hedge import HedgeKind
from reportedly.schema.span import Span, Spans
from reportedly.schema.statement import StanceLine

Standing = Literal["resolved", "anonymous", "unresolved"]
FormKind = Literal["free", "quotation", "who-says", "said", "one-origin", "stance"]
"""How a question was read: plain words, or one of the forms of `ask`."""
SettleKind = Literal["relay", "unnamed", "undated", "circle", "order", "number"]
"""What is missing: who told a relay; whether an unnamed source is another; a date; the first of
those who name each other; the report that one cites before it is dated; how many a plural are."""


@dataclass(frozen=True, slots=True)
class Origins:
    """Distinct origins of a claim: at least `low`, at most `high`, and who told `unresolved` of
    these is not known.

    `open_ended`: there may be more than `high`, in which a plural without a number counts as one.
    """

    low: int
    high: int
    unresolved: int
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class PathItem:
    """One hand of a statement's path, origin first; `via` are the words that tell of it.

    `canonical` is the entity's id over all articles, `own` tells the article's own outlet.
    """

    entity: str
    name: str
    kind: EntityKind
    via: Spans
    canonical: str
    own: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """The stretch of an article around a statement: its text and where that starts."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class MemberSheet:
    """One statement of a claim. Spans count characters of the article's text.

    `hedge_kinds` has the kind of each hedge. `standing` is how firmly its origin is known; `date`
    is the article's, YYYY-MM-DD or "".
    `copy_of` names an article of the same claim that this one was copied from, "" where none is
    known; `copy_share` is the part of the shorter text's words that the other holds.
    `uncounted` tells that its origin is a plural without a number, `counted` as how many origins it
    counts: as many as its text says.
    """

    article: str
    attribution: str
    relation: Relation
    path: tuple[PathItem, ...]
    content: Spans
    hedges: Spans
    hedge_kinds: tuple[HedgeKind, ...]
    date: str
    source: Spans
    cue: Spans
    speaker: str
    outlet: str
    title: str
    passage: Passage
    standing: Standing
    copy_of: str
    copy_share: float
    why: str
    uncounted: bool = False
    counted: int = 1


@dataclass(frozen=True, slots=True)
class PairSheet:
    """Whether statements `a` and `b` (attribution ids) have one origin, and why."""

    a: str
    b: str
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class FlagSheet:
    """A sourcing rule that the claim trips, and the words that trip it."""

    rule: str
    why: str
    attribution: str
    article: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class SideSheet:
    """One side of a difference: the statement, and where in its article that stands."""

    attribution: str
    article: str
    date: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class DifferenceSheet:
    """Two tellings that do not agree; one of them may belong to a claim that is alike."""

    kind: DifferenceKind
    why: str
    one: SideSheet
    other: SideSheet


@dataclass(frozen=True, slots=True)
class SettleSheet:
    """What would settle how many origins a claim has: a sentence, and the statements behind it."""

    kind: SettleKind
    what: str
    sides: tuple[SideSheet, ...]


@dataclass(frozen=True, slots=True)
class ClaimSheet:
    """One claim: `statements` assert it, in `articles` articles; `members` deny or question too.

    `differences` are what the tellings do not agree in, by kind. `members` holds so many at most,
    `left_out` counts the others; pairs and flags are those of the members shown. `hits` are the
    statements that a question of a form asked for, `hits_left_out` counts those that it asked for
    and that are not among `members`. `denies` and `questions` count all of these.
    """

    id: str
    text: str
    statements: int
    articles: int
    origins: Origins
    members: tuple[MemberSheet, ...]
    pairs: tuple[PairSheet, ...]
    flags: tuple[FlagSheet, ...]
    differences: tuple[DifferenceSheet, ...] = ()
    settle: tuple[SettleSheet, ...] = ()
    left_out: int = 0
    hits: tuple[str, ...] = ()
    denies: int = 0
    questions: int = 0
    hits_left_out: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says so or denies it: an origin of the claims shown, and its statements there.

    `since` is the date of the first of them, "" where none has one.
    """

    name: str
    kind: EntityKind
    standing: Standing
    relation: Relation
    statements: tuple[str, ...]
    articles: int
    since: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a claim since it was last told: its counts before and now, its statements.

    `new` are attributions of statements that were not there, `gone` counts those that went.
    """

    claim: str
    text: str
    before: Origins
    now: Origins
    statements_before: int
    statements_now: int
    new: tuple[str, ...]
    gone: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the question was asked last, at `asked` (ISO, UTC).

    `new` are claims that did not bear on it then, `gone` the wording of those that do no more.
    """

    asked: str
    moved: tuple[Moved, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The answer to a question, best claim first; `left_out` more come after these.

    `near` are claims of which the question's names are true but not its words: shown only where
    nothing else bears on the question, and never as an answer.
    `form` is how the question was read, `read_as` that in words; `offset` claims come before the
    ones shown, `total` is how many bear on it. `beyond` counts statements that share a word with
    the question and were not ranked, `undated` those left out because the question asks for a time
    and their article has none, `unclaimed` those that belong to no claim. `stances` are those that
    the question asks for, by date.
    """

    question: str
    claims: tuple[ClaimSheet, ...]
    left_out: int = 0
    near: tuple[str, ...] = ()
    form: FormKind = "free"
    read_as: str = ""
    offset: int = 0
    total: int = 0
    beyond: int = 0
    undated: int = 0
    unclaimed: int = 0
    voices: tuple[Voice, ...] = ()
    stances: tuple[StanceLine, ...] = ()
    changes: Changes | None = None


__all__ = [
    "Changes",
    "ClaimSheet",
    "DifferenceSheet",
    "FlagSheet",
    "FormKind",
    "MemberSheet",
    "Moved",
    "Origins",
    "PairSheet",
    "Passage",
    "PathItem",
    "SettleKind",
    "SettleSheet",
    "Sheet",
    "SideSheet",
    "Span",
    "Standing",
    "Voice",
]
