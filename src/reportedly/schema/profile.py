"""A dossier a page at a time: what stands above the statements, however many there are."""

from dataclasses import dataclass

from reportedly.schema.dossier import KnownAs, Merge, Naming, Rating, RoleLine, Through
from reportedly.schema.entity import EntityKind


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name in so many articles, the first and last of them by date; empty where undated."""

    name: str
    articles: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class MergeLine:
    """Why a name was taken for the same entity; `entity` is one of its bearers in one article."""

    merge: Merge
    entity: str


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """What a person judged of two entities that is in force, told from one of them."""

    one: str
    other: str
    name: str
    same: bool
    by: str
    article: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What the pile tells of one entity beside its statements, of which it has only the numbers.

    `names` and `roles` are by articles; `roles_left` counts roles not among them. `naming` and
    `through` are of the `newest` statements, so many; `said` counts all. `spokesman` is an entity
    of one article that bears `name`.
    """

    entity: str
    spokesman: str
    name: str
    kind: EntityKind
    named: bool
    articles: int
    names: tuple[NameLine, ...]
    known: tuple[KnownAs, ...]
    roles: tuple[RoleLine, ...]
    roles_left: int
    naming: Naming
    through: tuple[Through, ...]
    newest: int
    merges: tuple[MergeLine, ...]
    judged: tuple[JudgedLine, ...]
    said: int
    reliability: Rating
