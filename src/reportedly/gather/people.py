"""What people judged of claims, over what likeness made of them.

A person says of two statements that they make one claim, or two. Where two verdicts cannot both
hold, the newer one does, and the older one is set aside; verdicts come before the program's own
groups, which give way where they must and are as before once a verdict is taken back.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.schema import Judgement, Place


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
        because = f" ({self.why})" if self.why else ""
        return (
            f"{self.by} judged on {self.when[:10]} that {self.one} and {self.other} {kind}{because}"
        )


def newest(judgements: Iterable[Judgement], found: Mapping[Place, str]) -> list[Verdict]:
    """The newest verdict on each two statements, newest first, but for those taken back.

    `found` tells which statement stands at a place today. One on what is no longer there, or is by
    now one statement, says nothing.
    """
    last: dict[frozenset[str], tuple[Judgement, str, str]] = {}
    for judgement in sorted(judgements, key=lambda j: (j.when, j.id)):
        one, other = found.get(judgement.one, ""), found.get(judgement.other, "")
        if one and other and one != other:
            two = frozenset((one, other))
            last.pop(two, None)
            last[two] = (judgement, one, other)
    return [
        Verdict(one, other, j.verdict == "same", j.by, j.when, j.why)
        for j, one, other in reversed(last.values())
        if j.verdict != "unknown"
    ]


@dataclass
class Ruled:
    """What verdicts come to: which statements make one claim, and which verdicts are set aside.

    `aside` maps each of those to the newer verdicts that it contradicts.
    """

    groups: list[frozenset[str]]
    put: dict[str, str]
    aside: dict[Verdict, tuple[Verdict, ...]] = field(default_factory=dict)


def rule(groups: Sequence[Iterable[str]], verdicts: Sequence[Verdict]) -> Ruled:
    """The groups that people's verdicts, newest first, make of the program's groups.

    A verdict that two are one brings their whole groups together; one that they are two takes
    `one` out of its group, and leaves all others where they are. The answer is sorted, and does
    not depend on the order of the groups.
    """
    home = {m: at for at, group in enumerate(groups) for m in group}
    told = [v for v in verdicts if v.one in home and v.other in home]
    nodes = _Apart()
    ruled = Ruled([], {})
    for verdict in told:
        against = nodes.join(verdict) if verdict.same else nodes.part(verdict)
        if against is not None:
            ruled.aside[verdict] = against
    held = [v for v in told if v not in ruled.aside]
    _follow(groups, home, held, nodes)
    ruled.groups = _collected(groups, held, nodes)
    ruled.put = _put(held)
    return ruled


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


def _follow(
    groups: Sequence[Iterable[str]],
    home: Mapping[str, int],
    held: Sequence[Verdict],
    nodes: _Apart,
) -> None:
    """Tie the judged statements to the rest of their groups, as far as the verdicts let them.

    Those that a verdict takes out of the group come last: then the others have the rest.
    """
    leaving = {v.one for v in held if not v.same}
    judged = {m for v in held for m in (v.one, v.other)}
    order = sorted(judged, key=lambda m: (m in leaving, min(groups[home[m]]), m))
    for member in order:
        rest = _rest(groups[home[member]])
        if nodes.may_join(member, rest):
            nodes.link(member, rest)


def _rest(group: Iterable[str]) -> str:
    """What stands for all those of a group on whom nothing is judged."""
    return f"rest of {min(group)}"


def _collected(
    groups: Sequence[Iterable[str]], held: Sequence[Verdict], nodes: _Apart
) -> list[frozenset[str]]:
    judged = {m for v in held for m in (v.one, v.other)}
    made: dict[int, set[str]] = {}
    for group in groups:
        for member in group:
            here = nodes.of(member if member in judged else _rest(group))
            made.setdefault(id(here), set()).add(member)
    return sorted((frozenset(g) for g in made.values()), key=lambda g: min(g))


def _put(held: Sequence[Verdict]) -> dict[str, str]:
    """Why each statement on which a verdict holds stands where it does."""
    said: dict[str, list[str]] = defaultdict(list)
    for verdict in held:
        for member in (verdict.one, verdict.other):
            said[member].append(verdict.said)
    return {member: "; ".join(words) for member, words in said.items()}
