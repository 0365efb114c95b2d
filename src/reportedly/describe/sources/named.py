"""Whether the text names a source."""

from reportedly.describe.sources.phrase import Phrase
from reportedly.lexicon.words import DEMONYM_ENDINGS
from reportedly.schema import Entity, EntityKind

_PARTIES = frozenset("republican democrat democratic gop conservative liberal latino".split())
_NEVER: frozenset[EntityKind] = frozenset({"anonymous", "unknown"})


def named(phrase: Phrase, entity: Entity, kind: EntityKind) -> bool:
    """Whether it has a name; a document has one where its maker or title is given."""
    given = kind == "person" and entity.kind == "unknown" and not phrase.pronoun
    if given or (kind == "person" and phrase.apposed):
        return True
    if kind in _NEVER or (kind == "group" and entity.kind != "group"):
        return False
    if kind == "document":
        return entity.named or _proper(phrase) or _titled(entity.name)
    return entity.named


def _proper(phrase: Phrase) -> bool:
    """Whether a name stands in the phrase, apart from its first word."""
    return any(_name(w.word) for w in phrase.words[1:])


def _titled(name: str) -> bool:
    return any(_name(word) for word in name.split()[1:])


def _name(word: str) -> bool:
    """Whether it is a proper name, not what somebody is by party or country."""
    low = word.lower().removesuffix("s")
    return word[:1].isupper() and low not in _PARTIES and not low.endswith(DEMONYM_ENDINGS)
