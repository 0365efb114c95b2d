"""Claims: which attributions say, deny or question the same thing, of a whole pile at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.gather.candidates import candidates
from reportedly.gather.cluster import cluster
from reportedly.gather.content import prepare
from reportedly.gather.denials import again
from reportedly.gather.making import Group, Material, make
from reportedly.gather.names import Register
from reportedly.gather.naming import names
from reportedly.gather.noted import Noted, note
from reportedly.gather.people import Ruled, Verdict, rule
from reportedly.gather.pointers import Pointer, pointers
from reportedly.gather.scale import Scale
from reportedly.schema import Attribution, Claim, Member


@dataclass(frozen=True, slots=True)
class Gathered:
    """Claims and members, sorted by id, and what later statements are compared with.

    `ties` are the pairs of statements that are alike enough to bring their groups together.
    `ruled` are the statements whose claim people's verdicts changed.
    """

    claims: list[Claim]
    members: list[Member]
    noted: list[Noted]
    ties: list[tuple[str, str]]
    ruled: frozenset[str]


def claims(
    attributions: Sequence[Attribution],
    texts: Mapping[str, str],
    speakers: Mapping[str, str],
    register: Register,
    verdicts: Sequence[Verdict] = (),
    before: Mapping[str, str] | None = None,
) -> Gathered:
    """Every attribution into exactly one claim; alone where nothing else says the same.

    `attributions` have contents that lie in their article's text in `texts`; `speakers` maps
    attribution ids to entity ids; `verdicts` are people's, the newest first; `before` tells under
    which claims statements were known, which keep their ids.
    """
    ordered = sorted(attributions, key=lambda a: a.id)
    contents = prepare(ordered, texts, speakers, register)
    mute, meant = pointers(ordered, contents, texts, speakers)
    repeated = again(contents, {p: to.meant for p, to in meant.items()})
    meant |= {p: Pointer(target, "again") for p, target in repeated.items()}
    scale = Scale(contents)
    at = Material(ordered, contents, texts, mute, scale)
    ids = [a.id for a in ordered]
    pairs = candidates(contents, scale.weights)
    linked = [(i, j) for i, j in pairs if at.likeness(ids[i], ids[j]).linked]
    groups = cluster(len(ids), linked, lambda i, j: at.score(ids[i], ids[j]), at.joined)
    alike = [[ids[m] for m in group] for group in groups]
    homes = {m: group[0] for group in alike for m in group}
    made, ruled = ruled_groups(alike, meant, verdicts)
    named = names([g.members for g in made], before or {})
    told = [make(group, name, at) for group, name in zip(made, named, strict=True)]
    return Gathered(
        sorted((claim for claim, _ in told), key=lambda c: c.id),
        sorted((m for _, ms in told for m in ms), key=lambda m: (m.claim, m.attribution)),
        note(contents, speakers, mute, meant, homes),
        [(ids[i], ids[j]) for i, j in linked],
        ruled,
    )


def ruled_groups(
    alike: Sequence[Sequence[str]], meant: Mapping[str, Pointer], verdicts: Sequence[Verdict]
) -> tuple[list[Group], frozenset[str]]:
    """What claims are made of, after people's verdicts, and the statements that these moved.

    Who means another statement leaves his own group, and follows that one.
    """
    groups = _followed(alike, meant)
    told = {m for v in verdicts for m in (v.one, v.other)}
    judged = [g for g in groups if told & g.members]
    ruled = rule([sorted(g.members) for g in judged], verdicts) if judged else Ruled([], {})
    as_was = {g.members for g in judged}
    moved = frozenset(m for members in ruled.groups if members not in as_was for m in members)
    followers = {p: to for g in judged for p, to in g.follow.items()}
    others = [g for g in groups if not told & g.members]
    return [*others, *(_regroup(m, followers, ruled) for m in ruled.groups)], moved


def _followed(alike: Iterable[Sequence[str]], meant: Mapping[str, Pointer]) -> list[Group]:
    follow: dict[str, dict[str, Pointer]] = defaultdict(dict)
    for pointer, to in sorted(meant.items()):
        follow[to.meant][pointer] = to
    found = []
    for group in alike:
        kept = tuple(m for m in group if m not in meant)
        if kept:
            theirs = sorted((p, to) for m in kept for p, to in follow[m].items())
            found.append(Group(kept, dict(theirs), {}))
    return found


def _regroup(members: frozenset[str], follow: Mapping[str, Pointer], ruled: Ruled) -> Group:
    """A group of given members; who follows one that is elsewhere stands for himself."""
    theirs = {p: follow[p] for p in sorted(members & follow.keys()) if follow[p].meant in members}
    put = {m: ruled.put[m] for m in members if m in ruled.put}
    return Group(tuple(sorted(members - theirs.keys())), theirs, put)
