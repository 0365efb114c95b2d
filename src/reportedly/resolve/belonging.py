"""Whose somebody or something is: what "her office" and "his father" cannot mean."""

from collections.abc import Sequence

from reportedly.lexicon.words import FEMININE, MASCULINE
from reportedly.resolve.alike import owned_apart
from reportedly.resolve.draft import Draft
from reportedly.resolve.phrases import Phrase

_OFFICES = frozenset({"office", "offices"})


def belongs_apart(draft: Draft, phrase: Phrase, owners: Sequence[Draft]) -> bool:
    """Whether a description tells another owner than the draft has.

    "The Brun campaign" is not the Holm campaign, "her father" is nobody who is "his father", and
    "her office" no office that she has no part in. `owners` ends with whom a pronoun means.
    """
    if _of_the_other(draft.name, phrase.owner_pronoun):
        return True
    if not draft.named:
        return owned_apart(draft, [n.draft for n in phrase.owners])
    single = phrase.owner_pronoun in MASCULINE | FEMININE
    return single and phrase.noun in _OFFICES and not any(_serves(o, draft) for o in owners)


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
