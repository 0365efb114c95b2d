"""Which contents are compared at all: those that share keys, and of a key that many have a few.

All here is a function of the pile as it stands, so the order of reading leaves no trace.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

FEW = 12
"""Holders of a key up to which each meets each."""

HUBS = 3
"""Of a key with more holders only the first so many meet the others: a text with small changes on
a thousand pages costs three thousand pairs, not half a million."""

SUPPORT = 2
"""Keys of many holders that two must share: a stock phrase of eight words is no relation."""

Holders = Mapping[int, Sequence[int]]
"""{key: the contents that have it, sorted}."""


def near(content: int, keys: Collection[int], holders: Holders) -> set[int]:
    """The contents with which one is compared."""
    found: set[int] = set()
    often: Counter[int] = Counter()
    for key in keys:
        some = holders.get(key, ())
        if len(some) <= FEW:
            found.update(some)
        else:
            often.update(some if content in some[:HUBS] else some[:HUBS])
    found.update(other for other, count in often.items() if count >= SUPPORT)
    return found - {content}


def moved(before: Holders, after: Holders) -> set[int]:
    """The contents whose neighbours change when these keys change their holders.

    Beside those that came or went: everybody who has a key that many have now or had, and who is
    or was among its first.
    """
    found: set[int] = set()
    for key in before.keys() | after.keys():
        old, new = before.get(key, ()), after.get(key, ())
        found |= set(old) ^ set(new)
        if (len(old) > FEW) != (len(new) > FEW):
            found |= {*old, *new}
        elif len(new) > FEW:
            found |= set(old[:HUBS]) ^ set(new[:HUBS])
    return found


def faces(articles: Sequence[str]) -> Sequence[str]:
    """Of one content's articles, earliest first, those that stand for it: few, or the first."""
    return articles if len(articles) <= FEW else articles[:1]


def within(articles: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs of articles of one content: all of few, or the first with each other one."""
    for at, one in enumerate(faces(articles)):
        for other in articles[at + 1 :]:
            yield one, other
