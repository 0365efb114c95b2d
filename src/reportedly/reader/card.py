"""A card: everything that is known of one attribution, in words and addresses."""

from dataclasses import dataclass

from reportedly.schema import (
    Attitude,
    BlockKind,
    DifferenceKind,
    EntityKind,
    Manner,
    Polarity,
    Relation,
    Span,
    Weight,
)
from reportedly.schema.sheet import PathItem


@dataclass(frozen=True, slots=True)
class CardHedge:
    """A hedge word for word, and what it does."""

    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class CardHand:
    """A hand of the path, and the words of the text that tell of it."""

    item: PathItem
    via: str


@dataclass(frozen=True, slots=True)
class CardFlag:
    """A sourcing rule that the statement trips, why, and whom the rule follows."""

    rule: str
    why: str
    after: str


@dataclass(frozen=True, slots=True)
class CardClaim:
    """The claim that the statement belongs to, with its counts."""

    id: str
    text: str
    relation: Relation
    statements: int
    articles: int
    weight: Weight


@dataclass(frozen=True, slots=True)
class CardStance:
    """Somebody is said to be for or against somebody, by their names here and ids over all."""

    holder: str
    holder_entity: str
    polarity: Polarity
    target: str
    target_entity: str


@dataclass(frozen=True, slots=True)
class CardDifference:
    """Another statement, in this article or another, that does not agree with this one."""

    kind: DifferenceKind
    why: str
    article: str
    place: Span | None


@dataclass(frozen=True, slots=True)
class CardLink:
    """Another attribution of the article: its number, and where it stands."""

    attribution: str
    number: int
    place: Span


@dataclass(frozen=True, slots=True)
class Card:
    """One attribution: who is said to have said what, and how that came to the page.

    `number` counts the article's attributions in the order of their places. `place` is where it
    begins and ends in the text, by which its address points. `canonical` is the speaker over all
    articles; "" where nobody is known. `words` are the source's own, `reason` those that tell why
    it is not named, `access` those that tell how it knows. `parent` is the attribution
    in whose content this one stands, `depth` how many it stands in.
    """

    attribution: str
    number: int
    place: Span
    speaker: str
    kind: EntityKind
    entity: str
    canonical: str
    words: str
    reason: str
    access: str
    cue: str
    content: str
    manner: Manner
    attitude: Attitude
    negated: bool
    denies: bool
    block: BlockKind
    path: tuple[CardHand, ...]
    hedges: tuple[CardHedge, ...]
    confidence: float
    flags: tuple[CardFlag, ...]
    claim: CardClaim | None
    stances: tuple[CardStance, ...]
    differences: tuple[CardDifference, ...]
    parent: CardLink | None
    children: tuple[CardLink, ...]
    depth: int
