"""What changes in a pile when forms get new bearers or lose some: as little as possible is redone.

Relations are a matter of single blocks, so only those of the blocks of touched forms can differ
from before. Whatever is linked, or was joined until now, with an end of one that differs is
worked out anew, and nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.identify.around import sample
from reportedly.identify.blocks import blocks
from reportedly.identify.groups import Ruling, group, members
from reportedly.identify.index import is_alone
from reportedly.identify.links import Link, Relation, in_words, named
from reportedly.identify.nodes import Nodes

_MOST_DOUBLES = 20
"""So many bearers of one form in one article are told apart from all others of it."""

Mates = Callable[[Iterable[str]], Iterable[str]]
"""The forms that had a bearer in one group with a bearer of these forms, until now."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A node's group, by its entity with the smallest id, with score and reason.

    `node` is a form's label, with all who bear it (`whole`), or an entity's id; `joined` tells
    whether there are other nodes in the group.
    """

    node: str
    whole: bool
    canonical: str
    score: float
    why: str
    joined: bool


def blocks_of(labels: Iterable[str]) -> list[str]:
    """All blocks of some forms, sorted."""
    return sorted({b for label in labels if not is_alone(label) for b in blocks(label)})


@dataclass(frozen=True, slots=True)
class Before:
    """What could be moved by touched forms, as it was."""

    relations: frozenset[Relation]
    samples: dict[str, list[str]]


def look(nodes: Nodes, touched: Iterable[str]) -> Before:
    """The relations in the blocks of touched forms, and the bearers that stand for these."""
    own = sorted(set(touched))
    found = frozenset(r for block in blocks_of(own) for r in nodes.relations_in(block))
    return Before(found, {x: [b.entity for b in sample(nodes.index, [x])] for x in own})


def region(nodes: Nodes, touched: Iterable[str], before: Before, mates: Mates) -> list[str]:
    """The forms to be placed anew: all that a touched form can have moved."""
    own = set(touched)
    now = look(nodes, own)
    todo = own | _ends(before.relations ^ now.relations)
    moved = {label for label in own if before.samples.get(label) != now.samples[label]}
    todo |= _ends(r for r in now.relations if {r.one, r.other} & moved and _by_company(nodes, r))
    todo = {label for label in todo | set(mates(todo)) if nodes.index.bearers(label, 1)}
    found: set[str] = set()
    while todo:
        found |= todo
        todo = {near for label in todo for near in _near(nodes, label)} - found
    return sorted(found)


def _ends(relations: Iterable[Relation]) -> set[str]:
    return {label for r in relations for label in (r.one, r.other)}


def _by_company(nodes: Nodes, found: Relation) -> bool:
    return bool(found.part) or nodes.is_single(found.one) or nodes.is_single(found.other)


def _near(nodes: Nodes, label: str) -> Iterator[str]:
    for made in nodes.links_of(label):
        yield nodes.form_of(made.one)
        yield nodes.form_of(made.other)
    for verdict in nodes.index.verdicts(label):
        yield nodes.index.label(verdict.one)
        yield nodes.index.label(verdict.other)


def place(nodes: Nodes, labels: Sequence[str]) -> Iterator[Placed]:
    """The groups of forms between which and all others there is no link."""
    links = {made for label in labels for made in nodes.links_of(label)}
    groups = group(links, _rulings(nodes, labels))
    by_node: dict[str, list[Link]] = {}
    for made in groups.kept:
        by_node.setdefault(made.one, []).append(made)
        by_node.setdefault(made.other, []).append(made)
    every = [node for label in labels for node in nodes.nodes(label)]
    for some in members(groups, every):
        yield from _placed(nodes, some, by_node)


def _rulings(nodes: Nodes, labels: Sequence[str]) -> Iterator[Ruling]:
    for label in labels:
        if nodes.is_single(label) and nodes.index.is_doubled(label):
            yield from _side_by_side(nodes, label)
        for v in nodes.index.verdicts(label):
            why = f"{v.by} judged them the same"
            yield Ruling(nodes.node(v.one), nodes.node(v.other), v.same, v.rank, why)


def _side_by_side(nodes: Nodes, label: str) -> Iterator[Ruling]:
    met: dict[str, list[str]] = {}
    for bearer in nodes.index.bearers(label):
        for earlier in met.setdefault(bearer.article, []):
            yield Ruling(earlier, bearer.entity, same=False, rank=-1, why="")
        if len(met[bearer.article]) < _MOST_DOUBLES:
            met[bearer.article].append(bearer.entity)


def _placed(nodes: Nodes, some: Sequence[str], links: dict[str, list[Link]]) -> Iterator[Placed]:
    firsts = {node: _first(nodes, node) for node in some}
    home = min(some, key=lambda node: firsts[node])
    canonical = firsts[home]
    for node in some:
        score, why = _reason(node, home, links)
        if node == home and not is_alone(node):
            why = f"the same name, {named(nodes.form_of(node))}"
        whole = node == nodes.form_of(node)
        shown = in_words(why, nodes.index.spelled)
        yield Placed(node, whole, canonical, score, shown, len(some) > 1)


def _first(nodes: Nodes, node: str) -> str:
    label = nodes.form_of(node)
    return nodes.index.bearers(label, 1)[0].entity if node == label else node


def _reason(node: str, home: str, links: dict[str, list[Link]]) -> tuple[float, str]:
    """Why a node is in its group: a link with the first of it, or else its best link."""
    own = links.get(node, [])
    if node == home or not own:
        return 1.0, ""
    best = max(own, key=lambda k: (home in (k.one, k.other), k.score, k.why))
    return best.score, best.why
