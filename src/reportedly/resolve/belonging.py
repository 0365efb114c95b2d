"""Whose somebody or something is: what "her office" and "his father" cannot mean."""

from collections.abc import Sequence

from reportedly.lexicon.words import FEMININE, MASCULINE
from reportedly.resolve.alike import owned_apart
from reportedly.resolve.draft import Draft
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.roles import head

_OFFICES = frozenset({"office", "offices"})
_OF_COUNTRIES = frozenset(
    "administration army cabinet capital country embassy government military ministry nation"
    " parliament".split()
)
"""What one country has and the next has too."""
_PARTS_OF_THE_WORLD = frozenset(
    "african arab asian baltic european latin nordic scandinavian western".split()
)
_FRONT = 4
"""Words of a description that may tell whence somebody is."""


def belongs_apart(draft: Draft, phrase: Phrase, owners: Sequence[Draft]) -> bool:
    """Whether a description tells another owner than the draft has.

    "The Brun campaign" is not the Holm campaign, "her father" is nobody who is "his father", "the
    envoy's driver" is not the envoy, her daughter not herself, and "her office" no office that she
    has no part in. `owners` ends with whom a pronoun means.
    """
    if _of_the_other(draft.name, phrase.owner_pronoun) or _is_owner(draft, phrase):
        return True
    if is_possessor(draft, phrase, owners):
        return True
    if not draft.named:
        named = [n.draft for n in phrase.owners]
        return owned_apart(draft, named) or _abroad(draft, phrase, owners)
    single = phrase.owner_pronoun in MASCULINE | FEMININE
    return single and phrase.noun in _OFFICES and not any(_serves(o, draft) for o in owners)


def is_possessor(draft: Draft | None, phrase: Phrase, owners: Sequence[Draft]) -> bool:
    """Whether it is who the pronoun or genitive in front of a description tells it belongs to."""
    whose = [n.draft for n in phrase.owners if n.name.owns]
    whose += owners[-1:] if phrase.owner_pronoun else []
    return draft is not None and any(owner.truly() is draft for owner in whose)


def _abroad(draft: Draft, phrase: Phrase, owners: Sequence[Draft]) -> bool:
    """Whether a foreigner's government or army is sought, and the draft is that of a country told.

    What "a European diplomat" calls "his government" is not the Tervanian one: a diplomat of that
    country would have been called by it. Whoever has a name may be of any country.
    """
    pronoun = phrase.owner_pronoun and owners and not owners[-1].named
    if not pronoun or phrase.noun not in _OF_COUNTRIES or owners[-1] in draft.parts:
        return False
    told = _PARTS_OF_THE_WORLD.intersection(owners[-1].name.lower().split()[:_FRONT])
    return bool(told) and any(part.named and told.isdisjoint(_words(part)) for part in draft.parts)


def _words(draft: Draft) -> list[str]:
    return draft.name.lower().split()


def _is_owner(draft: Draft, phrase: Phrase) -> bool:
    """Whether it is called what the description's owner is."""
    noun = phrase.owner_noun
    called = draft.noun == noun or any(head(role) == noun for role in draft.roles)
    return bool(noun) and called and draft.noun != phrase.noun


def _of_the_other(name: str, pronoun: str) -> bool:
    """Whether one is his and the other hers."""
    first = name.partition(" ")[0].lower()
    one, other = (first, pronoun) if first in MASCULINE else (pronoun, first)
    return one in MASCULINE and other in FEMININE


def _serves(owner: Draft, office: Draft) -> bool:
    """Whether a role of somebody's tells of the office: "CBO director", "district attorney".

    Of "the mayor's office" the name may be "Office" alone: whose it is was told in front.
    """
    held = {word for role in owner.roles for word in role}
    words = {word for key in office.keys for word in key}
    return words <= _OFFICES or not words.isdisjoint(held)
