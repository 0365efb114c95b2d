"""Which groups a change touches, and what becomes of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportedly.gather.cluster import LARGEST, cluster
from reportedly.gather.making import Material
from reportedly.gather.noted import Noted


class Ties(Protocol):
    """What is asked of the pile about how statements hang together."""

    def tied(self, statements: Collection[str]) -> Mapping[str, set[str]]:
        """The fellows to which each statement is tied."""

    def noted(self, statements: Iterable[str]) -> Mapping[str, Noted]:
        """What is noted of statements."""

    def at_home(self, homes: Iterable[str]) -> Sequence[Noted]:
        """The statements of some groups, by id."""

    def material(self, statements: Iterable[str]) -> Material:
        """Statements made ready for comparing."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The homes that statements have now, and every group that gained or lost one."""

    homes: dict[str, str]
    groups: frozenset[str]


def settle(touched: Collection[str], pile: Ties) -> Settled:
    """Group anew what hangs together with the touched statements.

    Up to `LARGEST` statements that hang together are grouped as in a whole pile. In more of them
    a new statement joins the likest of the groups to which it is tied, and old ones stay: to group
    them all for each new one would cost the more the larger they are.
    """
    small, large = _hanging_together(touched, pile)
    homes: dict[str, str] = {}
    several = [part for part in small if len(part) > 1]
    if several:
        at = pile.material(s for part in several for s in part)
        for part in several:
            homes |= _grouped(part, pile.tied(part), at)
    homes |= {part[0]: part[0] for part in small if len(part) == 1}
    before = pile.noted({*homes, *large})
    for statement in large:
        if not before[statement].home:
            homes[statement] = _joined(statement, homes, pile)
    groups = {*homes.values(), *(n.home for n in before.values())} - {""}
    return Settled(homes, frozenset(groups))


def _hanging_together(touched: Collection[str], pile: Ties) -> tuple[list[list[str]], list[str]]:
    """The parts that are small enough, each sorted; the touched statements of larger ones."""
    small: list[list[str]] = []
    large: list[str] = []
    seen: set[str] = set()
    for start in sorted(touched):
        if start in seen:
            continue
        part = _part(start, pile)
        if len(part) > LARGEST:
            large.append(start)
        else:
            small.append(sorted(part))
            seen |= part
    return small, large


def _part(start: str, pile: Ties) -> set[str]:
    """All that hangs together with a statement, or more than `LARGEST` of it."""
    part, edge = {start}, {start}
    while edge and len(part) <= LARGEST:
        edge = {there for found in pile.tied(edge).values() for there in found} - part
        part |= edge
    return part


def _grouped(part: Sequence[str], tied: Mapping[str, set[str]], at: Material) -> dict[str, str]:
    place = {s: i for i, s in enumerate(part)}
    linked = [(place[one], place[other]) for one in part for other in tied[one] if one < other]
    groups = cluster(len(part), linked, lambda i, j: at.score(part[i], part[j]), at.joined)
    return {part[m]: part[group[0]] for group in groups for m in group}


def _joined(statement: str, homes: Mapping[str, str], pile: Ties) -> str:
    """The home of the likest leader among the groups to which a statement is tied, or its own."""
    tied = pile.tied([statement])[statement]
    near = {homes.get(s, n.home) for s, n in pile.noted(tied).items()} - {""}
    leaders: dict[str, str] = {}
    for known in pile.at_home(near):
        leaders.setdefault(known.home, known.attribution)
    leaders |= {home: home for home in near if home not in leaders}
    at = pile.material([statement, *leaders.values()])
    best = max(near, key=lambda h: (at.score(leaders[h], statement), h), default="")
    if best and at.score(leaders[best], statement) >= at.joined:
        return best
    return statement
