"""What kind of source a description tells by its head noun."""

from reportedly.lexicon.nouns import BODIES, CLASSES, DOCUMENTS, UNNAMED
from reportedly.lexicon.outlets import PUBLISHED
from reportedly.lexicon.people import OFFICES, ROLES
from reportedly.resolve.phrases import Phrase
from reportedly.schema import EntityKind

_BRIEFED = frozenset(
    "familiar close briefed knowledge knowledgeable direct privy involved anonymity condition"
    " inside source".split()
)


def described_kind(phrase: Phrase) -> EntityKind:
    """The kind that a description's head noun tells."""
    noun = phrase.noun
    if noun in DOCUMENTS and not (phrase.plural and noun in {"figure"}):
        return "document"
    if noun == "them":
        return "group" if phrase.text.lower().endswith((" us", " you")) else "anonymous"
    if noun == "person" and phrase.plural:
        return "anonymous" if _briefed(phrase) or phrase.definite else "group"
    if noun in UNNAMED or (noun in ROLES and not (phrase.plural and noun in CLASSES)):
        return _office(phrase)
    if noun in PUBLISHED:
        return "outlet"
    if noun in CLASSES or noun[:1].isdigit() or noun in {"%", "percent"}:
        return "group"
    if noun in BODIES:
        return "institution"
    return "group"


def _briefed(phrase: Phrase) -> bool:
    return bool(_BRIEFED & set(phrase.text.lower().split()))


def _office(phrase: Phrase) -> EntityKind:
    """Definite, an office means whoever holds it, who is a person known to everybody."""
    if phrase.noun in OFFICES and phrase.definite and not phrase.plural:
        return "person"
    return "anonymous"
