"""Statements: attributions as a reader meets them, words in place of ids."""

from dataclasses import dataclass, field

from reportedly.schema.article import BlockKind, Fact
from reportedly.schema.attribution import Attitude, Manner
from reportedly.schema.difference import DifferenceKind
from reportedly.schema.entity import EntityKind
from reportedly.schema.hedge import HedgeKind
from reportedly.schema.review import ReviewVerdict
from reportedly.schema.span import Span, Spans
from reportedly.schema.stance import Polarity


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution with its speaker, path and words, and where it stands.

    `path` names its hands, origin first; `content` and `hedges` are quoted word for word,
    `hedge_kinds` has the kind of each hedge, and `spans` are where the content stands in the
    article.
    """

    attribution: str
    article: str
    outlet: str
    title: str
    date: str
    speaker: str
    kind: EntityKind
    cue: str
    content: str
    spans: Spans
    hedges: tuple[str, ...]
    hedge_kinds: tuple[HedgeKind, ...]
    path: tuple[str, ...]
    manner: Manner
    attitude: Attitude
    negated: bool
    block: BlockKind
    confidence: float
    claim: str


@dataclass(frozen=True, slots=True)
class StanceLine:
    """Somebody is said to be for or against somebody, and where.

    `holder` and `target` are as the article names them, `holder_entity` and `target_entity` their
    ids over all articles. `path` names the hands of whoever says so, origin first; it is the
    article's outlet alone where the article says so in its own voice (`attribution` is empty then).
    `own` is whether the holder is who says so, `holder_apart` whether the holder is not named in
    the words that tell it. `words` stand at `span` of the article.
    """

    id: str
    holder: str
    holder_entity: str
    target: str
    target_entity: str
    polarity: Polarity
    date: str
    article: str
    outlet: str
    title: str
    path: tuple[str, ...]
    own: bool
    attribution: str
    words: str
    span: Span
    confidence: float
    holder_apart: bool = False


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim in a list: its wording, its counts, and how people rate it (6: nobody did).

    `differences` counts by kind what its tellings do not agree in; kinds without any are left out.
    `open_ended` as in `Weight`.
    """

    id: str
    text: str
    statements: int
    articles: int
    low: int
    high: int
    unresolved: int
    denied: int
    flags: tuple[str, ...]
    credibility: str = "6"
    differences: dict[DifferenceKind, int] = field(default_factory=dict)
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class FlagLine:
    """One flag in a list: the rule and whom it follows, why, and the words that trip it."""

    rule: str
    after: str
    why: str
    claim: str
    text: str
    attribution: str
    article: str
    outlet: str
    title: str
    date: str
    quoted: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A person's review that counts: of a statement that is there, or that left by it.

    `attribution` is empty where it was rejected; `content` are the words that were shown, and
    stand at `spans`.
    """

    attribution: str
    verdict: ReviewVerdict
    content: str
    spans: Spans
    by: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """One article with everything attributed in it, in the order of the text.

    `facts` tell where its metadata came from; `whole` is the id of the page that it is cut from;
    `reviews` are those that count, also of what was rejected and is no statement any more.
    """

    id: str
    locations: tuple[str, ...]
    title: str
    outlet: str
    byline: str
    date: str
    language: str
    address: str
    statements: tuple[Statement, ...]
    facts: tuple[Fact, ...] = ()
    whole: str = ""
    reviews: tuple[ReviewLine, ...] = ()
