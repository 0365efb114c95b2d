"""What contents that only point back mean ("confirmed this account", "called the report false")."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from reportedly.gather.back import tells_nothing_new
from reportedly.gather.denied import Denied
from reportedly.gather.pointing import points_back
from reportedly.schema import Attribution, quote

REACH = 1500
"""Characters back in which the statement that is meant must end."""

FELLOWS = 100
"""Earlier statements that are looked through at most."""


def pointing(attributions: Iterable[Attribution], texts: Mapping[str, str]) -> set[str]:
    """Ids of the attributions that only point back, by rule or as it was learned."""
    return {a.id for a in attributions if _points_back(a, texts[a.article])}


def _points_back(a: Attribution, text: str) -> bool:
    return points_back(quote(text, a.content), quote(text, a.cue)) or tells_nothing_new(a, text)


def antecedents(
    attributions: Sequence[Attribution],
    back: Iterable[str],
    akin: Callable[[str, str], bool],
    speakers: Mapping[str, str],
    denied: Denied,
) -> dict[str, str]:
    """What each attribution that points back means.

    "Any such promise" means the nearest statement about a promise (`akin` tells whether two
    attributions share a word), "the report" the nearest that was reported; "the story" means the
    first of the last speaker's statements, for
    who dismisses a story means what it opened with and not its last detail; a bare "that" means
    what was said just before, "Kade's account" what Kade said. Who denies it means the last speaker
    who named them. Keys and values are
    attribution ids; where nothing is in reach there is no entry. An attribution that points back
    is meant only as somebody's by name; one in another kind of block never is.
    """
    wanted = set(back)
    found: dict[str, str] = {}
    blocks: dict[tuple[str, str], list[Attribution]] = {}
    for a in sorted(attributions, key=lambda a: (a.article, a.content[0].start, a.id)):
        earlier = blocks.setdefault((a.article, a.block), [])
        if a.id in wanted:
            near = _reach(a, earlier, speakers)
            reach = [c for c in near if c.id not in wanted]
            by = denied.by_whom(a, near)
            if by is not None:
                meant = _said_by(by, reach, speakers)
            else:
                meant = _in_reach(a, reach, akin, speakers, denied)
            if meant is not None:
                found[a.id] = meant.id
        earlier.append(a)
    return found


def _said_by(
    by: Attribution, reach: Sequence[Attribution], speakers: Mapping[str, str]
) -> Attribution | None:
    """What somebody said with their last statement, be it an answer that points back itself."""
    until = next((i for i, c in enumerate(reach) if c.id == by.id), None)
    return by if until is None else _opening(reach[: until + 1], speakers)


def _in_reach(
    a: Attribution,
    reach: list[Attribution],
    akin: Callable[[str, str], bool],
    speakers: Mapping[str, str],
    denied: Denied,
) -> Attribution | None:
    """What is meant by one who names nobody whose statement it is."""
    if denied.only_names(a):
        return None
    near = next((c for c in reversed(reach) if akin(a.id, c.id)), None)
    near = near or next((c for c in reversed(reach) if denied.is_so_called(a, c)), None)
    return near or _whose(a, _of_whom(a, reach, denied), speakers, denied)


def rebuttals(
    attributions: Sequence[Attribution],
    rejects: Callable[[str, str], bool],
    akin: Callable[[str, str], bool],
    meant: Mapping[str, str],
    speakers: Mapping[str, str],
) -> dict[str, str]:
    """Statements that go on rejecting what their speaker has just denied, and what they mean.

    "She contradicted the account. 'There is no sign of it,' she said": the second means what the
    first does. `rejects` tells whether one attribution's content says that another's is not so;
    `akin` whether it speaks of the same, which after a denial ("dismissed the story. 'He is in
    good health'") is to say why it is not so.
    """
    found: dict[str, str] = {}
    before: Attribution | None = None
    for a in sorted(attributions, key=lambda a: (a.article, a.content[0].start, a.id)):
        one_voice = before is not None and speakers.get(before.id) == speakers.get(a.id)
        if before is not None and one_voice and before.article == a.article and a.id not in meant:
            target = found.get(before.id, meant.get(before.id))
            same = target is not None and before.denies and akin(a.id, target)
            if target is not None and (same or rejects(a.id, target)):
                found[a.id] = target
        before = a
    return found


def _reach(
    a: Attribution, earlier: Sequence[Attribution], speakers: Mapping[str, str]
) -> list[Attribution]:
    """The earlier statements that are near enough, but the speaker's own."""
    here = min(s.start for s in (*a.content, *a.cue))
    speaker = speakers.get(a.id)
    near = [c for c in earlier[-FELLOWS:] if here - c.content[-1].end <= REACH]
    near = [c for c in near if c.source] or near  # "Snow is expected" is nobody's account
    return [c for c in near if speaker is None or speakers.get(c.id) != speaker]


def _of_whom(a: Attribution, reach: list[Attribution], denied: Denied) -> list[Attribution]:
    """The reach of a denial up to the last statement that names who denies it, if any does.

    Who speaks of an allegation means the nearest wrong that they are said to have done, or else no
    answer to what was said of others.
    """
    if denied.speaks_of_a_charge(a):
        charges = [c for c in reach if denied.charges(a, c)]
        if charges:
            return charges[-1:]
        reach = denied.unanswering(reach) or reach
    reach = denied.accusing(a, reach)
    if not a.denies:
        return reach
    named = [i for i, c in enumerate(reach) if denied.concerns(a, c)]
    return reach[: named[-1] + 1] if named else reach


def _whose(
    a: Attribution, reach: Sequence[Attribution], speakers: Mapping[str, str], denied: Denied
) -> Attribution | None:
    """The opening; for "her story", where that is a man's, the one of the last woman's."""
    meant = _opening(reach, speakers)
    if meant is not None and denied.says_that(a):
        return _last(reach, speakers, denied)
    if meant is None or denied.may_own(a, meant):
        return meant
    owned = [i for i, c in enumerate(reach) if not c.denies and denied.owns(a, c)]
    return _opening(reach[: owned[-1] + 1], speakers) if owned else meant


def _last(
    reach: Sequence[Attribution], speakers: Mapping[str, str], denied: Denied
) -> Attribution | None:
    """The first that the last speaker in reach says in one sentence."""
    start = len(reach) - 1
    while start > 0 and not denied.end_between(reach[start - 1], reach[start]):
        start -= 1
    return _opening(reach[start:], speakers)


def _opening(reach: Sequence[Attribution], speakers: Mapping[str, str]) -> Attribution | None:
    """The first of the unbroken run of statements by the last speaker in reach."""
    meant: Attribution | None = None
    for candidate in reversed(reach):
        theirs = speakers.get(candidate.id)
        if meant is not None and (theirs is None or theirs != speakers.get(meant.id)):
            break
        meant = candidate
    return meant
