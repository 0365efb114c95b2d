"""Claims: which attributions say, deny or question the same thing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from math import inf

from reportedly.gather.anaphora import antecedents, pointing, rebuttals
from reportedly.gather.candidates import candidates
from reportedly.gather.clearest import clearest, wording
from reportedly.gather.cluster import cluster
from reportedly.gather.concepts import meaning
from reportedly.gather.content import Content, prepare
from reportedly.gather.denials import again, named
from reportedly.gather.names import Register
from reportedly.gather.opposites import contradicts
from reportedly.gather.relation import judge, judge_pointing, own_stand, prefers, turned
from reportedly.gather.scale import Scale
from reportedly.gather.similar import (
    JOINED,
    LINKED,
    VERBATIM,
    Likeness,
    compare,
    on_one_thing,
    restated,
    speaks,
)
from reportedly.gather.words import stem
from reportedly.schema import Attribution, Claim, Member, inside, quote

SUMS = frozenset(meaning(stem(noun)) for noun in ("figure", "number", "sum", "estimate"))
"""What a pointer to a statement with a number speaks of ("rejected both figures")."""

Compare = Callable[[int, int], Likeness]


@dataclass(frozen=True, slots=True)
class _Pile:
    """What gathering works on: attributions and their contents by index.

    `denied` are those that name what they deny, `against` those that go on rejecting it.
    """

    attributions: Sequence[Attribution]
    contents: Sequence[Content]
    texts: Mapping[str, str]
    compare: Compare
    denied: frozenset[int]
    against: frozenset[int]


def claims(
    attributions: Sequence[Attribution],
    texts: Mapping[str, str],
    speakers: Mapping[str, str],
    register: Register,
) -> tuple[list[Claim], list[Member]]:
    """Every attribution into exactly one claim; alone where nothing else says the same.

    `attributions` have contents that lie in their article's text in `texts`; `speakers` maps
    attribution ids to entity ids. Claims and members come sorted by id.
    """
    ordered = sorted(attributions, key=lambda a: a.id)
    contents = prepare(ordered, texts, speakers, register)
    back = pointing(ordered, texts)
    known = {c.attribution: c for c in contents}
    denied = named(ordered, known, speakers, back)
    back -= set(denied)
    meant = antecedents(ordered, back, lambda a, b: akin(known[a], known[b]), speakers)
    against = rebuttals(
        ordered,
        lambda a, b: contradicts(known[a], known[b]),
        lambda a, b: on_one_thing(known[a], known[b]),
        meant,
        speakers,
    )
    meant |= against
    meant = _first(denied | meant)
    repeated = again(contents, meant)
    meant |= repeated
    place = {a.id: at for at, a in enumerate(ordered)}
    spoken = frozenset(place[a] for a in (*denied, *repeated))
    grounds = frozenset(place[a] for a in against)
    scale = Scale(contents)
    compare_two = _comparer(ordered, contents, back, scale)
    pile = _Pile(ordered, contents, texts, compare_two, spoken, grounds)
    groups = _group(pile, scale)
    fellows = _followers(groups, {place[a]: place[b] for a, b in meant.items()})
    made = [_make(pile, group, follow) for group, follow in fellows]
    return (
        sorted((claim for claim, _ in made), key=lambda c: c.id),
        sorted((m for _, ms in made for m in ms), key=lambda m: (m.claim, m.attribution)),
    )


def akin(pointer: Content, earlier: Content) -> bool:
    """Whether an earlier content has what a pointer speaks of: its word, or for a sum a number."""
    if pointer.bare & SUMS:
        return bool(earlier.quantities)
    return bool(pointer.bare & earlier.bare)


def _first(meant: Mapping[str, str]) -> dict[str, str]:
    """What each pointer means in the end, where what it points to points back in its turn."""
    found = {}
    for pointer in meant:
        passed = {pointer}
        target = meant[pointer]
        while target in meant and target not in passed:
            passed.add(target)
            target = meant[target]
        if target not in meant:
            found[pointer] = target
    return found


def claim_id(members: Sequence[str]) -> str:
    """The id of a claim with given member attributions: by the smallest of their ids."""
    return "c" + blake2b(min(members).encode(), digest_size=4).hexdigest()


def _comparer(
    attributions: Sequence[Attribution],
    contents: Sequence[Content],
    pointing: set[str],
    scale: Scale,
) -> Compare:
    mute = [a.id in pointing or not speaks(c) for a, c in zip(attributions, contents, strict=True)]

    @lru_cache(maxsize=1 << 20)
    def likeness(one: int, other: int) -> Likeness:
        if _nested(attributions[one], attributions[other]):
            return Likeness(0.0, True, "one stands inside the other")
        if restated(contents[one], contents[other]):
            return Likeness(VERBATIM, False, "the same speaker's same sentence")
        if mute[one] or mute[other]:
            return Likeness(0.0, True, "too short to be told apart from others")
        return compare(contents[one], contents[other], scale)

    return likeness


def _group(pile: _Pile, scale: Scale) -> list[list[int]]:
    pairs = candidates(pile.contents, scale.weights)
    linked = [pair for pair in pairs if pile.compare(*pair).score >= LINKED]

    def score(one: int, other: int) -> float:
        likeness = pile.compare(min(one, other), max(one, other))
        return -inf if likeness.apart else likeness.score

    return cluster(len(pile.contents), linked, score, JOINED)


def _followers(
    groups: Sequence[list[int]], meant: Mapping[int, int]
) -> list[tuple[list[int], dict[int, int]]]:
    """Each group with those that point back into it; who joins another group leaves his own."""
    home = {member: at for at, group in enumerate(groups) for member in group}
    follow: list[dict[int, int]] = [{} for _ in groups]
    for pointer, antecedent in sorted(meant.items()):
        follow[home[antecedent]][pointer] = antecedent
    kept = [[m for m in group if m not in meant] for group in groups]
    return [(group, follow[at]) for at, group in enumerate(kept) if group]


def _make(
    pile: _Pile, group: Sequence[int], follow: Mapping[int, int]
) -> tuple[Claim, list[Member]]:
    wording_member = _spokesman(pile, group)
    claim_content = pile.contents[wording_member]
    ids = [pile.attributions[m].id for m in (*group, *follow)]
    claim = Claim(claim_id(ids), wording(claim_content, claim_content.text))
    members = [_member(pile, claim.id, m, wording_member) for m in group]
    stands = dict(zip(group, members, strict=True))
    for pointer, antecedent in follow.items():
        rejects = contradicts(pile.contents[pointer], pile.contents[antecedent])
        if pointer in pile.denied:
            rejects ^= contradicts(pile.contents[antecedent], claim_content)
            members.append(_denying(pile, claim.id, pointer, stands[antecedent].score, rejects))
        else:
            rejects |= pointer in pile.against
            members.append(_pointing(pile, claim.id, pointer, stands[antecedent], rejects))
    return claim, members


def _spokesman(pile: _Pile, group: Sequence[int]) -> int:
    stands = []
    for member in group:
        a, content = pile.attributions[member], pile.contents[member]
        stand, _ = own_stand(a, content.text, quote(pile.texts[a.article], a.cue))
        stands.append((stand, bool(content.negated) or content.groundless))
    chosen = [group[i] for i in prefers(stands)]
    return chosen[clearest([(pile.attributions[m], pile.contents[m]) for m in chosen])]


def _member(pile: _Pile, claim: str, member: int, spokesman: int) -> Member:
    a, content = pile.attributions[member], pile.contents[member]
    relation, why = judge(a, content, pile.contents[spokesman], pile.texts[a.article])
    if member == spokesman:
        return Member(claim, a.id, relation, 1.0, _join("the claim is worded after it", why))
    likeness = pile.compare(min(member, spokesman), max(member, spokesman))
    score = round(max(likeness.score, 0.0), 3)
    return Member(claim, a.id, relation, score, _join(likeness.why, why))


def _pointing(pile: _Pile, claim: str, pointer: int, meant: Member, rejects: bool) -> Member:
    a = pile.attributions[pointer]
    content, cue = pile.contents[pointer].text, quote(pile.texts[a.article], a.cue)
    stand, why = judge_pointing(a, content, cue, rejects)
    return Member(claim, a.id, turned(stand, meant.relation == "denies"), meant.score, why)


def _denying(pile: _Pile, claim: str, member: int, score: float, opposed: bool) -> Member:
    a = pile.attributions[member]
    stand, why = own_stand(a, pile.contents[member].text, quote(pile.texts[a.article], a.cue))
    why = _join("it names what an earlier statement says", why)
    return Member(claim, a.id, turned(stand, opposed), score, why)


def _nested(one: Attribution, other: Attribution) -> bool:
    if one.article != other.article:
        return False
    return inside(one.content, other.content) or inside(other.content, one.content)


def _join(first: str, second: str) -> str:
    return f"{first}; {second}" if second else first
