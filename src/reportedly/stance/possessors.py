"""Whose end, harm or opponent is meant: "welcomed Holm's resignation" is not for Holm."""

import re
from itertools import pairwise

from reportedly.lexicon.words import BREAKS, POSSESSIVES
from reportedly.schema import Span

_ENDS = (
    "arrest assassination conviction death defeat demise demotion departure deportation detention"
    " dismissal disqualification downfall ejection eviction execution expulsion fall firing"
    " impeachment imprisonment incarceration indictment jailing kidnapping killing loss murder"
    " ouster ousting overthrow prosecution removal resignation retirement sacking sentencing"
    " suspension toppling"
)
_OPPONENTS = (
    "accuser accusers adversaries adversary assassin assassins attacker attackers challenger"
    " challengers critic critics detractor detractors enemies enemy foe foes killer killers"
    " murderer murderers nemesis opponent opponents rival rivals victim victims"
)
NOT_ITS_OWNER = frozenset(f"{_ENDS} {_OPPONENTS}".split())
"""Nouns whose owner is not who is praised or blamed with them, or is the other way round.

Of an end only the singular: "Holm's convictions" are what he believes.
"""

_AFTER = (BREAKS - {"of"}) | frozenset(
    "and or but earlier early last late next this today tonight tomorrow yesterday".split()
)
"""What may follow the noun; in "Trent's firing of Holm" the owner is who does it."""

_OF = re.compile(
    rf"\b(?:{'|'.join(sorted(NOT_ITS_OWNER))})\s+of\s+(?:(?!by\b)[\w.’'-]+\s+){{0,3}}$"
)

_OWNED = ("'s", "’s", "s'", "s’")
_OWNS = re.compile(r"['’]s|(?<=s)['’](?=\s)")
_TOKEN = re.compile(r"[^\W\d_][\w-]{0,40}|\S")
_NEAR = 80
"""Characters behind a mention in which the noun stands."""


def not_its_owner(text: str, mention: Span) -> bool:
    """Whether a mention only tells whose end, harm or opponent it is."""
    behind = _behind(text, mention)
    if behind is None:
        return False
    tokens = _TOKEN.findall(text, behind, behind + _NEAR)
    for word, after in pairwise([*tokens, "."]):
        if word in NOT_ITS_OWNER and _ends(after):
            return True
        if not word[0].isalpha() or word.lower() in BREAKS:
            return False
    return False


def is_end_of(text: str, start: int, mention: Span) -> bool:
    """Whether what begins at `start` is the end, harm or opponent of who is mentioned behind it.

    "The brutal murder of Trent" is done to Trent, "the murder of Holm by Trent" is not.
    """
    return _OF.search(text, max(start, mention.start - _NEAR), mention.start) is not None


_TO_GO = re.compile(
    r"\s+to\s+(?:resign|quit|stand\s+(?:aside|down)|step\s+(?:aside|back|down)|drop\s+out"
    r"|go(?=\s*(?:[^\w\s]|$)))\b"
)


def is_to_go(text: str, mention: Span) -> bool:
    """Whether what follows tells that somebody should give up: "wants Holm to resign"."""
    return _TO_GO.match(text, mention.end) is not None


def is_possessor(text: str, mention: Span) -> bool:
    """Whether a mention only tells whose something is ("Holm's plan")."""
    return _behind(text, mention) is not None


_ACCOUNT = (
    r"(?:account|accusation|allegation|article|assertion|charge|claim|report|reporting|rumou?r"
    r"|statement|stor(?:y|ies)|suggestion|tale|version)s?\b"
)
_ITS_ACCOUNT = re.compile(rf"\s+(?:[\w-]{{1,20}} ){{0,2}}{_ACCOUNT}", re.IGNORECASE)
_ACCOUNT_OF = re.compile(
    rf"\b{_ACCOUNT} (?:by|from|in|of) (?:[\w.-]{{1,20}} ){{0,3}}$", re.IGNORECASE
)


def is_of_an_account(text: str, mention: Span) -> bool:
    """Whether a mention only tells whose an account is: "the magazine's story"."""
    behind = _behind(text, mention)
    if behind is not None and _ITS_ACCOUNT.match(text, behind):
        return True
    return _ACCOUNT_OF.search(text, max(0, mention.start - _NEAR), mention.start) is not None


def _behind(text: str, mention: Span) -> int | None:
    """Where the words begin that a possessive stands before; None where it is none."""
    words = text[mention.start : mention.end]
    if words.lower() in POSSESSIVES or words.endswith(_OWNED):
        return mention.end
    ending = _OWNS.match(text, mention.end)
    return ending.end() if ending else None


def _ends(after: str) -> bool:
    """Whether the noun is the phrase's last: not "Holm's resignation letter"."""
    return not after.islower() or after in _AFTER
