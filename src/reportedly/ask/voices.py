"""Who stands behind some claims: each origin with what it says there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.ask.against import is_against
from reportedly.ask.tree import origin_groups, origin_of
from reportedly.schema import Relation
from reportedly.schema.sheet import ClaimSheet, MemberSheet, Voice

Key = tuple[str, str]


_TURNED: dict[Relation, Relation] = {"asserts": "denies", "denies": "asserts"}


def voices(
    claims: Iterable[ClaimSheet], stand: Relation = "asserts", asked: str = ""
) -> tuple[Voice, ...]:
    """Every origin of the statements shown, those of the stand that is asked for first.

    With what is `asked` for, who asserts the opposite of it denies it. One that is resolved is one
    over all claims; somebody without a name is one for each group.
    """
    found: dict[tuple[Relation, Key], list[MemberSheet]] = defaultdict(list)
    for claim in claims:
        turned = _TURNED if is_against(claim, asked) else {}
        for group in [*origin_groups(claim), *_others(claim)]:
            relation = group[0].relation
            found[turned.get(relation, relation), _key(group)] += group
    made = [_voice(relation, group) for (relation, _), group in found.items()]
    return tuple(
        sorted(made, key=lambda v: (v.relation != stand, v.relation, -v.articles, v.since or "9"))
    )


def _others(claim: ClaimSheet) -> Iterable[list[MemberSheet]]:
    return ([m] for m in claim.members if m.relation != "asserts")


def _key(group: Sequence[MemberSheet]) -> Key:
    firm = next((m for m in group if m.standing == "resolved" and m.path), None)
    return ("resolved", firm.path[0].canonical) if firm else ("", group[0].attribution)


def _voice(relation: Relation, group: Sequence[MemberSheet]) -> Voice:
    name, kind, standing = origin_of(group)
    return Voice(
        name=name,
        kind=kind,
        standing=standing,
        relation=relation,
        statements=tuple(m.attribution for m in group),
        articles=len({m.article for m in group}),
        since=min((m.date for m in group if m.date), default=""),
    )
