"""Whether two descriptions may mean one person: by noun, role, gender and office."""

from collections.abc import Collection, Iterator, Sequence

from reportedly.lexicon.nouns import ANONYMOUS_CLASS
from reportedly.lexicon.people import FEMALE_NOUNS, MALE_NOUNS, SAME_ROLE
from reportedly.lexicon.words import BREAKS
from reportedly.resolve.draft import Draft
from reportedly.resolve.nations import nation_of
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.roles import Role, head

ELECTED = frozenset(
    "senator congressman congresswoman lawmaker governor mayor representative candidate".split()
)
"""Offices by which a text calls somebody whose office it takes for known."""
CANDIDATES = frozenset(
    "candidate nominee contender challenger hopeful front-runner frontrunner".split()
)
"""What somebody of any trade can be."""
_SIDES = (
    frozenset({"republican", "gop"}),
    frozenset({"democratic", "democrat"}),
    frozenset({"libertarian"}),
    frozenset({"green"}),
    frozenset({"labour"}),
    frozenset({"conservative", "tory"}),
)
"""Whoever is called by a word of one of these is nobody whom another one fits."""
_BELOW = frozenset("vice deputy assistant shadow".split())


def same_role(one: str, other: str) -> bool:
    """Whether two role nouns may be used for one person."""
    return one == other or any(one in group and other in group for group in SAME_ROLE)


def same_class(one: str, other: str) -> bool:
    """Whether two nouns for the unnamed may be used for one another."""
    return one == other or any(one in group and other in group for group in ANONYMOUS_CLASS)


def fit_of(role: Role, phrase: Phrase) -> int:
    """How well a role meets a description; below 0 where they exclude each other."""
    if not same_role(head(role), phrase.noun):
        return -1
    rest = set(role[:-1]) | {r for r in role if r != phrase.noun}
    shared = len(rest & phrase.mods)
    telling = phrase.mods - {"former", "ex", "then"}
    if phrase.owners and not shared:
        return -1
    if telling and not shared and set(role[:-1]) - {"former"}:
        return -1
    if "former" in phrase.mods and "former" not in role and len(role) > 1 and not shared:
        return -1
    below, told = set(role[:-1]) & _BELOW, _BELOW.intersection(_front(phrase)) - {phrase.noun}
    if below - phrase.mods or told - set(role):
        return -1
    extra = len(set(role[:-1]) - phrase.mods)
    return 8 + 4 * shared + 3 * (head(role) == phrase.noun) - min(extra, 3)


def electable(draft: Draft) -> bool:
    """Whether what is said of somebody allows an elected office: nothing, or another office."""
    heads = {head(role) for role in draft.roles}
    return not heads or any(same_role(h, noun) for h in heads for noun in ELECTED | {"president"})


def owned_apart(draft: Draft, owners: Sequence[Draft]) -> bool:
    """Whether both have owners, and none in common."""
    return bool(owners and draft.parts) and not set(map(id, owners)) & set(map(id, draft.parts))


def may_be(draft: Draft, phrase: Phrase) -> bool:
    """Whether somebody's gender, party and country allow a description."""
    own = {side for role in draft.roles for side in sides(role)}
    told = sides(phrase.mods | {phrase.noun})
    if own and told and not own & told:
        return False
    return gender_fits(draft, phrase) and not _foreign(draft, phrase)


def _foreign(draft: Draft, phrase: Phrase) -> bool:
    """Whether it tells another country than that for which somebody bears its role.

    Whose country the text does not tell may be of any: "President X" is "the Vandian president".
    """
    told = {nation_of(word.lower()) for word in _as_written(phrase) if word[0].isupper()} - {""}
    held = (role for role in draft.roles if told and same_role(head(role), phrase.noun))
    own = {nation_of(word) for role in held for word in role[:-1]} - {""}
    return bool(told and own) and not told & own


def sides(words: Collection[str]) -> set[int]:
    """The parties that words tell of."""
    return {index for index, side in enumerate(_SIDES) if not side.isdisjoint(words)}


def gender_fits(draft: Draft, phrase: Phrase) -> bool:
    """Whether nouns that tell a gender ("spokeswoman", "first lady and senator") agree with it."""
    nouns = {phrase.noun, *_front(phrase)}
    if nouns & FEMALE_NOUNS:
        return draft.gender != "m"
    return draft.gender != "f" if nouns & MALE_NOUNS else True


def _front(phrase: Phrase) -> Iterator[str]:
    """A description's words up to what qualifies it, without owners, in lower case."""
    return map(str.lower, _as_written(phrase))


def _as_written(phrase: Phrase) -> Iterator[str]:
    for word in phrase.text.split():
        if word.lower() in BREAKS or not (word[-1].isalpha() or word.count(".") > 1):
            return
        if not word.lower().endswith(("'s", "’s")):
            yield word
