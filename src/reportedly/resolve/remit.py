"""Bodies of one noun told apart by what they see to: which one is "the defence ministry"."""

from collections.abc import Iterable, Sequence

from reportedly.resolve.draft import Draft
from reportedly.resolve.names import singular
from reportedly.resolve.phrases import Phrase

_BODIES = frozenset(
    "agency authority bank bureau commission committee council court department institute ministry"
    " office subcommittee tribunal".split()
)
"""What a text has several of, each with its own field."""
_ANY = frozenset(
    "central city federal first former government high higher international law local lower main"
    " national new news police press public regional research same second state supreme top"
    " town upper world".split()
)
"""In front of these nouns they tell none of several bodies."""
_LONGEST = 5


def of_remit(phrase: Phrase, known: Iterable[Draft], likely: Draft | None) -> Draft | None:
    """The only one whose words tell a description's field, if `likely` is another of its noun.

    What is called otherwise may still be meant: "the spy agency" is whom the model says.
    """
    told = _remit(phrase.text, phrase.noun)
    single = phrase.definite and not (phrase.plural or phrase.other or phrase.partitive)
    if not single or phrase.owners or phrase.owner_pronoun or not told - _ANY:
        return None
    if likely is not None and not _another(likely, phrase.noun, told):
        return None
    found = [d for d in known if _called(d, phrase.noun, told)]
    return found[0] if len(found) == 1 else None


def _remit(text: str, noun: str) -> set[str]:
    """The words between "the" and the noun, if all are in small letters."""
    words = text.split()[: _LONGEST + 2]
    at = next((i for i, w in enumerate(words) if singular(w.strip(",").lower()) == noun), 0)
    front = words[1:at]
    plain = words[0].lower() == "the" and all(w.isalpha() and w.islower() for w in front)
    return {singular(w) for w in front} if noun in _BODIES and plain else set()


def _called(draft: Draft, noun: str, told: set[str]) -> bool:
    if not draft.named:
        own = draft.noun == noun and not (draft.plural or draft.parts or draft.same)
        return own and _remit(draft.name, noun) == told
    return any(told | {noun} <= _kin(key) for key in draft.keys)


def _another(draft: Draft, noun: str, told: set[str]) -> bool:
    """Whether it is a body of that noun and of a field of its own."""
    if not draft.named:
        return bool(_remit(draft.name, noun) - _ANY) and not _called(draft, noun, told)
    names = [kin for key in draft.keys if len(key) > 1 and noun in (kin := _kin(key))]
    return bool(names) and not any(told <= kin for kin in names)


def _kin(key: Sequence[str]) -> set[str]:
    return {singular(word) for word in key}
