"""The sources map: who passes on whose statements, as a graph."""

from dataclasses import dataclass
from typing import Literal

from reportedly.schema.entity import EntityKind

Folded = Literal["", "unnamed", "untold", "outlets"]
"""What a node stands for beside one named entity: unnamed sources, sources of which the text tells
nothing, outlets that nobody knows. These are many, never taken for one."""


@dataclass(frozen=True, slots=True)
class MapNode:
    """An entity over all articles, or the unnamed sources of one, with what passed through it.

    `key` is the entity's id over all articles; of folded ones it is the id of the entity behind
    whose back they stand, and what is `folded`. `began` counts the statements of which it is the
    first hand, `ended` those of which it is the last. `several` is how many unnamed entities are
    folded, as their articles tell them apart: some may be the same people.
    """

    key: str
    name: str
    kind: EntityKind
    statements: int
    articles: int
    began: int
    ended: int
    folded: Folded = ""
    several: int = 0


@dataclass(frozen=True, slots=True)
class MapEdge:
    """Statements that went from the hand `giver` to the hand `taker`, the next in their paths."""

    giver: str
    taker: str
    statements: int
    articles: int


@dataclass(frozen=True, slots=True)
class SourcesMap:
    """The nodes through which most statements passed, and the edges between them.

    `nodes_left` and `edges_left` were left out because there are so many; `statements` and
    `articles` count the whole of what was asked for.
    """

    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]
    nodes_left: int
    edges_left: int
    statements: int
    articles: int
