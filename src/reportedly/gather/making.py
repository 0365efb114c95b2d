"""From groups of statements to claims and members, with the words for each membership."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from reportedly.gather.clearest import clearest, wording
from reportedly.gather.content import Content
from reportedly.gather.learned import AGREED, compare
from reportedly.gather.opposites import contradicts
from reportedly.gather.pointers import Pointer
from reportedly.gather.relation import judge, judge_pointing, own_stand, prefers, stand_in, turned
from reportedly.gather.scale import Scale
from reportedly.gather.similar import JOINED, VERBATIM, Likeness, restated, speaks
from reportedly.gather.what_denied import on_the_denied
from reportedly.schema import Attribution, Claim, Member, inside, quote


class Material:
    """Statements with their contents, known by their ids, and how alike two of them are.

    `mute` are those that say nothing by themselves.
    """

    def __init__(
        self,
        attributions: Sequence[Attribution],
        contents: Sequence[Content],
        texts: Mapping[str, str],
        mute: set[str],
        scale: Scale,
    ) -> None:
        self.attributions = {a.id: a for a in attributions}
        self.contents = {c.attribution: c for c in contents}
        self.texts = texts
        self._scale = scale
        self._mute = mute | {c.attribution for c in contents if not speaks(c)}
        self._likeness = lru_cache(maxsize=1 << 20)(self._compare)

    @property
    def joined(self) -> float:
        """Mean likeness from which two groups of these are one claim."""
        learned = any(c.vector is not None for c in self.contents.values())
        return AGREED if learned else JOINED

    def likeness(self, one: str, other: str) -> Likeness:
        """How alike two statements are, in whichever order."""
        return self._likeness(min(one, other), max(one, other))

    def score(self, one: str, other: str) -> float:
        """The same as a number; minus infinity for what a guard keeps apart."""
        likeness = self.likeness(one, other)
        return -inf if likeness.apart else likeness.score

    def _compare(self, one: str, other: str) -> Likeness:
        if _nested(self.attributions[one], self.attributions[other]):
            return Likeness(0.0, True, "one stands inside the other")
        if restated(self.contents[one], self.contents[other]):
            return Likeness(VERBATIM, False, "the same speaker's same sentence")
        if one in self._mute or other in self._mute:
            return Likeness(0.0, True, "too short to be told apart from others")
        return compare(self.contents[one], self.contents[other], self._scale)

    def cue(self, said: Attribution) -> str:
        """The words of a cue."""
        return quote(self.texts[said.article], said.cue)


@dataclass(frozen=True, slots=True)
class Group:
    """What one claim is made of: statements that are alike, and what points to one of them.

    `put` tells in words why a person's verdict brought a statement here, where one did.
    """

    alike: tuple[str, ...]
    follow: Mapping[str, Pointer]
    put: Mapping[str, str]

    @property
    def members(self) -> frozenset[str]:
        """All of them."""
        return frozenset((*self.alike, *self.follow))


def make(group: Group, claim: str, at: Material) -> tuple[Claim, list[Member]]:
    """A claim in the words of its clearest statement, and its members."""
    core = group.alike or tuple(sorted(group.follow))
    spokesman = _spokesman(core, at)
    content = at.contents[spokesman]
    members = [_member(claim, m, spokesman, at) for m in core]
    stands = {m.attribution: m for m in members}
    follow = {p: to for p, to in group.follow.items() if p not in stands}
    meant = {p: to.meant for p, to in follow.items()}
    denied = on_the_denied(meant, at.attributions, at.contents, at.texts)
    for p, to in follow.items():
        members.append(_following(claim, p, to, stands, content, p in denied, at))
    put = [_said(m, group.put) for m in members]
    return Claim(claim, wording(content, content.text)), put


def _said(member: Member, put: Mapping[str, str]) -> Member:
    """A member with what a person said of it put first."""
    if member.attribution not in put:
        return member
    why = _join(put[member.attribution], member.why)
    return Member(member.claim, member.attribution, member.relation, member.score, why)


def _following(
    claim: str,
    pointer: str,
    to: Pointer,
    stands: Mapping[str, Member],
    content: Content,
    on_the_denied: bool,
    at: Material,
) -> Member:
    rejects = contradicts(at.contents[pointer], at.contents[to.meant])
    if to.how in ("named", "again"):
        rejects ^= contradicts(at.contents[to.meant], content)
        return _denying(claim, pointer, stands[to.meant].score, rejects, at)
    told = stands[to.meant]
    against = to.how == "against"
    content_wise = on_the_denied or _is_gainsaid(to, rejects, at)
    opposed = _is_turned(told, content_wise, at) != (to.how == "turned")
    return _pointing(claim, pointer, told.score, rejects or against, opposed, at)


def _is_gainsaid(to: Pointer, rejects: bool, at: Material) -> bool:
    """Whether somebody speaks to what a denial denies and not to the denial: who says the opposite
    of it, or points to one who has answered it.
    """
    return at.attributions[to.meant].denies and (
        to.how == "turned" or (to.how == "against" and rejects)
    )


def _spokesman(group: Sequence[str], at: Material) -> str:
    stands = []
    for member in group:
        a, content = at.attributions[member], at.contents[member]
        stand, _ = stand_in(a, content, at.texts[a.article])
        stands.append((stand, bool(content.negated) or content.groundless))
    chosen = [group[i] for i in prefers(stands)]
    return chosen[clearest([(at.attributions[m], at.contents[m]) for m in chosen])]


def _member(claim: str, member: str, spokesman: str, at: Material) -> Member:
    a, content = at.attributions[member], at.contents[member]
    relation, why = judge(a, content, at.contents[spokesman], at.texts[a.article])
    if member == spokesman:
        return Member(claim, a.id, relation, 1.0, _join("the claim is worded after it", why))
    likeness = at.likeness(member, spokesman)
    score = round(max(likeness.score, 0.0), 3)
    return Member(claim, a.id, relation, score, _join(likeness.why, why))


def _pointing(
    claim: str, pointer: str, score: float, rejects: bool, opposed: bool, at: Material
) -> Member:
    a = at.attributions[pointer]
    stand, why = judge_pointing(a, at.contents[pointer].text, at.cue(a), rejects)
    return Member(claim, a.id, turned(stand, opposed), score, why)


def _is_turned(meant: Member, denied: bool, at: Material) -> bool:
    """Whether what a pointer means stands against the claim: a denial, or what that one denied."""
    if not denied:
        return meant.relation == "denies"
    return at.attributions[meant.attribution].denies and meant.relation == "asserts"


def _denying(claim: str, member: str, score: float, opposed: bool, at: Material) -> Member:
    a = at.attributions[member]
    stand, why = own_stand(a, at.contents[member].text, at.cue(a))
    why = _join("it names what an earlier statement says", why)
    return Member(claim, a.id, turned(stand, opposed), score, why)


def _nested(one: Attribution, other: Attribution) -> bool:
    if one.article != other.article:
        return False
    return inside(one.content, other.content) or inside(other.content, one.content)


def _join(first: str, second: str) -> str:
    return f"{first}; {second}" if second else first
