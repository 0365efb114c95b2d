"""Whether two contents give two names exchanged roles: "A backs B" and "B backs A"."""

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.gather.lexicon import CONTRASTS
from reportedly.gather.names import Name

_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|gets?)\s+(?:\w{2,30}ly\s+)?(?!\w{0,30}ing\b)\w{2,30}"
    r"\s+(?:\w{2,30}ly\s+)?by\b",
    re.IGNORECASE,
)
_DONE_TO = frozenset({"", "beat", "beats", "defeat", "defeats"})
"""Roles of who does it and whom it is done to in an active sentence."""

_NEXT = re.compile(r"(?:\s+[a-z’']{1,20}){0,4}\s+")
"""What stands between "by" and a name ("by her old rival Oske")."""

_ASIDE = re.compile(r"[,;:.()]|\b(?:and|or|nor|who|whom|that|which|by)\b", re.IGNORECASE)
"""What between two names leaves open who of them does it."""

_MUTUAL = frozenset({"with", "near", "between", "among", "as"})
_MUTUAL_TO = re.compile(
    r"\b(?:married|engaged|related|close|closer|similar|equal|next|linked|tied|connected)\s+to\b",
    re.IGNORECASE,
)
"""What holds both ways: "A is married to B"."""


def swapped(one: Sequence[Name], other: Sequence[Name], texts: tuple[str, str]) -> bool:
    """Whether two shared names stand in exchanged roles ("A backs B", "B backs A")."""
    often = Counter(one), Counter(other)
    pairs = [(a, b) for a in often[0] for b in often[1] if a.is_same(b)]
    if sum(often[0][a] * often[1][b] for a, b in pairs) < 2:
        return False
    mutual = any(_MUTUAL_TO.search(text) for text in texts)
    if not mutual and _through_a_preposition(pairs, often):
        return True
    passive = [bool(_PASSIVE.search(text)) for text in texts]
    if passive == [True, False]:
        return _turned(one, other, texts)
    if passive == [False, True]:
        return _turned(other, one, (texts[1], texts[0]))
    if any((a.role in CONTRASTS) != (b.role in CONTRASTS) and a.role != b.role for a, b in pairs):
        return True
    return _in_another_order(one, other)


def surely_swapped(one: Sequence[Name], other: Sequence[Name], texts: tuple[str, str]) -> bool:
    """The same of contents with two names each and nothing between that leaves it open."""
    if len(one) != 2 or len(other) != 2:
        return False
    passive = [bool(_PASSIVE.search(text)) for text in texts]
    if passive[0] != passive[1]:
        return swapped(one, other, texts)
    return _in_another_order(one, other)


def _in_another_order(one: Sequence[Name], other: Sequence[Name]) -> bool:
    said, again = dict.fromkeys(one), dict.fromkeys(other)
    bare = [n.word for n in said if not n.role]
    order = [next((m.word for m in said if m.is_same(n)), "") for n in again if not n.role]
    shared = [w for w in dict.fromkeys(bare) if w in order]
    return len(shared) > 1 and shared != [w for w in dict.fromkeys(order) if w in shared]


def _through_a_preposition(
    pairs: Sequence[tuple[Name, Name]], often: tuple[Counter[Name], Counter[Name]]
) -> bool:
    """Whether one goes behind a preposition and another comes from behind it: "A lost to B"."""
    left: Counter[Name] = Counter()
    right: Counter[Name] = Counter()
    for a, b in pairs:
        left[a] += often[1][b]
        right[b] += often[0][a]
    once = [(a, b) for a, b in pairs if left[a] == right[b] == 1]
    gone = {b.role for a, b in once if b.role and not a.role}
    come = {a.role for a, b in once if a.role and not b.role}
    return bool((gone & come) - _MUTUAL)


def _turned(passive: Sequence[Name], active: Sequence[Name], texts: tuple[str, str]) -> bool:
    """Whether who does it in the passive has it done to him in the active text."""
    by = _PASSIVE.search(texts[0])
    if by is None:
        return False
    told = [n for n in passive if n.role in ("", "by")]
    behind = [n for n in told if _NEXT.fullmatch(texts[0], by.end(), n.place)]
    before = [n for n in told if not n.role and n.place < by.start()]
    if not behind or not before:
        return False
    doer, done_to = behind[0], before[-1]
    bare = sorted((n for n in active if n.role in _DONE_TO), key=lambda n: n.place)
    order = [n for n in bare if n.is_same(doer) or n.is_same(done_to)]
    if len(order) != 2 or not (order[0].is_same(done_to) and order[1].is_same(doer)):
        return False
    between = texts[1][order[0].place + len(order[0].text) : order[1].place]
    return not _ASIDE.search(between)
