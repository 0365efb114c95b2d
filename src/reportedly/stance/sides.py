"""Cues that take a side by themselves: "criticised", "endorsed", "a vocal critic of".

Whoever is the source of such a cue is against, or for, what its content begins with.
"""

import re
from typing import Literal

from reportedly.attribute.lexicon import bases, words
from reportedly.lexicon.verbs import HELPERS
from reportedly.stance.past import is_once

Side = Literal["for", "against"]

AGAINST = frozenset(
    "abhor accuse assail attack bash belittle berate blame blast boycott castigate censure"
    " chastise chide condemn criticise criticize decry demean demonise demonize denigrate denounce"
    " deplore deride despise detest disavow discredit disdain dislike disparage distrust excoriate"
    " fear hammer hate insult lambast lambaste lampoon loathe malign mistrust mock oppose pillory"
    " rail rebuke rebut reprimand repudiate resent revile ridicule scold scorn skewer slam smear"
    " sue taunt undermine upbraid vilify"
    " condemnation contempt contemptuous critic critical criticism critique denunciation dismissive"
    " distrustful hatred jab lawsuit mistrustful mockery scornful wary".split()
)
FOR = frozenset(
    "admire adore applaud appreciate celebrate champion cherish commend compliment congratulate"
    " defend embrace endorse favor favour hail laud love praise salute support thank tout trust"
    " vouch welcome"
    " admiration admirer backed backing backs endorsement fond gratitude liked likes"
    " supporter supportive".split()
)
"""Lemmas; of "back" and "like" only forms that are no adverb and no preposition."""

LAST = 3
"""Words at the end of a cue among which the one that takes a side stands.

"Launching an attack on" takes one, "are likely to hear in attack ads, tying" does not.
"""


_REPENTS = frozenset("apologise apologize regret".split())
_TAKES_BACK = _REPENTS | frozenset(
    "abandon drop end lose lost pull reconsider rescind retract revoke stop withdraw withdrawn"
    " withdrew".split()
)
_GOES_ON = frozenset("and but by from in no out to up with".split())
"""Behind these the verb has nothing to do with the side: "dropped out and endorsed"."""


def side(cue: str) -> Side | None:
    """Which side a cue takes; None where it takes none, or both."""
    if cue.lower().startswith("to "):  # "asked them to endorse": who is asked has not done it
        return None
    if cannot_stand(cue):
        return "against"
    return None if taken_back(cue) else _side(words(cue))


def taken_back(cue: str) -> Side | None:
    """Which side a cue tells that somebody is no longer on: "regrets backing" that for him.

    Who "stopped insulting" him may be against him all the same. Who "once praised" him is no more.
    """
    taken = _side(words(cue))
    if is_once(cue):
        return taken
    verbs = _TAKES_BACK if taken == "for" else _REPENTS
    return taken if _follows(words(cue), verbs) else None


_CANNOT_STAND = re.compile(
    r"\b(?:can|could)(?: ?not|n?['’]t)(?: \w{1,20})? stand\W*$", re.IGNORECASE
)


def cannot_stand(cue: str) -> bool:
    """Whether a cue that is negated is against somebody for that."""
    return _CANNOT_STAND.search(cue) is not None


def _side(cue: list[str]) -> Side | None:
    lemmas = {base for word in cue[-LAST:] for base in bases(word)}
    against = bool(lemmas & AGAINST)
    favours = bool(lemmas & FOR) and cue[-1] != "against"  # "defended himself against"
    if against == favours:
        return None
    return "against" if against else "for"


def _follows(cue: list[str], verbs: frozenset[str]) -> bool:
    """Whether one of the verbs governs the side: "withdrew her endorsement of"."""
    sides = (i for i in range(len(cue))[-LAST:] if (AGAINST | FOR).intersection(bases(cue[i])))
    for word in reversed(cue[: next(sides, 0)]):
        if word in _GOES_ON:
            return False
        if verbs.intersection(bases(word)):
            return True
    return False


_FEELS = frozenset({"fear", "hate", "like", "love"})
_NEXT = re.compile(r"\s+([a-z]+)\b")
_FINITE = re.compile(r"[a-z]+(?:ed|[^\Wius]s)")


def is_of_a_clause(cue: str, behind: str) -> bool:
    """Whether what is felt is not of the one named but of what he does.

    "Fears Holm will be punished", "would hate Holm to go"; `behind` are the words behind the name.
    """
    word = _NEXT.match(behind)
    if word is None or not any(_FEELS.intersection(bases(w)) for w in words(cue)[-1:]):
        return False
    return word[1] in HELPERS | {"to"} or _FINITE.fullmatch(word[1]) is not None


_REFUSES = re.compile(
    r"\b(?:refus|declin)\w|\bno longer\b|\bcannot\b"
    r"|\b(?:would|will|could|can|does|do)(?: \w{1,20})? (?:not|never)\b"
    r"|\b(?:wouldn|won|couldn|can|doesn|don)['’]t\b",
    re.IGNORECASE,
)
_YET = re.compile(r"\byet\b", re.IGNORECASE)


def refuses(cue: str) -> bool:
    """Whether a negated cue tells that one will not: "has not endorsed" may still come."""
    return _REFUSES.search(cue) is not None and _YET.search(cue) is None
