"""What would settle how many origins a claim has: what is missing, and who could tell it.

Every sentence names the statements that it rests on, with the words there that tell of a source.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from reportedly.ask.tree import origin_groups, origin_of
from reportedly.schema import EntityKind, Spans
from reportedly.schema.sheet import (
    ClaimSheet,
    MemberSheet,
    PathItem,
    SettleSheet,
    SideSheet,
    Standing,
)
from reportedly.weigh.masthead import masthead
from reportedly.weigh.origin import in_sentence

NAMED = 3
"""Others that a sentence names; of more it says how many."""


NOBODY = ("unknown", "nobody named")
"""What stands in place of a name where there is none."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Statements of one origin, how that is called, and how firmly it is known."""

    members: Sequence[MemberSheet]
    name: str
    kind: EntityKind
    standing: Standing

    @property
    def namer(self) -> MemberSheet:
        """The statement from which it has its name: another may call the same source otherwise."""
        naming = (m for m in self.members if m.path and m.path[0].name == self.name)
        return next(naming, self.members[0])


def settle(claim: ClaimSheet) -> tuple[SettleSheet, ...]:
    """The sentences about one claim, by kind: relays, unnamed sources, plurals without a number,
    circles, order, dates.
    """
    groups = [_group(members) for members in origin_groups(claim)]
    said = [m for group in groups for m in group.members]
    return (
        *_relays(groups),
        *_unnamed(claim, groups),
        *(_numbers(groups) if claim.origins.open_ended else ()),
        *_circles(said),
        *(_order(said) if not claim.left_out else ()),  # an earlier one may be left out
        *_undated(said),
    )


def _group(members: Sequence[MemberSheet]) -> _Group:
    return _Group(members, *origin_of(members))


def _relays(groups: Iterable[_Group]) -> Iterable[SettleSheet]:
    """A relay for each trail that stops: it alone can say who told it."""
    stopped: dict[str, list[MemberSheet]] = defaultdict(list)
    for group in groups:
        if group.standing == "unresolved":
            for member in group.members:
                stopped[_asked(member)].append(member)
    for asked, members in stopped.items():
        yield SettleSheet("relay", f"{asked} would have to say who told it", _sides(members))


def _asked(member: MemberSheet) -> str:
    """Who would have to tell: the relay at which the path stops, else the article's outlet."""
    first = member.path[0] if member.path else None
    if first is None or first.own or first.kind == "unknown":
        return f"{_called(member)}, which names no source,"
    return first.name


def _unnamed(claim: ClaimSheet, groups: Sequence[_Group]) -> Iterable[SettleSheet]:
    """For each source without a name, the others that it may be, as far as that is not judged."""
    home = {m.attribution: at for at, group in enumerate(groups) for m in group.members}
    may_be: dict[int, set[int]] = defaultdict(set)
    for pair in claim.pairs:
        if pair.verdict == "unknown" and pair.a in home and pair.b in home:
            both = {home[pair.a], home[pair.b]}
            one, *others = sorted(both, key=lambda g: _rank(g, groups))
            if others and groups[one].standing == "anonymous":
                may_be[one].update(others)
    for at, some in sorted(may_be.items()):
        yield _may_be(groups[at], [groups[o] for o in sorted(some)])


def _rank(at: int, groups: Sequence[_Group]) -> tuple[bool, int]:
    """Of two that may be one the unnamed one is asked about; of two such, the first."""
    return groups[at].standing != "anonymous", at


def _may_be(group: _Group, others: Sequence[_Group]) -> SettleSheet:
    names = [_described(other) for other in others[:NAMED]]
    if len(others) > NAMED:
        names.append(f"one of {len(others) - NAMED} others")
    verb = "include" if group.namer.uncounted else "is"
    asked = f"{_called(group.namer)} would have to say whether “{group.name}” {verb}"
    sides = _sides([group.namer, *(other.namer for other in others)])
    return SettleSheet("unnamed", f"{asked} {' or '.join(names)}", sides)


def _numbers(groups: Iterable[_Group]) -> Iterable[SettleSheet]:
    """For each plural without a number, how many they are."""
    for group in groups:
        several = [m for m in group.members if m.uncounted]
        for name in dict.fromkeys(_first(m) for m in several):
            members = [m for m in several if _first(m) == name]
            what = f"{_heard(members[0])} would have to say how many “{name}” are"
            yield SettleSheet("number", what, _sides(members))


