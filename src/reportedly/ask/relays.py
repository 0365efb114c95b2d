"""Who relays whom: the paths of all statements counted as a graph of hands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from reportedly.ask.dates import Period
from reportedly.schema.relays import Folded
from reportedly.store import Unit, names, relays
from reportedly.store.relays import Bearer

Row = tuple[str, str, str]
"""Attribution, article, entity over all articles."""

_APART = "~"
"""Between the entity and what is folded behind it; in no id."""


@dataclass(slots=True)
class Count:
    """Statements, and articles while they come one after the other."""

    statements: int = 0
    articles: int = 0
    began: int = 0
    ended: int = 0
    last: str = ""

    def add(self, article: str) -> None:
        """One more statement of an article."""
        self.statements += 1
        self.articles += article != self.last
        self.last = article


@dataclass(slots=True)
class Graph:
    """Every node and edge of some paths.

    `unnamed` are the entities folded into a node, `called` the names by which others go, the
    fullest first.
    """

    nodes: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    edges: defaultdict[tuple[str, str], Count] = field(default_factory=lambda: defaultdict(Count))
    unnamed: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    bearers: Mapping[str, Bearer] = field(default_factory=dict)
    called: Mapping[str, Sequence[str]] = field(default_factory=dict)
    whole: Count = field(default_factory=Count)

    def add(self, article: str, path: Sequence[Sequence[str]]) -> None:
        """One more statement, through these hands."""
        self.whole.add(article)
        for key in {key for hand in path for key in hand}:
            self.nodes[key].add(article)
        for key in set(path[0]):
            self.nodes[key].began += 1
        for key in set(path[-1]):
            self.nodes[key].ended += 1
        steps = ((a, b) for one, other in pairwise(path) for a in one for b in other)
        for edge in {(a, b) for a, b in steps if a != b}:
            self.edges[edge].add(article)


def graph(view: Unit, claim: str = "", period: Period | None = None) -> Graph:
    """The paths of a store's statements, of one claim's, or of a time's."""
    when = period or Period()
    rows = list(relays.hands(view.connection, claim, when.since, when.until))
    together = relays.joint(view.connection)
    met = {row[2] for row in rows}
    met.update(member for entity in met & together.keys() for member in together[entity])
    made = counted(rows, {b.id: b for b in relays.bearers(view.connection, met)}, together)
    named = {key for key in map(_entity, made.nodes) if key}
    known = names.names_of(view.connection, named)
    made.called = {k: _fullest(known.get(k) or [made.bearers[k].name]) for k in named}
    return made


def _entity(key: str) -> str:
    return parted(key)[0]


def _fullest(called: Iterable[str]) -> list[str]:
    """As the dossier calls somebody: by the fullest name."""
    return sorted(called, key=lambda n: (-len(n.split()), n))


def counted(
    rows: Iterable[Row], bearers: Mapping[str, Bearer], together: Mapping[str, Sequence[str]]
) -> Graph:
    """The graph of rows that come article by article and path by path, origin first.

    What several say together each of them says.
    """
    made = Graph(bearers=bearers)
    named = {b.id for b in bearers.values() if b.named or b.merged}
    for _, path in groupby(rows, lambda row: row[0]):
        hands = list(path)
        who = [together.get(row[2]) or (row[2],) for row in hands]
        made.add(hands[0][1], [*_folded(made, who, named)][::-1])
    return made


def _folded(made: Graph, who: Sequence[Sequence[str]], named: set[str]) -> Iterator[list[str]]:
    """The keys of a path's hands, the last hand first."""
    behind = ""
    for at, hand in enumerate(reversed(who)):
        keys = []
        for entity in hand:
            key = entity if entity in named else _key(made, entity, behind, at == 0)
            if key != entity:
                made.unnamed[key].add(entity)
            keys.append(key)
        yield keys
        behind = next((key for key in keys if key in named), behind)


def _key(made: Graph, entity: str, behind: str, is_last: bool) -> str:
    kind = made.bearers[entity].kind if entity in made.bearers else "unknown"
    what: Folded = "outlets" if is_last else "untold" if kind == "unknown" else "unnamed"
    return f"{behind}{_APART}{what}"


def parted(key: str) -> tuple[str, str]:
    """A node's entity, and what is folded behind it; ("a:e1", "") for the entity itself."""
    entity, _, folded = key.partition(_APART)
    return entity, folded
