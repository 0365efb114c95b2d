"""New statements join claims: what they touch is made anew, and nothing else."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportedly.gather import noted
from reportedly.gather.claims import ruled_groups
from reportedly.gather.content import Content
from reportedly.gather.fellows import SPEAKERS, Index, fellows
from reportedly.gather.making import Group, make
from reportedly.gather.naming import names
from reportedly.gather.noted import Noted
from reportedly.gather.people import Verdict
from reportedly.gather.pointers import Pointer
from reportedly.gather.regions import Settled, Ties, settle
from reportedly.schema import Claim, Member


class Pile(Index, Ties, Protocol):
    """What joining asks of the pile, and writes to its index."""

    def tie(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Note that statements are alike."""

    def settle(self, homes: Mapping[str, str]) -> None:
        """Note where statements are at home."""

    def mean(self, statement: str, pointer: Pointer) -> None:
        """Note what a statement means instead of what it says."""

    def meaning(self, meant: Iterable[str]) -> Sequence[Noted]:
        """The statements that mean some others."""

    def claims_of(self, statements: Iterable[str]) -> Mapping[str, str]:
        """The claim of which each is a member today."""

    def members(self, claims: Iterable[str]) -> Mapping[str, set[str]]:
        """The members of claims today."""

    def named(self, statements: Iterable[str]) -> Mapping[str, str]:
        """Under which claim likeness put each last."""

    def is_claim(self, claim: str) -> bool:
        """Whether there is a claim of this id today."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What came, and what changed beside it.

    `contents` are of new statements. `loose` are others whose ties changed, `groups` those that
    lost a statement, and `again` those whose claims are to be made anew in any case.
    """

    contents: Sequence[Content] = ()
    loose: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()

    @property
    def new(self) -> frozenset[str]:
        """The new statements."""
        return frozenset(c.attribution for c in self.contents)


@dataclass(frozen=True, slots=True)
class Joined:
    """The claims that were made anew, those that they stand for, and what likeness named them."""

    claims: list[Claim]
    members: list[Member]
    gone: frozenset[str]
    named: dict[str, str]


def join(touched: Touched, verdicts: Sequence[Verdict], pile: Pile) -> Joined:
    """Bring new statements, which the index knows already, into claims; mend what else changed."""
    pile.tie(_ties(touched.contents, pile))
    meaning_now = _again(touched.contents, pile)
    settled = settle(touched.new | touched.loose, pile)
    pile.settle(settled.homes)
    groups = _affected(settled, touched, meaning_now, verdicts, pile)
    return _made(groups, touched, verdicts, pile)


def _ties(contents: Sequence[Content], pile: Pile) -> list[tuple[str, str]]:
    pairs = fellows(contents, pile)
    at = pile.material({s for pair in pairs for s in pair})
    return [(a, b) for a, b in pairs if at.likeness(a, b).linked]


def _again(contents: Sequence[Content], pile: Pile) -> set[str]:
    """Denials that their speaker repeats in another article now mean what they mean there.

    Returns the statements that mean something since.
    """
    found: set[str] = set()
    for content in contents:
        for key in noted.lacks(content) if content.speaker else ():
            said = list(pile.holding(key, SPEAKERS))
            by, known = pile.speakers(said), pile.noted(said)
            theirs = [known[s] for s in said if by.get(s) == content.speaker]
            first = next((n.meant for n in theirs if n.meant and n.how != "again"), "")
            taken = {m.meant for m in pile.meaning(said)}
            for one in theirs if first else ():
                if not one.meant and one.attribution not in taken | {first}:
                    pile.mean(one.attribution, Pointer(first, "again"))
                    found.add(one.attribution)
    return found


def _affected(
    settled: Settled,
    touched: Touched,
    meaning_now: Collection[str],
    verdicts: Sequence[Verdict],
    pile: Pile,
) -> frozenset[str]:
    """Every group whose claim may be another one now."""
    started = {*touched.new, *touched.again, *meaning_now}
    groups = {*settled.groups, *touched.groups, *_homes(started, pile)}
    here = pile.at_home(groups)
    known = pile.claims_of(n.attribution for n in here)
    fellows_now = (s for members in pile.members(set(known.values())).values() for s in members)
    groups |= _homes(fellows_now, pile)
    return frozenset(_ruled_together(groups, verdicts, pile) - {""})


def _homes(statements: Iterable[str], pile: Pile) -> set[str]:
    """The groups in which statements are, and those of what they mean."""
    known = pile.noted(statements)
    meant = pile.noted({n.meant for n in known.values() if n.meant})
    return {n.home for n in (*known.values(), *meant.values())}


def _ruled_together(groups: set[str], verdicts: Sequence[Verdict], pile: Pile) -> set[str]:
    """The groups, and all that people's verdicts tie to them."""
    ends = [(_homes([v.one], pile), _homes([v.other], pile)) for v in verdicts]
    found = set(groups)
    grows = True
    while grows:
        near = [one | other for one, other in ends if (one | other) & found]
        grows = any(not homes <= found for homes in near)
        found |= {home for homes in near for home in homes}
    return found


def _made(
    homes: Collection[str], touched: Touched, verdicts: Sequence[Verdict], pile: Pile
) -> Joined:
    groups, ruled = _groups(homes, verdicts, pile)
    claims = pile.claims_of(m for g in groups for m in g.members)
    held = pile.members(set(claims.values()))
    anew = (
        touched.new | touched.again | frozenset(n.attribution for n in pile.at_home(touched.groups))
    )
    changed = [g for g in groups if g.members & anew or not _as_was(g, claims, held)]
    gone = {claims[m] for g in changed for m in g.members if m in claims}
    named = names(
        [g.members for g in changed],
        pile.named(m for g in changed for m in g.members),
        lambda claim: claim not in gone and pile.is_claim(claim),
    )
    at = pile.material(m for g in changed for m in g.members)
    made = [make(group, name, at) for group, name in zip(changed, named, strict=True)]
    return Joined(
        [claim for claim, _ in made],
        [m for _, members in made for m in members],
        frozenset(gone),
        {
            m: name
            for g, name in zip(changed, named, strict=True)
            if not g.members & ruled
            for m in g.members
        },
    )


def _groups(
    homes: Collection[str], verdicts: Sequence[Verdict], pile: Pile
) -> tuple[list[Group], frozenset[str]]:
    here = pile.at_home(homes)
    alike: dict[str, list[str]] = {}
    for one in here:
        alike.setdefault(one.home, []).append(one.attribution)
    pointing = {n.attribution: n for n in (*here, *pile.meaning(n.attribution for n in here))}
    there = pile.noted({n.meant for n in pointing.values() if n.meant})
    meant = {s: Pointer(n.meant, n.how) for s, n in pointing.items() if n.meant in there}
    return ruled_groups(list(alike.values()), meant, verdicts)


def _as_was(group: Group, claims: Mapping[str, str], held: Mapping[str, set[str]]) -> bool:
    """Whether a claim has these members already."""
    known = {claims.get(m, "") for m in group.members}
    return len(known) == 1 and held.get(known.pop(), set()) == group.members
