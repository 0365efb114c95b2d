"""Trades by which an article makes somebody known, and an office that it never gives them.

"Ned Foss, a former aide" is not "the chancellor" two sentences on: whoever holds an office is
introduced by it. Nothing is told apart where the text tells any other role of somebody, or that
somebody runs, leads or governs something.
"""

import re
from collections.abc import Sequence

from reportedly.lexicon.roles import HONORIFICS
from reportedly.resolve.roles import Role, head

_TRADES = frozenset(
    "adviser advisor aide analyst anthropologist architect artist astronaut attorney author baker"
    " biographer biologist blogger boxer builder carpenter chef chemist choreographer columnist"
    " comedian commentator consultant correspondent designer developer doctor driver engineer"
    " essayist farmer filmmaker firefighter fisherman footballer geologist historian illustrator"
    " interpreter journalist lawyer lobbyist mechanic midwife musician novelist nurse painter"
    " paramedic photographer physician physicist pilot playwright poet pollster programmer"
    " psychiatrist psychologist reporter researcher scientist screenwriter sculptor shopkeeper"
    " sociologist solicitor spokesman spokesperson spokeswoman staffer statistician strategist"
    " student surgeon surveyor teacher technician translator whistleblower writer".split()
)
"""Not professors, judges, economists, bankers or priests: universities, courts, banks and churches
have chancellors, presidents, governors and ministers of their own."""
_GIVEN_WITH = frozenset("chancellor governor mayor minister premier president senator".split())
"""Offices of which no article that names their holder says nothing."""


def only_of_a_trade(roles: Sequence[Role], office: str) -> bool:
    """Whether all that the text tells somebody to be is what no holder of an office is told as."""
    told = {head(role) for role in roles} - HONORIFICS
    return office in _GIVEN_WITH and bool(told) and told <= _TRADES


_GOVERNS = re.compile(
    r"\b(?:govern(?:s|ed|ing)?|rul(?:es?|ed|ing)|head(?:s|ed|ing)?|le(?:d|ads?|ading)"
    r"|r[au]ns?|running)\s(?:(?:the|his|her|its|this)\s(?:city|town|village|district|region"
    r"|province|state|country|nation|capital|government|cabinet|ministry)\b|[A-Z])"
    r"|\b(?:t(?:ook|akes?|aken|aking)|sworn\sinto)\s(?:office|power)\b|\b(?:to|in)\spower\b"
)


def tells_of_governing(text: str) -> bool:
    """Whether the text says that anybody runs something, and so may not name the office."""
    return _GOVERNS.search(text) is not None
