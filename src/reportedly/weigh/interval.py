"""From verdicts to an interval: how many distinct origins there are at least and at most.

A statement's origin may be several people ("both sources"), so *same* means two things. Between
origins of one size it makes them one. Between two of different sizes the smaller is among the
larger: it adds nobody, but what else is said of it does not hold for all of the larger one. "One
of the officials" is not "another official", who may still be the other one of the two.

A plural without a number ("officials") counts as one, and leaves the upper end open: who stands
behind it may be several. No "one of them" closes it, for that is one of several. A person does,
who judges it to be one with a plural that has a number.

high: the sizes of all origins that are not among a larger one. low: the largest weight of a set of
origins that are pairwise *different*, a maximum weight clique of the graph whose edges are the
*different* verdicts, and never more than high; 0 where every path is unresolved.

Where a chain of *same* ends in two that are *different*, a link of it is wrong, and nobody knows
which: these statements weigh as many as of them are pairwise *different*, in both ends. To leave
out a link would do the same, but which one is left out would move other statements too, and one
more *same* could then raise high.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from reportedly.weigh.cliques import Edge, heaviest


@dataclass(frozen=True, slots=True)
class Interval:
    """Distinct origins: between `low` and `high`, and how many of them are unresolved.

    `open_ended`: there may be more than `high`.
    """

    low: int
    high: int
    unresolved: int
    open_ended: bool = False

    @property
    def single(self) -> bool:
        """Whether it is known that there is no more than one."""
        return self.high == 1 and not self.open_ended


@dataclass(frozen=True, slots=True)
class Part:
    """What the count needs of a statement: how many origins its text counts, and if unresolved.

    `open_ended` where they are several and the text does not count them; `count` is then 1.
    """

    id: str
    count: int = 1
    unresolved: bool = False
    open_ended: bool = False


def interval(
    parts: Sequence[Part],
    same: Iterable[Edge],
    different: Iterable[Edge],
    judged: Collection[Edge] = (),
) -> Interval:
    """The interval of a claim whose statements are `parts`; 0 to 0 where nobody asserts it.

    Always 0 <= low <= high and unresolved <= high. The verdicts on `judged` are people's: what
    they hold to be two is not made one by way of a third.
    """
    same, different = list(same), list(different)
    counts = {p.id: p.count for p in parts}
    one = [e for e in same if counts[e[0]] == counts[e[1]]]
    one.sort(key=lambda e: (e not in judged, e))
    home = _homes(counts, one, [e for e in different if e in judged])
    within = _within(counts, home, same)
    sizes = _sizes(counts, home, _torn(home, one, different, judged))
    lone = set(home.values()) - {small for small, _ in within}
    high = sum(sizes[origin] for origin in lone)
    told = _told(parts, home, within, counts)
    by_people = _within(counts, home, [e for e in same if e in judged])
    uncounted = {home[p.id] for p in parts if p.open_ended} - {small for small, _ in by_people}
    if not told:
        return Interval(0, high, len(lone), bool(uncounted))
    low = _low(sizes, home, within, different)
    return Interval(min(low, high), high, len(lone - told), bool(uncounted))


def _within(counts: Mapping[str, int], home: Mapping[str, str], same: Iterable[Edge]) -> set[Edge]:
    """(smaller, larger): which origins are among which others."""
    ordered = (sorted(edge, key=lambda i: counts[i]) for edge in same)
    return {(home[a], home[b]) for a, b in ordered if counts[a] < counts[b]}


def _told(
    parts: Iterable[Part], home: Mapping[str, str], within: set[Edge], counts: Mapping[str, int]
) -> set[str]:
    """The origins that are not unresolved: some path tells them, or somebody who is among them."""
    told = {home[p.id] for p in parts if not p.unresolved}
    for small, large in sorted(within, key=lambda e: (counts[e[0]], e)):
        if small in told:
            told.add(large)
    return told


def _homes(ids: Iterable[str], one: Iterable[Edge], two: Collection[Edge]) -> dict[str, str]:
    """The origin of each statement: the smallest id of those that are one.

    Nothing brings those together that are `two`; what comes first in `one` has precedence.
    """
    groups = {i: {i} for i in ids}
    for a, b in one:
        left, right = groups[a], groups[b]
        if left is right or any(_between(edge, left, right) for edge in two):
            continue
        small, large = sorted((left, right), key=len)
        large |= small
        groups |= dict.fromkeys(small, large)
    return {i: min(group) for i, group in groups.items()}


def _between(edge: Edge, left: set[str], right: set[str]) -> bool:
    a, b = edge
    return (a in left and b in right) or (a in right and b in left)


def _torn(
    home: Mapping[str, str],
    one: Iterable[Edge],
    different: Iterable[Edge],
    judged: Collection[Edge],
) -> list[Edge]:
    """The *different* ones that a chain of *same* made one.

    None is of those whom a person holds to be one, nor of one of these and who is *same* as the
    other: what a person judged goes for all of an origin.
    """
    by_people = _homes(home, [e for e in one if e in judged], ())
    direct = {frozenset(by_people[i] for i in edge) for edge in one}
    inside = (e for e in different if home[e[0]] == home[e[1]])
    return [e for e in inside if frozenset(by_people[i] for i in e) not in direct]


def _sizes(
    counts: Mapping[str, int], home: Mapping[str, str], torn: Iterable[Edge]
) -> dict[str, int]:
    """How many each origin is: what its text counts, times those in it who are *different*."""
    edges: defaultdict[str, list[Edge]] = defaultdict(list)
    for a, b in torn:
        edges[home[a]].append((a, b))
    ends = {origin: dict.fromkeys(chain.from_iterable(own), 1) for origin, own in edges.items()}
    apart = {origin: heaviest(ends[origin], own, ends[origin]) for origin, own in edges.items()}
    return {origin: counts[origin] * apart.get(origin, 1) for origin in set(home.values())}


def _low(
    sizes: Mapping[str, int],
    home: Mapping[str, str],
    within: set[Edge],
    different: Iterable[Edge],
) -> int:
    """The most that are pairwise *different*: beyond so many a safe lower bound (see `cliques`)."""
    edges = ((home[a], home[b]) for a, b in different)
    kept = ((a, b) for a, b in edges if a != b and not {(a, b), (b, a)} & within)
    return heaviest(sizes, kept, sizes)
