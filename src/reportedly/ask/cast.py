"""Everybody who says or passes on something in a pile, as a list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from reportedly.ask.relays import Count, Graph, parted
from reportedly.identify.latin import words
from reportedly.schema import EntityKind

Order = Literal["said", "passed", "articles", "name"]


@dataclass(frozen=True, slots=True)
class CastLine:
    """A named entity: how many statements begin with it, how many others it passes on."""

    entity: str
    name: str
    others: tuple[str, ...]
    kind: EntityKind
    said: int
    passed: int
    articles: int


def cast_of(
    graph: Graph, kind: str = "", begins: str = "", order: Order = "said"
) -> list[CastLine]:
    """The named entities of a graph; those of a kind, those with a name of such beginnings.

    "jo ve" are the beginnings of words of one name, "Vera Joost", over scripts and marks.
    """
    asked = words(begins)
    if begins.strip() and not asked:
        return []
    lines = [
        _line(graph, key, count)
        for key, count in graph.nodes.items()
        if not parted(key)[1]
        and (not kind or _kind(graph, key) == kind)
        and (not asked or any(_begins(name, asked) for name in graph.called[key]))
    ]
    return sorted(lines, key=_ORDERS[order])


def kinds(graph: Graph) -> Mapping[str, int]:
    """How many named entities there are of each kind, the commonest first."""
    found: dict[str, int] = {}
    for key in graph.nodes:
        if not parted(key)[1]:
            found[_kind(graph, key)] = found.get(_kind(graph, key), 0) + 1
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _kind(graph: Graph, key: str) -> str:
    return graph.bearers[key].kind


def _begins(name: str, asked: Sequence[str]) -> bool:
    """Whether each beginning is that of a word, the last of them too."""
    own = words(name)
    return all(any(word.startswith(one) for word in own) for one in asked)


def _line(graph: Graph, key: str, count: Count) -> CastLine:
    name, *others = graph.called[key]
    return CastLine(
        key,
        name,
        tuple(others),
        cast("EntityKind", _kind(graph, key)),
        count.began,
        count.statements - count.began,
        count.articles,
    )


_ORDERS: Mapping[Order, Callable[[CastLine], Any]] = {
    "said": lambda c: (-c.said, -c.passed, c.name, c.entity),
    "passed": lambda c: (-c.passed, -c.said, c.name, c.entity),
    "articles": lambda c: (-c.articles, c.name, c.entity),
    "name": lambda c: (c.name.casefold(), c.entity),
}
