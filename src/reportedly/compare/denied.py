"""Denied: who denies a claim, and whose assertion that stands against."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.compare.opposed import Bench, opposes
from reportedly.compare.telling import NOT_KNOWN, Telling, differ, is_known_order
from reportedly.schema import Difference

FELLOWS = 20
"""Assertions of an article before a denial, and of the pile, that are looked through at most."""


def denied(told: Sequence[Telling], at: Bench) -> list[Difference]:
    """One difference for each denial of one claim, whose tellings come in order of date.

    It stands against the nearest earlier assertion of its own article, as that is what the
    article sets it against, else against the first of the pile; never against one of the same
    speaker, which is a reversal. What does not oppose it on a closer look is left out.
    """
    asserting = [t for t in told if t.relation == "asserts"]
    here: dict[str, list[Telling]] = defaultdict(list)
    for telling in asserting:
        here[telling.article.id].append(telling)
    found = []
    for denial in told:
        if denial.relation == "denies":
            near = [*_before(denial, here), *asserting[:FELLOWS]]
            against = next((t for t in near if _others(t, denial) and opposes(denial, t, at)), None)
            if against is not None:
                found.append(_difference(against, denial, len(asserting)))
    return found


def _before(denial: Telling, here: Mapping[str, Sequence[Telling]]) -> Iterator[Telling]:
    """Assertions of the denial's article before it, the nearest first."""
    fellows = here.get(denial.article.id, [])
    place = bisect_left(fellows, denial.start, key=lambda t: t.start)
    return reversed(fellows[max(0, place - FELLOWS) : place])


def _others(one: Telling, other: Telling) -> bool:
    return not one.speaker or one.speaker != other.speaker


def _difference(against: Telling, denial: Telling, asserting: int) -> Difference:
    more = f" and {asserting - 1} more" if asserting > 1 else ""
    why = f"denied by {denial.name} ({denial.place}), "
    why += f"asserted by {against.name} ({against.place}){more}"
    same = against.article.id == denial.article.id
    why += "" if same or is_known_order(against, denial) else NOT_KNOWN
    spans = (against.attribution.content, denial.attribution.content)
    return differ("denied", against, denial, spans, why)
