"""What is known of a source, in numbers: the rules' verdict, its words, how the model sees it."""

from reportedly.describe.sources.phrase import Phrase
from reportedly.describe.sources.seen import Look
from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.nouns import BODIES, CLASSES, NUMBERS, UNNAMED
from reportedly.lexicon.outlets import PUBLISHED
from reportedly.lexicon.people import OFFICES, ROLES
from reportedly.lexicon.sources import (
    COLLECTIVES,
    EVENTS,
    MORE_BODIES,
    PAPERS,
    PARTICULAR,
    PUBLIC,
)
from reportedly.lexicon.words import (
    DEFINITE,
    FEMININE,
    FIRST,
    INDEFINITE,
    MASCULINE,
    NEUTER,
    PLURAL,
    POSSESSIVES,
    RELATIVE,
    SECOND,
)
from reportedly.schema import Entity, EntityKind

KINDS: tuple[EntityKind, ...] = (
    "person",
    "group",
    "institution",
    "outlet",
    "document",
    "anonymous",
    "author",
    "unknown",
)
"""What a source may be."""

_PRONOUNS = (MASCULINE, FEMININE, PLURAL, NEUTER, RELATIVE, FIRST, SECOND)
_OPENINGS = (
    DEFINITE,
    INDEFINITE,
    POSSESSIVES,
    frozenset(NUMBERS),
    frozenset({"some", "several", "few"}),
    frozenset({"many", "most", "all"}),
)
_NOUNS = (
    PARTICULAR,
    PUBLIC,
    UNNAMED,
    ROLES,
    CLASSES,
    BODIES | MORE_BODIES,
    PAPERS,
    PUBLISHED,
    COLLECTIVES,
    EVENTS,
    OFFICES,
)
_INCLUDING = frozenset({"including", "like", "such"})
_SHARES = frozenset({"percent", "%"})
_LONG = 4
"""Words of a source that is more than a name."""
_TABLE = 12
"""More people than these are a crowd."""


SIZE = 84
"""Numbers that `evidence` gives."""


def evidence(
    phrase: Phrase, entity: Entity, verdict: EntityKind, unnamed: bool, look: Look
) -> list[float]:
    """SIZE numbers on a source; `verdict` is the kind that the rules tell, `unnamed` is whether
    the text says that it is not named.
    """
    flags = [*_meant(entity), *_opening(phrase), *_noun(phrase), *_shape(phrase), unnamed]
    return [*_one_of(verdict), *_one_of(entity.kind), *map(float, flags), *look.values]


def _one_of(kind: EntityKind) -> list[float]:
    return [float(kind == one) for one in KINDS]


def _meant(entity: Entity) -> list[bool]:
    """Of whom the source means: whether they have a name, and how many they are."""
    count = entity.count
    return [entity.named, count == 1, count is None, (count or 0) > _TABLE]


def _opening(phrase: Phrase) -> list[bool]:
    """What pronoun it is, or with what it begins."""
    pronouns = [phrase.pronoun in sort for sort in _PRONOUNS]
    begins = [phrase.first in sort for sort in _OPENINGS]
    return [bool(phrase.pronoun), *pronouns, *begins, phrase.first[:1].isdigit()]


def _noun(phrase: Phrase) -> list[bool]:
    """To which lists its head belongs."""
    return [*(phrase.noun in known for known in _NOUNS), phrase.many, phrase.common, phrase.apposed]


def _shape(phrase: Phrase) -> list[bool]:
    """Where it has capitals, how long it is, and small words that tell of several."""
    words = [w.word for w in phrase.words]
    low = {w.low for w in phrase.words}
    given = any(w[:1].isupper() and w.lower() in GIVEN for w in words)
    return [
        bool(words) and words[phrase.head][:1].isupper(),
        bool(words) and words[0][:1].isupper(),
        any(w[:1].isupper() for w in words[1:]),
        given,
        len(words) > 1,
        len(words) > _LONG,
        bool(low & _INCLUDING),
        bool(low & _SHARES),
        "and" in low,
        "of" in low,
        "who" in low,
    ]
