"""Whether a named body may be "the electoral commission": by its words, roles and letters."""

from collections.abc import Iterator

from reportedly.lexicon.nouns import NAMED_BODIES
from reportedly.resolve.draft import Draft
from reportedly.resolve.names import singular
from reportedly.resolve.phrases import Phrase

_TOLD_APART = frozenset(
    "board commission committee council court department ministry office panel subcommittee"
    " tribunal".split()
)
"""What a country has several of, each with a portfolio."""
PORTFOLIOS = frozenset(
    "agriculture antitrust appeal aviation broadcasting budget competition culture custom defence"
    " defense development economy education election electoral energy environment ethic finance"
    " fishery foreign health home housing immigration industry intelligence interior judiciary"
    " justice labor labour maritime media oil planning police press right safety security sport"
    " tax tourism trade transport transportation voting water welfare".split()
)
_COURTS = frozenset("cas cjeu ecj echr icc icj ictr icty".split())
_ENDS = {"commission": "c", "committee": "c", "council": "c", "board": "b", "panel": "bcp"}
_KNOWN_FOR = {"pentagon": "defence", "treasury": "finance"}
_STEM = 5
"""Letters in which forms of one noun agree: "election" and "electoral"."""


def no_such_body(draft: Draft, phrase: Phrase) -> bool:
    """Whether a named body cannot be meant: it has another portfolio, or nothing tells the noun.

    "The agency" may be any body; the commission, ministry or court is only what is one.
    """
    if phrase.noun not in _TOLD_APART:
        return False
    told = _says_body(draft, phrase) or _lettered(draft, phrase)
    return not told or _other_portfolio(draft, phrase)


def _other_portfolio(draft: Draft, phrase: Phrase) -> bool:
    told = {word for word in _front(phrase) if word in PORTFOLIOS}
    stems = {word[:_STEM] for word in _words(draft)}
    letters = _letters(draft)
    held = any(word[:_STEM] in stems or word[0] in letters for word in told)
    return bool(told) and not held


def _front(phrase: Phrase) -> Iterator[str]:
    """The words up to the noun, in the singular."""
    for word in phrase.text.lower().split():
        one = singular(word.strip(",.’'"))
        if one == phrase.noun:
            return
        yield one


def _words(draft: Draft) -> set[str]:
    """The words of its names and of what it is said to be."""
    told = {word for words in (*draft.keys, *draft.roles) for word in words}
    return told | {_KNOWN_FOR[word] for word in told & _KNOWN_FOR.keys()}


def _says_body(draft: Draft, phrase: Phrase) -> bool:
    """Whether a name of several words, or a role, says what kind of body it is."""
    keys = (*draft.keys, *draft.roles)
    told = {word for key in keys if len(key) > 1 for word in key}
    return bool(told & NAMED_BODIES) or any(phrase.noun in key for key in keys)


def _lettered(draft: Draft, phrase: Phrase) -> bool:
    """Whether letters tell it ("SEC", "FBI"); departments and offices are called by any name."""
    letters = _letters(draft)
    if phrase.noun in _ENDS:
        return letters[-1:] != "" and letters[-1] in _ENDS[phrase.noun]
    if phrase.noun in {"court", "tribunal"}:
        return letters in _COURTS
    return phrase.noun != "ministry" or letters.startswith("m")


def _letters(draft: Draft) -> str:
    """The letters of a name that is only letters."""
    bare = draft.name.replace(".", "")
    return bare.lower() if bare.isupper() and bare.isalpha() else ""