def _heard(member: MemberSheet) -> str:
    """Who spoke with the first hand: the first relay, else the article's outlet."""
    relays = (item.name for item in member.path[1:] if not item.own)
    return next(relays, _called(member))


def _first(member: MemberSheet) -> str:
    """How a statement's first hand is called, inside a sentence."""
    return in_sentence(member.path[0].name)


def _described(group: _Group) -> str:
    if group.standing == "anonymous":
        return f"“{group.name}” of {_called(group.namer)}"
    name = group.name if group.kind == "outlet" else in_sentence(group.name)
    if group.standing == "resolved":
        return name
    return f"whoever told {name if group.name not in NOBODY else _called(group.namer)}"


def _circles(said: Iterable[MemberSheet]) -> Iterable[SettleSheet]:
    """Outlets that have it from each other, directly or by way of more: none of them was first."""
    tells: dict[str, dict[str, list[MemberSheet]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, str] = {}
    for member in said:
        for own, cited in product(_own(member), _cited(member)):
            names |= {own.canonical: own.name, cited.canonical: cited.name}
            tells[own.canonical][cited.canonical].append(member)
    reach = {start: _reached(tells, start) for start in list(tells)}
    done: set[str] = set()
    for start in tells:
        ring = sorted(o for o in tells if o in reach[start] and start in reach[o])
        if start in done or len(ring) < 2:
            continue
        done.update(ring)
        told = [m for a in ring for b, some in tells[a].items() if b in ring for m in some]
        *others, last = sorted(names[o] for o in ring)
        who = f"{', '.join(others)} and {last}"
        what = f"{who} have it from each other: one of them would have to say who told it first"
        yield SettleSheet("circle", what, _sides(told))


def _reached(tells: Mapping[str, Mapping[str, object]], start: str) -> set[str]:
    found: set[str] = set()
    ahead = [start]
    while ahead:
        new = set(tells.get(ahead.pop(), ())) - found
        found |= new
        ahead += sorted(new)
    return found


def _order(said: Sequence[MemberSheet]) -> Iterable[SettleSheet]:
    """A report that cites another's which is dated later: something between them is missing."""
    own: dict[str, list[MemberSheet]] = defaultdict(list)
    for member in said:
        for item in _own(member):
            own[item.canonical].append(member)
    for member in said:
        for cited in _cited(member):
            dated = [m for m in own.get(cited.canonical, ()) if m.date]
            first = min(dated, key=lambda m: m.date, default=None)
            if first is not None and member.date and member.date < first.date:
                yield _too_early(member, cited, first)


def _too_early(member: MemberSheet, cited: PathItem, first: MemberSheet) -> SettleSheet:
    what = (
        f"{_called(member)}, {member.date}, has it from {cited.name}, whose first statement here is"
        f" of {first.date}: an earlier one is missing, or a date is wrong"
    )
    return SettleSheet("order", what, _sides([member, first]))


def _undated(said: Sequence[MemberSheet]) -> Iterable[SettleSheet]:
    """Articles without a date, where there are others that they may have come before."""
    undated = {m.article: m for m in reversed(said) if not m.date}
    if undated and len({m.article for m in said}) > 1:
        members = list(undated.values())[::-1]
        names = [_called(m) for m in members[:NAMED]]
        if len(members) > NAMED:
            names.append(f"{len(members) - NAMED} others")
        what = f"{', '.join(names)}: no date, so who told it first cannot be said"
        yield SettleSheet("undated", what, _sides(members))


def _own(member: MemberSheet) -> list[PathItem]:
    return [item for item in member.path if item.own]


def _cited(member: MemberSheet) -> list[PathItem]:
    """The outlets from which an article has its statement."""
    own = {item.canonical for item in _own(member)}
    return [i for i in member.path if i.kind == "outlet" and i.canonical not in own]


def _called(member: MemberSheet) -> str:
    return masthead(member.outlet, member.title, member.article)


def _sides(members: Iterable[MemberSheet]) -> tuple[SideSheet, ...]:
    unique = {m.attribution: m for m in members}
    return tuple(SideSheet(m.attribution, m.article, m.date, _told(m)) for m in unique.values())


def _told(member: MemberSheet) -> Spans:
    """The words that tell whose it is: of a relay, of the source, else the content itself."""
    via = tuple(span for item in member.path[:-1] for span in item.via)
    return tuple(sorted({*via, *member.source})) or member.cue or member.content
