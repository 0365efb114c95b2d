"""Entities, who speaks, and through whose hands it came."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.span import Spans

EntityKind = Literal[
    "person",
    "group",
    "institution",
    "outlet",
    "document",
    "place",
    "anonymous",
    "author",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what is meant in one article; `id` is "<article>:e<n>".

    `name` is the longest name, or the descriptor word for word where there is none ("a source
    close to the government"). `count` is how many it is said to be (2 for "both sources"), 1
    for a single one, None for a plural without number. `distinct_from` are ids of earlier
    entities from which the text itself tells it apart ("another insider"). `members` are ids of
    those whom a plural takes together ("Davis and Ferrow", "both sources"), as far as told:
    what they say, each of them says.
    """

    id: str
    article: str
    name: str
    kind: EntityKind
    named: bool
    count: int | None
    mentions: Spans
    distinct_from: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """The entity behind an attribution's source, after pronouns and short names."""

    attribution: str
    article: str
    entity: str


@dataclass(frozen=True, slots=True)
class Hand:
    """One hand of an attribution's path; position 0 is the origin, the last the outlet.

    `via` are the words that tell of this hand ("told Davis", "in the M article"); empty for
    the article's own outlet.
    """

    attribution: str
    article: str
    position: int
    entity: str
    kind: EntityKind
    via: Spans


@dataclass(frozen=True, slots=True)
class Identity:
    """An article's entity is the same as one of another article.

    `canonical` is the id of the group's entity with the smallest id (its own where it stands
    alone); `score` in [0, 1]; `why` in words.
    """

    entity: str
    canonical: str
    score: float
    why: str
