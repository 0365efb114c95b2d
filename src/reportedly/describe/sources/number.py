"""Whether a source is several, and how many the text says they are."""

from reportedly.describe.sources.phrase import Phrase
from reportedly.lexicon.words import FEMININE, MASCULINE, NEUTER, PLURAL
from reportedly.schema import Entity, EntityKind

_ONE = MASCULINE | FEMININE | NEUTER


def number(phrase: Phrase, entity: Entity, kind: EntityKind) -> tuple[bool, int | None]:
    """Whether they are several, and how many; None where the text gives no number."""
    if phrase.pronoun and entity.kind == "unknown":
        return phrase.pronoun in PLURAL, 1 if phrase.pronoun in _ONE else None
    if entity.kind == "unknown" and not phrase.words:
        return False, None
    if kind != entity.kind and phrase.words and not phrase.pronoun and kind == "document":
        return phrase.many, None if phrase.many else 1
    if kind == "group" and (entity.count == 1 or _share(phrase)):
        return True, None
    return entity.count != 1, entity.count


def _share(phrase: Phrase) -> bool:
    """Whether a number tells a part of all, not how many they are ("46 percent")."""
    return any(word.low in {"percent", "%", "per"} for word in phrase.words[:4])
