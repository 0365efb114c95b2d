"""The ids of claims: a claim keeps its own as others join it, and a new one gets a new one."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from hashlib import blake2b


def claim_id(members: Collection[str]) -> str:
    """The id of a new claim with given member attributions: by the smallest of their ids."""
    return "c" + blake2b(min(members).encode(), digest_size=4).hexdigest()


def names(
    groups: Sequence[Collection[str]],
    before: Mapping[str, str],
    is_taken: Callable[[str], bool] = lambda _: False,
) -> list[str]:
    """An id for each group of statements.

    `before` tells under which claim a statement was known. A group takes the id under which most of
    its statements were, of several claims the one most of which it has; another group that
    came of the same claim is a new one. `is_taken` knows the ids of claims that are not
    among these groups: of 4 bytes, two of a large pile's claims may well come to the same.
    """
    wanted = []
    for at, group in enumerate(groups):
        for claim, count in Counter(before[m] for m in group if m in before).items():
            wanted.append((-count, claim != claim_id(group), claim, min(group), at))
    chosen: dict[int, str] = {}
    used: set[str] = set()
    for _, _, claim, _, at in sorted(wanted):
        if at not in chosen and claim not in used and not is_taken(claim):
            chosen[at] = claim
            used.add(claim)
    for at in sorted(range(len(groups)), key=lambda at: min(groups[at])):
        if at not in chosen:
            chosen[at] = _new(groups[at], lambda c: c in used or is_taken(c))
            used.add(chosen[at])
    return [chosen[at] for at in range(len(groups))]


def _new(group: Collection[str], is_taken: Callable[[str], bool]) -> str:
    name = claim_id(group)
    while is_taken(name):
        name = claim_id([f"{name} {min(group)}"])
    return name
