"""Whose somebody or something is: what "her office" and "his father" cannot mean."""

from collections.abc import Sequence

from reportedly.lexicon.words import FEMININE, MASCULINE
from reportedly.resolve.alike import owned_apart
from reportedly.resolve.draft import Draft
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.roles import head

_OFFICES = frozenset({"office", "offices"})


def belongs_apart(draft: Draft, phrase: Phrase, owners: Sequence[Draft]) -> bool:
    """Whether a description tells another owner than the draft has.

    "The Brun campaign" is not the Holm campaign, "her father" is nobody who is "his father", "the
    envoy's driver" is not the envoy, and "her office" no office that she has no part in. `owners`
    ends with whom a pronoun means.
    """
    if _of_the_other(draft.name, phrase.owner_pronoun) or _is_owner(draft, phrase):
        return True
    if not draft.named:
        return owned_apart(draft, [n.draft for n in phrase.owners])
    single = phrase.owner_pronoun in MASCULINE | FEMININE
    return single and phrase.noun in _OFFICES and not any(_serves(o, draft) for o in owners)


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
