"""The tree of hands: from each origin of a claim through its relays to the articles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.schema import EntityKind
from reportedly.schema.sheet import ClaimSheet, MemberSheet, PathItem, Standing
from reportedly.weigh.masthead import masthead
from reportedly.weigh.origin import FIRMNESS


@dataclass(slots=True)
class Node:
    """A hand, or an article as a leaf.

    `numbers` are the statements that end here (1 for the claim's first member). `copied` is the
    part of the words that an article shares with the one that it stands under; 0 for no copy.
    `standing` is set for an origin: the firmest of its statements; `uncounted` where it is a
    plural without a number, `counted` as how many it counts where its text says how many it is.
    """

    name: str
    kind: EntityKind
    article: MemberSheet | None = None
    numbers: list[int] = field(default_factory=list)
    copied: float = 0.0
    standing: Standing | None = None
    uncounted: bool = False
    counted: int = 1
    children: list["Node"] = field(default_factory=list)


def numbered(claim: ClaimSheet) -> dict[str, int]:
    """The number that each statement goes by on the sheet, by attribution id."""
    return {m.attribution: at for at, m in enumerate(claim.members, 1)}


def hands(claim: ClaimSheet) -> list[Node]:
    """A root for each origin of the statements that assert the claim, in order of appearance.

    Statements with *same* origin stand under one root. A copy's leaf hangs under the leaf of the
    article that it copies, if that has a statement under the same root.
    """
    numbers = numbered(claim)
    return [_root(group, numbers) for group in origin_groups(claim)]


def origin_groups(claim: ClaimSheet) -> list[list[MemberSheet]]:
    """The asserting members grouped by *same* verdicts, in order of their first member."""
    asserting = [m for m in claim.members if m.relation == "asserts"]
    root = {m.attribution: m.attribution for m in asserting}

    def find(at: str) -> str:
        while root[at] != at:
            at = root[at]
        return at

    for pair in claim.pairs:
        if pair.verdict == "same" and pair.a in root and pair.b in root:
            one, other = sorted((find(pair.a), find(pair.b)))
            root[other] = one
    groups: dict[str, list[MemberSheet]] = {}
    for member in asserting:
        groups.setdefault(find(member.attribution), []).append(member)
    return list(groups.values())


def origin_of(group: Sequence[MemberSheet]) -> tuple[str, EntityKind, Standing]:
    """How the origin of some statements is called, its kind, and how firmly it is known."""
    standing = min((m.standing for m in group), key=FIRMNESS.index)
    return *_origin([m for m in group if m.standing == standing]), standing


def _root(group: Sequence[MemberSheet], numbers: Mapping[str, int]) -> Node:
    name, kind, standing = origin_of(group)
    uncounted = any(member.uncounted for member in group)
    counted = max(member.counted for member in group)
    root = Node(name, kind, standing=standing, uncounted=uncounted, counted=counted)
    leaves: dict[str, Node] = {}
    for member in group:
        node = root
        for item in _relays(member):
            node = _child(node, item)
        _leaf(node, member, numbers[member.attribution], leaves)
    _join(root)
    _fold(root, leaves)
    return root


def _origin(group: Sequence[MemberSheet]) -> tuple[str, EntityKind]:
    """The fullest name among first hands; a name goes before a descriptor."""
    first = [m.path[0] for m in group if m.path]
    if not first:
        return "nobody named", "unknown"
    order = {"person": 0, "institution": 0, "group": 0, "document": 0, "place": 0, "author": 1}
    best = min(first, key=lambda p: (order.get(p.kind, 2), -len(p.name), p.name))
    return best.name, best.kind


def _relays(member: MemberSheet) -> Iterable[PathItem]:
    """The hands between origin and article: without the first and without the own outlet."""
    return (item for item in member.path[1:] if not item.own)


def _child(node: Node, item: PathItem) -> Node:
    for child in node.children:
        if child.article is None and child.name.casefold() == item.name.casefold():
            return child
    node.children.append(Node(item.name, item.kind))
    return node.children[-1]


def _leaf(node: Node, member: MemberSheet, number: int, leaves: dict[str, Node]) -> None:
    for child in node.children:
        if child.article is not None and child.article.article == member.article:
            child.numbers.append(number)
            return
    name = masthead(member.outlet, member.title, member.article)
    leaf = Node(name, "outlet", member, [number])
    node.children.append(leaf)
    leaves.setdefault(member.article, leaf)


def _join(node: Node) -> None:
    """An outlet that relays and has its own article here is one node, with its relays below it."""
    leaves = {c.name.casefold(): c for c in node.children if c.article is not None}
    for child in list(node.children):
        _join(child)
        leaf = leaves.get(child.name.casefold())
        if child.article is None and leaf is not None:
            node.children.remove(child)
            leaf.children += child.children


def _fold(node: Node, leaves: Mapping[str, Node]) -> None:
    """Hang copies under what they copy; a branch of relays that is left empty goes."""
    for child in list(node.children):
        _fold(child, leaves)
        page = child.article
        if page is None:
            if not child.children:
                node.children.remove(child)
            continue
        original = leaves.get(page.copy_of)
        if page.copy_of and original is not None and not _under(child, original):
            node.children.remove(child)
            _hang(child, original, page)


def _hang(copy: Node, original: Node, page: MemberSheet) -> None:
    """A copy under its original; one leaf for an article that was reached on two paths."""
    for child in original.children:
        if child.article is not None and child.article.article == page.article:
            child.numbers = sorted(child.numbers + copy.numbers)
            return
    copy.copied = page.copy_share
    original.children.append(copy)


def _under(node: Node, sought: Node) -> bool:
    return node is sought or any(_under(child, sought) for child in node.children)
