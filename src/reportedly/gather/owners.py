"""Whether "his story" or "her story" can be somebody's, by given names, titles and nouns alone."""

import re
from collections.abc import Iterable

from reportedly.lexicon.given import FEMALE, MALE
from reportedly.lexicon.people import FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES

READ = 100_000
"""Characters of an article in which names are looked for."""

_NAME = re.compile(r"\b([^\W\d_a-z][\w-]{0,20})\.?\s+(?=([^\W\d_a-z][\w-]{1,20}))")
_TITLED = re.compile(
    r"\b([A-Z][a-z]{1,20})(?=[ ](?:[A-Z][\w.-]{0,20}[ ]){0,2}([A-Z][\w-]{1,20})(?![\w-]|[ ][A-Z]))"
)
_HIS = MALE | MALE_TITLES | MALE_NOUNS
_HER = FEMALE | FEMALE_TITLES | FEMALE_NOUNS


def bearers(text: str) -> dict[str, set[str]]:
    """The surnames behind each title of a text: "premier", whom "Premier Ada Zorn" names."""
    found: dict[str, set[str]] = {}
    for match in _TITLED.finditer(text[:READ]):
        found.setdefault(match[1].lower(), set()).add(match[2].lower())
    return found


def owning(words: Iterable[str]) -> str:
    """The pronoun that words for a person tell: "his", "her", or "" for neither or both."""
    known = set(words)
    his, her = not known.isdisjoint(_HIS), not known.isdisjoint(_HER)
    return "" if his == her else "his" if his else "her"


def surnames(text: str) -> dict[str, str]:
    """The pronoun of each surname that stands behind a given name or title somewhere in a text.

    "" for one that a man and a woman bear.
    """
    found: dict[str, str] = {}
    for match in _NAME.finditer(text[:READ]):
        pronoun, name = owning([match[1].lower()]), match[2].lower()
        if pronoun:
            found[name] = pronoun if found.get(name, pronoun) == pronoun else ""
    return found
