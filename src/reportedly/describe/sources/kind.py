"""The kind of a source: by its own words where they tell it, else by whom it means."""

from reportedly.describe.sources.phrase import Phrase, singular
from reportedly.lexicon.given import GIVEN
from reportedly.lexicon.nouns import CLASSES
from reportedly.lexicon.outlets import PUBLISHED
from reportedly.lexicon.places import PLACES
from reportedly.lexicon.roles import ROLE_HEADS
from reportedly.lexicon.sources import HUMANS, PAPERS, PARTICULAR, described_kind
from reportedly.lexicon.words import BREAKS, DEFINITE, FEMININE, MASCULINE, NEUTER, PLURAL, SECOND
from reportedly.schema import Entity, EntityKind

_MEMBERS = frozenset("republican democrat conservative liberal independent libertarian".split())
"""Single, these are somebody of a party ("the Osk Democrat"), not the party."""
_NEAR = frozenset({"circle", "entourage", "retinue"})
"""Bodies of nobody in particular, told of by whom they stand near to ("his inner circle")."""
_HUMAN: frozenset[EntityKind] = frozenset({"person", "group", "anonymous", "unknown"})


def kind_of(phrase: Phrase, entity: Entity, unnamed: bool) -> EntityKind:
    """The kind; `unnamed` where the text says in words that the source is not named."""
    if not phrase.words:
        return _speaking(entity.kind)
    if unnamed and entity.kind in _HUMAN and not _proper(phrase, entity):
        return "anonymous"
    if phrase.pronoun:
        return _by_pronoun(phrase.pronoun, entity)
    return _by_words(phrase, entity) or _by_entity(phrase, entity)


def _by_words(phrase: Phrase, entity: Entity) -> EntityKind | None:
    """The kind that the words tell whatever they were taken for, or None."""
    if phrase.words[-1].low == "whom":
        return "group"
    if phrase.apposed:
        return "group" if phrase.many else "person"
    if entity.kind == "anonymous" and _with_others(phrase):
        return "group"
    if _paper(phrase, entity):
        return "document"
    if phrase.many and (phrase.noun in _MEMBERS or _reporters_own(phrase)):
        return _class(phrase)
    if entity.kind == "institution" and phrase.noun in _MEMBERS and not phrase.many:
        return "person" if phrase.words[phrase.head].word[0].isupper() else "anonymous"
    if entity.named and phrase.common and phrase.many and phrase.head < 2:
        return _own(phrase)
    return None


def _with_others(phrase: Phrase) -> bool:
    """Whether unnamed ones stand beside a name or a class ("Brun and her aides")."""
    low = [word.low for word in phrase.words]
    at = low.index("and") if "and" in low[1:_JOINED] else 0
    if not at or BREAKS & set(low[:at]):
        return False
    noun = singular(low[at - 1])
    name = phrase.words[at - 1].word[0].isupper() and noun not in HUMANS
    return name or noun in CLASSES - PARTICULAR


_JOINED = 6
"""Words among which the "and" of two that speak together stands."""


def _reporters_own(phrase: Phrase) -> bool:
    """Whether they are people whom the outlet asks and shows: "our experts"."""
    return phrase.first == "our" and phrase.noun in HUMANS


def _class(phrase: Phrase) -> EntityKind:
    """A class of people, be they "two Democrats"; but not those who are near to something."""
    behind = [w.low for w in phrase.words[phrase.head + 1 :]]
    return described_kind("people", behind, plural=True, counted=False, definite=False)


def _by_entity(phrase: Phrase, entity: Entity) -> EntityKind:
    """The kind of whom the phrase means, but for what it cannot be as a source."""
    if entity.kind == "unknown" and not entity.named:
        return _by_capitals(phrase)
    if entity.kind == "anonymous" and _taken_for_known(phrase, entity):
        return "person"
    if entity.kind == "person" and entity.count != 1:
        return "group"
    return _speaking(entity.kind)


def _by_capitals(phrase: Phrase) -> EntityKind:
    """The kind of a name that the cast does not hold, or of a noun that resolve does not know."""
    if phrase.noun in _NEAR:
        return "anonymous"
    if phrase.first in DEFINITE and phrase.noun in ROLE_HEADS and not phrase.many:
        return "person"
    if not all(w.word[0].isupper() for w in phrase.words if w.word[0].isalpha()):
        return "unknown"
    low = " ".join(w.low for w in phrase.words if w.word[0].isalnum())
    if low in PLACES:
        return "institution"
    return "person" if len(phrase.words) > 1 and phrase.first in GIVEN else "unknown"


def _taken_for_known(phrase: Phrase, entity: Entity) -> bool:
    """Whether it is called "the veteran" from the first, as if readers knew whom that means."""
    if phrase.many or entity.count != 1 or phrase.noun in _KEPT:
        return False
    introduced = entity.name.split(" ", 1)[0].lower()
    return phrase.first in DEFINITE and introduced in DEFINITE


_KEPT = frozenset(
    "source official aide person adviser advisor spokesman spokeswoman spokesperson insider"
    " operative staffer diplomat informant man woman individual witness one narrator".split()
)
"""Texts call these "the source" without ever giving a name."""


def _speaking(kind: EntityKind) -> EntityKind:
    """A place that speaks is whoever governs it."""
    return "institution" if kind == "place" else kind


def _by_pronoun(pronoun: str, entity: Entity) -> EntityKind:
    """Of whom a pronoun means nobody knows, it still tells something."""
    if pronoun in SECOND:
        return "group"
    if entity.kind != "unknown":
        return _speaking(entity.kind)
    if pronoun in MASCULINE | FEMININE:
        return "person"
    if pronoun in {"who", "whom", "whose"}:
        return "person" if entity.count == 1 and entity.name[-1:].isalpha() else "group"
    if pronoun in NEUTER:
        return "institution"
    return "group" if pronoun in PLURAL else "unknown"


def _paper(phrase: Phrase, entity: Entity) -> bool:
    """Whether it is a document, be it under its maker's name ("a Courier report")."""
    if not phrase.common or phrase.noun not in PAPERS or phrase.noun in CLASSES:
        return False
    if entity.kind == "outlet" and phrase.noun in PUBLISHED:
        return not (phrase.first in DEFINITE and phrase.head <= 1)
    return True


def _own(phrase: Phrase) -> EntityKind:
    """The kind that the phrase's own noun tells."""
    words = [w.low for w in phrase.words]
    definite = phrase.first in DEFINITE
    return described_kind(phrase.noun, words, plural=phrase.many, counted=False, definite=definite)


def _proper(phrase: Phrase, entity: Entity) -> bool:
    """Whether the phrase itself gives the name of whom it means."""
    names = {w for w in entity.name.lower().split() if w[:1].isalnum()}
    head = phrase.words[phrase.head]
    return entity.named and head.low in names and head.word[0].isupper()
