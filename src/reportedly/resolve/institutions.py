"""Bodies and outlets by what they are: which one "the agency" or "the network" means."""

from collections.abc import Iterable, Sequence

from reportedly.lexicon.nouns import NAMED_BODIES
from reportedly.lexicon.outlets import PUBLISHED
from reportedly.resolve.competence import no_such_body
from reportedly.resolve.draft import Draft
from reportedly.resolve.focus import Focus
from reportedly.resolve.kinds import decide
from reportedly.resolve.names import singular
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.pronouns import kind_of
from reportedly.resolve.roles import head
from reportedly.schema import EntityKind

_ANY_BODY = frozenset("company firm group organization organisation body".split())
"""Whatever its name says it is, an institution may be called so, if it is none of these."""
_OFFICIAL = frozenset(
    "department ministry court senate congress parliament house police bureau administration"
    " commission committee cabinet".split()
)
_ALIKE = (
    frozenset("agency department bureau administration service ministry office".split()),
    frozenset("panel committee subcommittee commission council board".split()),
    frozenset("union federation association brotherhood".split()),
    frozenset("court tribunal".split()),
    frozenset("bank fund".split()),
    frozenset({"network"}),
)
"""Words by which a text calls one body in turn."""
_REACH = 2
"""Sentences in which a body is still in focus."""


def body_meant(
    phrase: Phrase,
    kind: EntityKind,
    owners: Sequence[Draft],
    earlier: Iterable[Draft],
    focus: Focus,
    sentence: int,
) -> Draft | None:
    """The one that a definite description means; `earlier` are the nameless of its kind."""
    if phrase.text.lower().startswith("this ") and phrase.noun == "group":
        speaker = focus.last_speaker(sentence, 3)
        if speaker and (speaker.plural or kind_of(speaker) in {"group", "institution"}):
            return speaker
    if not owners and phrase.noun in _ANY_BODY:
        recent = _recent(_ANY_BODY, focus, sentence)
        if recent:
            return recent
    found = next((d for d in earlier if _same(d, phrase, owners)), None)
    if found or owners or phrase.owner_pronoun or phrase.plural:
        return found
    return _named(phrase, kind, focus, sentence)


def _same(draft: Draft, phrase: Phrase, owners: Sequence[Draft]) -> bool:
    """Whether a nameless one is called the same, by the same owners."""
    names = {word for owner in owners for key in owner.keys for word in key}
    own, told = (mods - names - {singular(n) for n in names} for mods in (draft.mods, phrase.mods))
    alike = own == told or not (own and told)
    number = draft.plural == phrase.plural
    return draft.noun == phrase.noun and draft.parts == list(owners) and alike and number


def _named(phrase: Phrase, kind: EntityKind, focus: Focus, sentence: int) -> Draft | None:
    """The one in focus whose name or role has the noun, else one that may be called so."""
    for seen in focus.recent(sentence, 30):
        told = decide(seen.draft.hints, False) if seen.draft.hints else seen.draft.kind
        fits = seen.draft.named and _may_be(seen.draft, phrase)
        if told == kind and fits and not no_such_body(seen.draft, phrase):
            return seen.draft
    alike = next((nouns for nouns in _ALIKE if phrase.noun in nouns), None)
    found = _recent(alike, focus, sentence) if alike else None
    return None if found is None or no_such_body(found, phrase) else found


def _recent(nouns: frozenset[str], focus: Focus, sentence: int) -> Draft | None:
    """The institution in focus that one of these nouns may mean."""
    for seen in focus.recent(sentence, _REACH):
        draft = seen.draft
        apt = draft.named and not draft.known and kind_of(draft) == "institution"
        if apt and not seen.owns and _called(draft, nouns):
            return draft
    return None


def _called(draft: Draft, nouns: frozenset[str]) -> bool:
    """Whether the words of a name tell one of these bodies, or no body at all."""
    told = {word for key in draft.keys if len(key) > 1 for word in key if word in NAMED_BODIES}
    if nouns is _ANY_BODY:
        return not told & _OFFICIAL
    return not told or bool(told & nouns)


def names_body(key: Sequence[str], phrase: Phrase) -> bool:
    """Whether a name may be what "a House panel" at the beginning of a story meant."""
    nouns = next((n for n in _ALIKE if phrase.noun in n), frozenset({phrase.noun}))
    kin = {singular(word) for word in key}
    return bool(kin & nouns) and bool(kin & (phrase.mods - {phrase.noun}))


def _may_be(draft: Draft, phrase: Phrase) -> bool:
    if phrase.noun in PUBLISHED and phrase.noun not in NAMED_BODIES:
        return True
    return any(phrase.noun in key for key in draft.keys) or any(
        head(role) == phrase.noun for role in draft.roles
    )
