"""What a mention's words tell of it: how it is spelt, its gender and number, where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from reportedly.attribute.pieces import FEATURES, NEW_LINE, SAME_SENTENCE, Ints, Pieces
from reportedly.attribute.quotation import INSIDE, OPENING
from reportedly.lexicon.given import FEMALE, MALE
from reportedly.lexicon.people import (
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NOUNS,
    MALE_TITLES,
    ROLES,
    TITLES,
)
from reportedly.lexicon.words import (
    DETERMINERS,
    FEMININE,
    FIRST,
    MASCULINE,
    NEUTER,
    PLURAL,
    POINTING,
    RELATIVE,
    SECOND,
)

_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_PRONOUNS = (MASCULINE, FEMININE, PLURAL, NEUTER, RELATIVE, FIRST - _WE, _WE, SECOND, POINTING)
ME, YOU = _PRONOUNS.index(FIRST - _WE), _PRONOUNS.index(SECOND)
OTHER, HE, SHE, SEVERAL = range(len(_PRONOUNS), len(_PRONOUNS) + 4)
CLASSES = len(_PRONOUNS) + 4
"""Classes of mentions by gender and number: one a sort of pronoun, and four for what is none."""

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
_LONGEST = 400
"""Characters of a mention that are looked at."""
_QUOTE = list(FEATURES).index("quote")


@dataclass(frozen=True, slots=True)
class Traits:
    """A number a mention in each: equal numbers mean equal spelling; -1 where there is none.

    `exact` is the whole mention without determiner, `last` its last word before a preposition or
    comma, `front` its first word, `initials` the capitals of a longer name and `letters` a mention
    that may be such an acronym. `sort` is one of CLASSES. `quote` numbers the quotation a mention
    stands in, -1 outside. `sentence`, `paragraph` and `place` (its first piece) are where it is.
    """

    exact: Ints
    last: Ints
    front: Ints
    initials: Ints
    letters: Ints
    sort: Ints
    quote: Ints
    sentence: Ints
    paragraph: Ints
    place: Ints
    end: Ints

    def __len__(self) -> int:
        """How many mentions there are."""
        return len(self.sort)


def traits(text: str, pieces: Pieces, spans: Ints) -> Traits:
    """The traits of mentions, given as runs of pieces (m, 2)."""
    ids: dict[str, int] = {}
    rows = [_spelling(text[a:b], ids) for a, b in _characters(pieces, spans)]
    table = np.array(rows, np.int64).reshape(len(rows), 6)
    state = pieces.features[:, _QUOTE]
    exact, last, front, initials, letters, sort = table.T
    sort = _shared(last, sort)
    first = spans[:, 0]
    quoted = np.isin(state, (INSIDE, OPENING))[first]
    quote: Ints = np.where(quoted, np.cumsum(state == OPENING)[first], -1)
    sentence: Ints = np.cumsum(pieces.breaks != SAME_SENTENCE, dtype=np.int64)[first]
    paragraph: Ints = np.cumsum(pieces.breaks >= NEW_LINE, dtype=np.int64)[first]
    return Traits(
        exact, last, front, initials, letters, sort, quote, sentence, paragraph, first, spans[:, 1]
    )


def _shared(last: Ints, sort: Ints) -> Ints:
    """The classes, with a bare surname's gender from the full names that end like it."""
    told: dict[int, set[int]] = {}
    for word, own in zip(last.tolist(), sort.tolist(), strict=True):
        if own in (HE, SHE):
            told.setdefault(word, set()).add(own)
    return np.array(
        [
            min(told[word]) if own == OTHER and len(told.get(word, ())) == 1 else own
            for word, own in zip(last.tolist(), sort.tolist(), strict=True)
        ],
        np.int64,
    )


def _characters(pieces: Pieces, spans: Ints) -> list[tuple[int, int]]:
    starts, ends = pieces.starts[spans[:, 0]], pieces.ends[spans[:, 1] - 1]
    return [(a, min(b, a + _LONGEST)) for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]


def _spelling(mention: str, ids: dict[str, int]) -> tuple[int, int, int, int, int, int]:
    """Numbers for exact, last, front, initials and letters, and the sort."""
    keys, sort = _spelt(mention)
    exact, last, front, named, short = (
        -1 if k is None else ids.setdefault(k, len(ids)) for k in keys
    )
    return exact, last, front, named, short, sort


@lru_cache(maxsize=1 << 14)
def _spelt(mention: str) -> tuple[tuple[str | None, ...], int]:
    """What the numbers stand for, and the sort; remembered, as a third come again."""
    words = [w.rstrip(".") for w in _WORD.findall(mention)]
    lower = [w.lower().removesuffix("'s").removesuffix("’s") for w in words]
    if not words:
        return (None,) * 5, OTHER
    sort = sort_of(words, lower)
    if sort < OTHER:
        return (*(lower[0],) * 3, None, None), sort
    bare = next((i for i, w in enumerate(lower) if w not in DETERMINERS), 0)
    core = lower[bare : bare + _core(lower[bare:])]
    initials = "".join(w[0] for w in words if w[:1].isupper()).lower()
    letters = core[0].replace(".", "") if len(core) == 1 and words[bare].isupper() else ""
    short = tuple("#" + s if 2 < len(s) < 8 else None for s in (initials, letters))
    return (" ".join(lower[bare:]), core[-1], core[0], *short), sort


_ENDING = frozenset(
    "of for to in at with from on by who which that whose whom whose including and or".split()
)


def _core(words: Sequence[str]) -> int:
    """How many words stand before a preposition or clause: the last of them is mostly the head."""
    return next((i for i, w in enumerate(words) if i and w in _ENDING), len(words))


def sort_of(words: Sequence[str], lower: Sequence[str]) -> int:
    """The class of a mention: a sort of pronoun, or what its words tell of gender and number."""
    if len(lower) == 1:
        for sort, pronouns in enumerate(_PRONOUNS):
            if lower[0] in pronouns:
                return sort
    known = set(lower)
    if known & (MALE_TITLES | MALE_NOUNS):
        return HE
    if known & (FEMALE_TITLES | FEMALE_NOUNS):
        return SHE
    shown = (w for w, as_shown in zip(lower, words, strict=True) if as_shown[:1].isupper())
    named = next((w for w in shown if w not in TITLES and w not in ROLES), "")
    if (named in MALE) != (named in FEMALE):
        return HE if named in MALE else SHE
    last = lower[_core(lower) - 1]
    plural = "and" in known or (last.endswith("s") and not last.endswith("ss"))
    return SEVERAL if plural and not words[-1][:1].isupper() else OTHER
