"""Whether two descriptions may mean one person: by noun, role, gender and office."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from reportedly.lexicon.people import FEMALE_NOUNS, MALE_NOUNS, SAME_ROLE
from reportedly.lexicon.words import BREAKS, DEFINITE, INDEFINITE
from reportedly.resolve.draft import Draft
from reportedly.resolve.nations import nation_of, of_one
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
_HEADING = frozenset({"of", "at", "for"})
_ANOTHER = INDEFINITE | {"one", "another"}
_STEM = 5
"""Letters in which forms of one noun agree: "chair" and "chairwoman", "adviser" and "advisor"."""


def same_role(one: str, other: str) -> bool:
    """Whether two role nouns may be used for one person."""
    return one == other or any(one in group and other in group for group in SAME_ROLE)


def fit_of(role: Role, phrase: Phrase) -> int:
    """How well a role meets a description; below 0 where they exclude each other."""
    if not same_role(head(role), phrase.noun):
        return -1
    rest = set(role[:-1]) | {r for r in role if r != phrase.noun}
    shared = len(rest & phrase.mods)
    telling = phrase.mods - {"former", "ex", "then"}
    if phrase.owners and not shared:
        return -1
    if not shared and _elsewhere(role, phrase):
        return -1  # "the head of the port authority" is not just any president
    if telling and not shared and set(role[:-1]) - {"former"}:
        return -1
    if "former" in phrase.mods and "former" not in role and len(role) > 1 and not shared:
        return -1
    below, told = set(role[:-1]) & _BELOW, _BELOW.intersection(_front(phrase)) - {phrase.noun}
    if below - phrase.mods or told - set(role):
        return -1
    extra = len(set(role[:-1]) - phrase.mods)
    return 8 + 4 * shared + 3 * (head(role) == phrase.noun) - min(extra, 3)


def _elsewhere(role: Role, phrase: Phrase) -> bool:
    """Whether it tells of what somebody is the head, and nothing says that the role is of that.

    "Of a large union" brings in another body, "of the agency" takes up what was told of before.
    "Chair" and "chairwoman" are one word here, and whoever is president is the head of state.
    """
    whom = _headed(phrase)
    if not whom or whom[0] == "state":
        return False
    anaphoric = whom[0] in DEFINITE and (len(whom) < 3 or whom[2] in BREAKS)
    another = head(role)[:_STEM] != phrase.noun[:_STEM]
    return whom[0] in _ANOTHER or (another and not anaphoric)


def _headed(phrase: Phrase) -> list[str]:
    """The words behind "the head of"."""
    words = re.findall(r"[\w’'-]+", phrase.text.lower())
    pairs = enumerate(pairwise(words))
    at = next((i for i, (n, of) in pairs if n == phrase.noun and of in _HEADING), len(words))
    return words[at + 2 :]


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
    return bool(told and own) and not of_one(told, own)


def sides(words: Collection[str]) -> set[int]:
    """The parties that words tell of."""
    return {index for index, side in enumerate(_SIDES) if not side.isdisjoint(words)}


def gender_of(noun: str) -> str:
    """The gender that a noun tells ("spokeswoman"); nothing for most."""
    return "f" if noun in FEMALE_NOUNS else "m" if noun in MALE_NOUNS else ""


def of_two_genders(one: str, other: str) -> bool:
    """Whether two nouns tell of a man and of a woman."""
    return {gender_of(one), gender_of(other)} == {"f", "m"}


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
