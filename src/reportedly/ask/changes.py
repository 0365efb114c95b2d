"""What changed since a question was asked last, and what is remembered of an answer for that."""

from collections import Counter
from collections.abc import Mapping, Sequence

from reportedly.schema import Answer, Answered, Said
from reportedly.schema.sheet import Changes, ClaimSheet, MemberSheet, Moved, Origins, Sheet


def key(question: str) -> str:
    """What a question is remembered by: its words, whatever their case and spacing."""
    return " ".join(question.casefold().split())


def remembered(sheet: Sheet, asked: str) -> Answer:
    """The answer as it is remembered; `asked` is an ISO time in UTC.

    Behind the time stands how the question was read: the same words may ask for other days or for
    somebody else the next time.
    """
    claims = tuple(_answered(claim, sheet) for claim in sheet.claims)
    told = f"{asked} {_read_as(sheet)}".strip()
    return Answer(key(sheet.question), told, _is_whole(sheet), claims)


def changes(before: Answer, sheet: Sheet) -> Changes | None:
    """What changed between two answers, as far as both tell; None for a later page of one.

    None also where the question was read otherwise: what is no longer asked for is still there.
    Claims are the same that share a statement, since ids are given anew as the pile grows. Where
    an answer does not show all claims, those are compared that would stand on both.
    """
    asked, _, read_as = before.asked.partition(" ")
    if sheet.offset or read_as != _read_as(sheet):
        return None
    then = _then(before, sheet)
    most = min(_length(before.whole, before.claims), _length(_is_whole(sheet), sheet.claims))
    moved = (_moved(then[c.id], c, sheet) for c in sheet.claims if c.id in then)
    seen = {answered.id for answered in then.values()}
    return Changes(
        asked=asked,
        moved=tuple(m for m in moved if m is not None),
        new=tuple(c.id for c in sheet.claims[:most] if c.id not in then),
        gone=tuple(c.text for c in before.claims[:most] if c.id not in seen),
    )


def _read_as(sheet: Sheet) -> str:
    """How the question was read; what "who denies" tells of nobody there is of the answer."""
    return "" if sheet.form == "who-says" else sheet.read_as


def _answered(claim: ClaimSheet, sheet: Sheet) -> Answered:
    o = claim.origins
    said = tuple(map(_place, claim.members)) if _shows_all(claim, sheet) else ()
    size = _size(claim)
    return Answered(claim.id, claim.text, size, o.low, o.high, o.unresolved, said, o.open_ended)


def _is_whole(sheet: Sheet) -> bool:
    return not sheet.left_out and not sheet.offset


def _length(whole: bool, claims: Sequence[object]) -> int:
    """How far down an answer tells which claims bear: without end, where all are shown."""
    return 1 << 31 if whole else len(claims)


def _shows_all(claim: ClaimSheet, sheet: Sheet) -> bool:
    """Whether the statements shown are all that were asked for."""
    return not (claim.hits_left_out if sheet.form == "said" else claim.left_out)


def _size(claim: ClaimSheet) -> int:
    return claim.statements + claim.denies + claim.questions


def _place(member: MemberSheet) -> Said:
    return Said(member.article, (member.content or member.cue)[0])


def _then(before: Answer, sheet: Sheet) -> Mapping[str, Answered]:
    """{claim of today: the claim of the last answer that it was}."""
    of = {said: answered for answered in before.claims for said in answered.said}
    by_id = {answered.id: answered for answered in before.claims}
    found: dict[str, Answered] = {}
    for claim in sheet.claims:
        shared = Counter(of[p].id for p in map(_place, claim.members) if p in of)
        if shared:
            found[claim.id] = by_id[max(sorted(shared), key=lambda c: shared[c])]
        elif claim.id in by_id:
            found[claim.id] = by_id[claim.id]
    return found


def _moved(then: Answered, claim: ClaimSheet, sheet: Sheet) -> Moved | None:
    """How a claim moved; None where nothing did."""
    was = Origins(then.low, then.high, then.unresolved, then.open_ended)
    new: tuple[str, ...] = ()
    gone = 0
    if then.said and _shows_all(claim, sheet):
        places = {_place(m): m.attribution for m in claim.members}
        new = tuple(a for p, a in places.items() if p not in then.said)
        gone = len(set(then.said) - places.keys())
    now = _size(claim)
    if (was, then.statements, bool(new), gone) == (claim.origins, now, False, 0):
        return None
    return Moved(claim.id, claim.text, was, claim.origins, then.statements, now, new, gone)
