"""The dossier: everything that the pile says by and of one entity.

`who --json` is these classes field by field; the names are a contract with other programs.
"""

from dataclasses import dataclass

from reportedly.schema.entity import EntityKind
from reportedly.schema.knowledge import Office
from reportedly.schema.role import RoleState
from reportedly.schema.span import Spans
from reportedly.schema.statement import StanceLine, Statement


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several who bear a name; `roles` are those most often told of them."""

    entity: str
    name: str
    kind: EntityKind
    articles: int
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an article says so: `words` as they stand there, `spans` where; `role` is its id.

    `passage` has the name beside it too, where that is near.
    """

    role: str
    article: str
    outlet: str
    title: str
    date: str
    words: str
    passage: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role with its time, and every place that tells it, by date.

    Told alike but for case and abbreviation ("Sen.", "senator") it is one. `since`, `until` and
    `at` are ISO dates, whole or cut off, or empty.
    """

    title: str
    state: RoleState
    since: str
    until: str
    at: str
    articles: int
    told: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """Of how many statements the text names the speaker, or has a pronoun, a description, nothing.

    `in_groups` counts those that a group said to which the entity belongs.
    """

    named: int
    pronoun: int
    description: int
    untold: int
    in_groups: int


@dataclass(frozen=True, slots=True)
class Through:
    """A hand behind the entity's own: how many statements it passed on, how many word for word."""

    entity: str
    name: str
    kind: EntityKind
    statements: int
    quoted: int


@dataclass(frozen=True, slots=True)
class Merge:
    """A name in some articles that was taken for the same entity; `score` in [0, 1]."""

    name: str
    articles: int
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class KnownAs:
    """The entry of a knowledge base that the entity is linked with, in so many articles."""

    id: str
    name: str
    description: str
    identifiers: dict[str, str]
    offices: tuple[Office, ...]
    articles: int
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Rating:
    """How reliable a person holds a source to be: A to F, by whom, when, and why; F if nobody."""

    mark: str = "F"
    by: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the pile says by and of one entity; statements by date, undated ones last.

    `entity` is its id over all articles, `names` every way in which it is written, `reliability`
    how people rated it last. `holds` are the stances that it is said to take, `held_by` those that
    others are said to take of it, both by date.
    """

    entity: str
    name: str
    names: tuple[str, ...]
    kind: EntityKind
    articles: int
    known: tuple[KnownAs, ...]
    roles: tuple[RoleLine, ...]
    naming: Naming
    through: tuple[Through, ...]
    merges: tuple[Merge, ...]
    said: tuple[Statement, ...]
    said_of: tuple[Statement, ...]
    reliability: Rating = Rating()
    holds: tuple[StanceLine, ...] = ()
    held_by: tuple[StanceLine, ...] = ()
