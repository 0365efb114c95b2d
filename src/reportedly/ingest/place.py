"""Where a block of an HTML page stands in its tree, and what the elements around it claim."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

# What stands in one of these is what they say it is, however it is marked up further inside.
PLACES = frozenset("nav aside footer form button select figcaption".split())
_MISREAD = 0.2


class Place(NamedTuple):
    """A block's place.

    `path` stands for the tags and classes from the root down to it, the same number for two
    blocks of a page where these are the same; `story` is its nearest <article>, 0 without one.
    `claims` are the elements around it, innermost first, that say what stands in them (a number
    and a word of PLACES); `inner` is its tag if none of them is believed.
    """

    path: int
    story: int
    claims: tuple[tuple[int, str], ...]
    inner: str

    @property
    def home(self) -> tuple[int, int]:
        """What blocks of one kind in one story have in common."""
        return self.path, self.story

    def tag(self, misread: Collection[int] = ()) -> str:
        """The tag that tells most, by what those elements claim that were not misread."""
        word = next((word for number, word in self.claims if number not in misread), "")
        return word if word and not (self.inner == "h1" and word != "nav") else self.inner


def misread(places: Sequence[Place], sizes: Sequence[int]) -> set[int]:
    """The elements that claim to be an aside or the like and hold a fifth of the article.

    `sizes` are the characters of each block that are known to be the article's. Whole pages stand
    in forms, and in elements whose class says "with-sidebar".
    """
    held: Counter[int] = Counter()
    for place, size in zip(places, sizes, strict=True):
        for number, _ in place.claims:
            held[number] += size
    return {number for number, size in held.items() if size > _MISREAD * sum(sizes)}
