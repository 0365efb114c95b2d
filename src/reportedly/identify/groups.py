"""Groups: nodes that are joined, strongest link first, and never against what is told apart.

A minimum spanning forest after Kruskal 1956 that leaves out each link which would bring two
together that are told apart: so between such two the weakest link is the one that is cut,
however long the chain, and in any order of reading the same one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reportedly.identify.links import Link


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person said of two nodes, or an article that has both: the same, or not."""

    one: str
    other: str
    same: bool
    rank: int
    why: str


@dataclass(slots=True)
class Groups:
    """Nodes by group, and the links that joined them."""

    kept: list[Link] = field(default_factory=list)
    _parent: dict[str, str] = field(default_factory=dict)
    _apart: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def root(self, node: str) -> str:
        """The group of a node."""
        while self._parent.setdefault(node, node) != node:
            self._parent[node] = node = self._parent[self._parent[node]]
        return node

    def part(self, one: str, other: str) -> None:
        """Keep two groups apart, if they are two."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self._apart[first].add(second)
            self._apart[second].add(first)

    def join(self, made: Link) -> None:
        """Make one group of two, if nothing keeps them apart."""
        first, second = sorted((self.root(made.one), self.root(made.other)))
        if second in self._apart[first]:
            return
        if first != second:
            self._parent[second] = first
            for far in self._apart.pop(second, ()):
                self._apart[far].discard(second)
                self.part(far, first)
        self.kept.append(made)


def group(links: Iterable[Link], rulings: Iterable[Ruling]) -> Groups:
    """The groups; rulings come first, the one with the highest rank before all others."""
    groups = Groups()
    for ruling in sorted(rulings, key=lambda r: (-r.rank, r.one, r.other)):
        if ruling.same:
            groups.join(Link(ruling.one, ruling.other, 1.0, ruling.why))
        else:
            groups.part(ruling.one, ruling.other)
    for made in sorted(links, key=lambda k: (-k.score, k.one, k.other, k.why)):
        groups.join(made)
    return groups


def members(groups: Groups, nodes: Sequence[str]) -> list[list[str]]:
    """The nodes of each group, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        found[groups.root(node)].append(node)
    return list(found.values())
