"""Whom the text says that it does not name: nobody who is named later is taken for them."""

from bisect import bisect_left

from reportedly.lexicon.anonymity import FORBIDDEN, UNNAMING, any_of
from reportedly.lexicon.nouns import same_class
from reportedly.resolve.alike import may_be, same_role
from reportedly.resolve.draft import Draft
from reportedly.resolve.focus import Focus
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.roles import Role, head
from reportedly.schema import Span, Spans, covers

_EXPRESSIONS = any_of(UNNAMING), any_of(FORBIDDEN)


def withholding(text: str) -> list[int]:
    """Where the text says that somebody is not named, in order."""
    return sorted(found.start() for one in _EXPRESSIONS for found in one.finditer(text))


def withhold(draft: Draft, places: list[int], sentence: Span, told: Spans = ()) -> None:
    """Mark an unnamed one if its sentence says, outside what it tells, that one is not named.

    Anywhere in the sentence: marking one too many costs a link, one too few gives a name away.
    """
    if draft.named:
        return
    first, last = bisect_left(places, sentence.start), bisect_left(places, sentence.end)
    if any(not covers(told, at) for at in places[first:last]):
        for one in (draft, *draft.parts):
            one.withheld = True


def nearer(bearer: Draft | None, phrase: Phrase, focus: Focus) -> Draft | None:
    """Whom "the adviser" means: the role's bearer, or who spoke withheld since he came up."""
    for seen in reversed(focus.seen if bearer else ()):
        if seen.draft is bearer:
            break
        if seen.draft.withheld and _speaks_on(seen.draft, phrase):
            return seen.draft
    return bearer


def _speaks_on(draft: Draft, phrase: Phrase) -> bool:
    """Whether a single one who has spoken may be told of again so, with no word that is new."""
    if not draft.spoke or draft.plural or phrase.owners or not may_be(draft, phrase):
        return False
    return same_class(draft.noun, phrase.noun) and phrase.mods <= draft.mods | {draft.noun}


def retold(role: Role, draft: Draft) -> bool:
    """Whether a role says a description again: "the adviser" alone says too little of an aide."""
    words = set(role[:-1])
    again = head(role) == draft.noun or (words and same_role(head(role), draft.noun))
    return bool(again) and words <= draft.mods | {draft.noun}
