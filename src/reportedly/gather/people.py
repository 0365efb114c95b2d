"""What people judged of claims, over what likeness made of them.

A person says of two statements that they make one claim, or two. Where two verdicts cannot both
hold, the newer one does, and the older one is set aside; verdicts come before the program's own
groups, which give way where they must and are as before once a verdict is taken back.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from reportedly.schema import Judgement, Place
from reportedly.standing import standing


@dataclass(frozen=True, slots=True)
class Verdict:
    """Two statements of today make one claim, or two; then `one` is the one that leaves."""

    one: str
    other: str
    same: bool
    by: str
    when: str
    why: str

    @property
    def said(self) -> str:
        """The verdict in words, for who reads about `one` or `other`."""
        kind = "say the same" if self.same else "are two claims"
        because = f" ({' '.join(self.why.split())})" if self.why.strip() else ""
        return (
            f"{self.by} judged on {self.when[:10]} that {self.one} and {self.other} {kind}{because}"
        )


def newest(judgements: Iterable[Judgement], found: Mapping[Place, str]) -> list[Verdict]:
    """The verdict that stands on each two statements, newest first.

    `found` tells which statement stands at a place today.
    """

    def of(j: Judgement) -> tuple[str, str]:
        return found.get(j.one, ""), found.get(j.other, "")

    held = reversed(standing(judgements, of).values())
    return [Verdict(*of(j), j.verdict == "same", j.by, j.when, j.why) for j in held]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What verdicts come to: the groups, and in words why a verdict put a statement where it is."""

    groups: list[frozenset[str]]
    put: dict[str, str]


def rule(groups: Sequence[Iterable[str]], verdicts: Sequence[Verdict]) -> Ruled:
    """The groups that people's verdicts, newest first, make of the program's groups.

    A verdict that two are one brings their whole groups together; one that they are two takes
    `one` out of its group, and leaves all others where they are. The answer is sorted, and does
    not depend on the order of the groups.
    """
    home = {m: at for at, group in enumerate(groups) for m in group}
    told = [v for v in verdicts if v.one in home and v.other in home]
    nodes, aside = _agreed(told)
    judged = {m for v in told for m in (v.one, v.other)}
    apart = [v for v in told if not v.same and v not in aside]
    # Who left does not come back when the one that he was held against leaves too.
    left = {v.one for v in apart if home[v.one] == home[v.other]}
    leaving = {v.one for v in apart}
    # Those that a verdict takes out of a group come last: then the others have the rest.
    for member in sorted(judged - left, key=lambda m: (m in leaving, min(groups[home[m]]), m)):
        rest = _rest(groups[home[member]])
        if nodes.may_join(member, rest):
            nodes.link(member, rest)
    said = _said(told, aside)
    return Ruled(_collected(groups, judged, nodes), said | _beside(groups, judged, nodes, said))


def set_aside(verdicts: Sequence[Verdict]) -> dict[Verdict, tuple[Verdict, ...]]:
    """The verdicts, of some that come newest first, that cannot hold beside newer ones; and these.

    A is b, b is c, but a is not c: the oldest of the three gives way.
    """
    return _agreed(verdicts)[1]


def _agreed(verdicts: Sequence[Verdict]) -> "tuple[_Apart, dict[Verdict, tuple[Verdict, ...]]]":
    nodes, aside = _Apart(), {}
    for verdict in verdicts:
        against = nodes.join(verdict) if verdict.same else nodes.part(verdict)
        if against is not None:
            aside[verdict] = against
    return nodes, aside


class _Apart:
    """Sets of things that are one, of which some must not meet."""

    def __init__(self) -> None:
        self._set: dict[str, set[str]] = {}
        self._apart: list[tuple[str, str, Verdict]] = []
        self._links: dict[str, list[tuple[str, Verdict]]] = defaultdict(list)

    def of(self, thing: str) -> set[str]:
        """All that is one with a thing."""
        return self._set.setdefault(thing, {thing})

    def may_join(self, one: str, other: str) -> bool:
        """Whether nobody holds any of the two sets apart."""
        return self._between(self.of(one), self.of(other)) is None

    def link(self, one: str, other: str) -> None:
        """Make one of two sets."""
        left, right = self.of(one), self.of(other)
        if left is not right:
            small, large = sorted((left, right), key=len)
            large |= small
            self._set |= dict.fromkeys(small, large)

    def join(self, verdict: Verdict) -> tuple[Verdict, ...] | None:
        """Hold two for one; what speaks against it, if anything does."""
        against = self._between(self.of(verdict.one), self.of(verdict.other))
        if against is not None:
            one, other, apart = against
            ends = (one, other) if one in self.of(verdict.one) else (other, one)
            ways = (*self._way(verdict.one, ends[0]), *self._way(verdict.other, ends[1]))
            return (*ways, apart)
        self.link(verdict.one, verdict.other)
        self._links[verdict.one].append((verdict.other, verdict))
        self._links[verdict.other].append((verdict.one, verdict))
        return None

    def part(self, verdict: Verdict) -> tuple[Verdict, ...] | None:
        """Hold two for two; what speaks against it, if anything does."""
        if self.of(verdict.one) is self.of(verdict.other):
            return self._way(verdict.one, verdict.other)
        self._apart.append((verdict.one, verdict.other, verdict))
        return None

    def _between(self, left: set[str], right: set[str]) -> tuple[str, str, Verdict] | None:
        for one, other, verdict in self._apart:
            if (one in left and other in right) or (other in left and one in right):
                return one, other, verdict
        return None

    def _way(self, start: str, end: str) -> tuple[Verdict, ...]:
        """The verdicts that make two one, along the shortest way."""
        ways: dict[str, tuple[Verdict, ...]] = {start: ()}
        queue = [start]
        for here in queue:
            for there, verdict in self._links[here]:
                if there not in ways:
                    ways[there] = (*ways[here], verdict)
                    queue.append(there)
        return ways.get(end, ())


def _rest(group: Iterable[str]) -> str:
    """What stands for all those of a group on whom nothing is judged."""
    return f"rest of {min(group)}"


def _collected(
    groups: Sequence[Iterable[str]], judged: Set[str], nodes: _Apart
) -> list[frozenset[str]]:
    made: dict[int, set[str]] = {}
    for group in groups:
        for member in group:
            here = nodes.of(member if member in judged else _rest(group))
            made.setdefault(id(here), set()).add(member)
    return sorted((frozenset(g) for g in made.values()), key=min)


def _said(told: Iterable[Verdict], aside: Mapping[Verdict, tuple[Verdict, ...]]) -> dict[str, str]:
    """What was judged of each statement, and what of it gives way to newer verdicts."""
    said: dict[str, list[str]] = defaultdict(list)
    for verdict in told:
        words = verdict.said
        if verdict in aside:
            newer = "; ".join(v.said for v in aside[verdict])
            words = f"set aside: {words}, which newer verdicts contradict ({newer})"
        for member in (verdict.one, verdict.other):
            said[member].append(words)
    return {member: "; ".join(words) for member, words in said.items()}


def _beside(
    groups: Sequence[Iterable[str]], judged: Set[str], nodes: _Apart, said: Mapping[str, str]
) -> dict[str, str]:
    """Why the others of a group are where a verdict put one of them."""
    found: dict[str, str] = {}
    for group in groups:
        rest = nodes.of(_rest(group))
        own = sorted(m for m in group if m in judged and m in rest)
        if own and any(m in judged and m not in group for m in rest):
            words = f"with {own[0]}: {said[own[0]]}"
            found |= {m: words for m in group if m not in judged}
    return found
