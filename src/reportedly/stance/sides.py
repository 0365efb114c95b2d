"""Cues that take a side by themselves: "criticised", "endorsed", "a vocal critic of".

Whoever is the source of such a cue is against, or for, what its content begins with.
"""

import re
from typing import Literal

from reportedly.attribute.lexicon import bases, words

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


def side(cue: str) -> Side | None:
    """Which side a cue takes; None where it takes none, or both."""
    if cue.lower().startswith("to "):  # "asked them to endorse": who is asked has not done it
        return None
    lemmas = {base for word in words(cue)[-LAST:] for base in bases(word)}
    against = bool(lemmas & AGAINST)
    favours = bool(lemmas & FOR) and words(cue)[-1] != "against"  # "defended himself against"
    if against == favours:
        return None
    return "against" if against else "for"


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
