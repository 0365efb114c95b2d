"""Outlets that somebody speaks about, and not through: "in a lawsuit against M", "an attack on M".

What stands in front tells: what one writes or gives for an outlet is a genre ("an interview on M").
"""

import re

from reportedly.lexicon.nouns import PRESS_DOCUMENTS

_SMALL = "of|about|in|on|for|to|and|that|who|he|she|it|they|we|i|with|from|at|by|as"
_MATTER = re.compile(
    r"\b(?:(?:against|about)|(?:in|during|after|amid|following|launch(?:ing|ed))"
    r"\s+(?:an?|another|his|her|its|their|my|our)\s+"
    rf"(?:(?!(?:{_SMALL})\b)[\w-]+\s+){{0,3}}?(?P<noun>[\w-]+)\s+(?:on|at|from|with))"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_GENRES = PRESS_DOCUMENTS | frozenset(
    "ad address advert advertisement appeal appearance briefing call chat clip comment comments"
    " conference contribution conversation debate debut discussion e-mail email episode event"
    " exchange forum hall hour interviews letter message monologue morning news night outing"
    " panel performance phone-in post presentation question reading remarks return roundtable"
    " run seen segment series shown sketch slot speech spot statement statements stint stop talk"
    " telecast town-hall turn tweet version video visit webcast week year".split()
)
_NEAR = 60
"""Characters in front of an outlet that are looked at."""


def is_matter(text: str, at: int) -> bool:
    """Whether the outlet that begins at a place is what something is about."""
    matter = _MATTER.search(text, max(0, at - _NEAR), at)
    if matter is None or not matter["noun"]:
        return matter is not None
    told = re.findall(r"[\w-]+", matter.group().lower())[1:-1]
    return not any(_is_genre(word) for word in told)


def _is_genre(word: str) -> bool:
    """Whether it tells of something given or written for an outlet, on whatever day."""
    return bool({word, word.removesuffix("s")} & _GENRES) or word.endswith(("ed", "ing"))
