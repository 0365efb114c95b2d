"""Which statements of a claim that came through one outlet have one origin, and whose that is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.gather.words import stems
from reportedly.schema import quote
from reportedly.weigh.descriptor import may_be_one
from reportedly.weigh.origin import bare_name

if TYPE_CHECKING:  # a statement's context holds the relays
    from reportedly.weigh.statement import Statement

FEWEST = 2
"""Telling words that a report must share with the statement that it repeats."""

Passed = tuple[str, str]
"""A relay by its bare name, and a statement that came through it, by its id."""


@dataclass(frozen=True, slots=True)
class Relays:
    """What came through outlets, asked once for a whole claim.

    `groups` holds which statements behind a relay may be taken for one: equal numbers. `repeated`
    holds which statements of the relay's own articles each repeats; all have one origin.
    """

    groups: Mapping[Passed, int] = field(default_factory=dict)
    repeated: Mapping[Passed, frozenset[str]] = field(default_factory=dict)


def relays(claim: Sequence["Statement"]) -> Relays:
    """The relays of one claim's statements."""
    own, behind = _by_outlet(claim), _behind(claim)
    groups: dict[Passed, int] = {}
    repeated: dict[Passed, frozenset[str]] = {}
    for relay, passed in behind.items():
        for number, group in enumerate(_groups(passed)):
            said = frozenset(s.id for s in _repeated(group, own.get(relay, []), passed))
            groups |= {(relay, s.id): number for s in group}
            repeated |= {(relay, s.id): said for s in group}
    return Relays(groups, repeated)


def _by_outlet(claim: Iterable["Statement"]) -> dict[str, list["Statement"]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in claim:
        if statement.article.outlet:
            found[bare_name(statement.article.outlet)].append(statement)
    return found


def _behind(claim: Iterable["Statement"]) -> dict[str, list["Statement"]]:
    """The unnamed and unresolved statements that came through each relay."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in claim:
        if statement.origin.standing != "resolved":
            for relay in statement.relays:
                found[relay].append(statement)
    return found


def _groups(passed: Sequence["Statement"]) -> list[list["Statement"]]:
    """Those that may be one, and that no third tells apart, which may be one of them only.

    "The Herald reported" is neither the police official's nor the hospital official's who both
    told the Herald: it would make one of the two.
    """
    crowded = _crowded(passed)
    kinds: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in passed:
        kinds[_kind(statement, crowded)].append(statement)
    firsts = [group[0] for group in kinds.values()]
    alike: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for group in kinds.values():
        near = (s.id for s in firsts if _may_be_one(group[0], s))
        alike[frozenset(near)] += group
    return list(alike.values())


def _crowded(passed: Iterable["Statement"]) -> set[str]:
    """The articles that tell of two unnamed sources of a relay, beside their headlines."""
    keys: dict[str, set[str]] = defaultdict(set)
    for s in passed:
        if s.origin.standing == "anonymous" and not s.is_summary:
            keys[s.article.id].add(s.origin.key)
    return {article for article, told in keys.items() if len(told) > 1}


def _kind(statement: "Statement", crowded: set[str]) -> tuple[str, ...]:
    """What decides with whom a statement may be one: equal ones need not be asked apart."""
    first = statement.origin
    if first.standing == "unresolved":
        return ("unresolved",)
    alone = statement.article.id not in crowded
    return (first.descriptor,) if alone else (first.descriptor, statement.article.id, first.key)


def _may_be_one(a: "Statement", b: "Statement") -> bool:
    """Two unnamed sources of one article stay two, whomever they told."""
    if a.article.id == b.article.id and {a.origin.standing, b.origin.standing} == {"anonymous"}:
        return a.origin.key == b.origin.key
    return may_be_one(a.origin, b.origin)


def _repeated(
    group: Sequence["Statement"], own: Iterable["Statement"], passed: Iterable["Statement"]
) -> list["Statement"]:
    """What those of one origin repeat of all that the outlet's own articles have.

    Of several origins the one whose words are nearest, and none where two are equally near: who
    repeats the outlet would make one of them.
    """
    eligible = [s for s in own if all(_may_repeat(far, s) for far in group)]
    fit = [s for s in eligible if not any(_is_against(s, group[0], other) for other in passed)]
    if len({s.origin.key for s in eligible}) == 1:
        return fit
    said = frozenset[str]().union(*(_stems(s) for s in group))
    held = {s.id: len(said & _stems(s)) for s in eligible}
    best = [s for s in eligible if held[s.id] == max(held.values())]
    return best if len(best) == 1 and best[0] in fit and held[best[0].id] >= FEWEST else []


def _may_repeat(far: "Statement", near: "Statement") -> bool:
    dates = near.article.date, far.article.date
    return (not all(dates) or dates[0] <= dates[1]) and may_be_one(near.origin, far.origin)


def _is_against(near: "Statement", far: "Statement", other: "Statement") -> bool:
    """Whether another unnamed source, who is not the one of `far`, may be that of `near` too."""
    if other.origin.standing != "anonymous" or not may_be_one(other.origin, near.origin):
        return False
    return not _may_be_one(other, far)


def _stems(statement: "Statement") -> frozenset[str]:
    return frozenset(stems(quote(statement.text, statement.attribution.content)))
