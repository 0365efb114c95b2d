"""Words and their stems: what two contents are compared by."""

import re
from functools import lru_cache

from reportedly.gather.lexicon import IRREGULAR, STOPWORDS

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A number with its inner points, or a run of letters with inner apostrophes."""

LONGEST = 40
"""Longer words are hostile or addresses; they are cut, so that no step costs their square."""

_ENDINGS = (
    "ational",
    "ation",
    "ition",
    "ement",
    "ments",
    "ment",
    "ence",
    "ance",
    "ally",
    "ness",
    "ing",
    "ion",
    "ers",
    "ies",
    "ied",
    "est",
    "ed",
    "es",
    "er",
    "or",
    "ly",
    "al",
    "s",
    "e",
    "y",
)
_KEEP = 4
"""Letters that an ending must leave; three for the inflections of verbs and nouns."""

_INFLECTIONS = frozenset({"ing", "ies", "ied", "ed", "es", "s", "e", "y"})


def words(text: str) -> list[str]:
    """The words of a text in order, as written."""
    return [match.group()[:LONGEST] for match in WORD.finditer(text)]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A light stem: lower case, no possessive, irregular forms and one or two endings undone.

    It only has to bring the forms of one word together ("resigns", "resignation"), so it is
    blunt where a dictionary would be fine; numbers stay as they are.
    """
    bare = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    if bare in IRREGULAR:
        return IRREGULAR[bare]
    if not bare[:1].isalpha():
        return bare.replace(",", "")
    return _cut(_cut(bare))


def _cut(word: str) -> str:
    for ending in _ENDINGS:
        keep = 3 if ending in _INFLECTIONS else _KEEP
        if word.endswith(ending) and len(word) - len(ending) >= keep:
            if ending == "s" and word.endswith(("ss", "us", "is")):
                return word
            return _single(word[: -len(ending)])
    return word


def _single(word: str) -> str:
    """One letter for a doubled consonant before an ending that is gone ("dropp")."""
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if doubled else word


def last_word(text: str) -> str:
    """The word that a text ends with, in small letters; empty where it has none."""
    found = WORD.findall(text)
    return found[-1].lower() if found else ""


def stems(text: str) -> list[str]:
    """The stems of the words that carry meaning, in order."""
    return [stem(w) for w in words(text) if is_telling(w)]


def is_telling(word: str) -> bool:
    """Whether a word carries meaning of its own: no function word, no lone letter."""
    bare = word.lower().replace("’", "'").removesuffix("'s")
    if bare == "let":  # no name where it opens a sentence, but what "were not let in" negates
        return True
    return bare not in STOPWORDS and (len(bare) > 1 or bare.isdigit())
