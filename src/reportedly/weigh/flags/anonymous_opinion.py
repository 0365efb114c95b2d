"""An opinion, not a fact, from a source without a name."""

import re
from collections.abc import Sequence

from reportedly.gather.words import words
from reportedly.lexicon.judging import JUDGING
from reportedly.schema import Attitude, Flag, quote
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

RULE = "anonymous-opinion"

_HELD: frozenset[Attitude] = frozenset({"thought", "felt"})
"""What a source thinks or feels is no information; what it wants or plans is, about itself."""

_HOLDS = re.compile(r"\b(?:I|we) (?:think|believe|feel|doubt|suspect|guess)\b", re.IGNORECASE)


def anonymous_opinion(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """A source without a name judges or believes, where it could only be asked what it knows.

    After the Associated Press Statement of News Values and Principles, "Anonymous sources": what
    comes from them is information, no opinion and no speculation. Told by the statement's
    attitude and by its words of judgement; so a view put in plain words is missed.
    """
    found = []
    for statement in statements:
        if statement.origin.is_unnamed and (why := _opinion(statement)):
            found.append(Flag(claim, RULE, why, statement.id, statement.attribution.content))
    return found


def _opinion(statement: Statement) -> str:
    """Why it is one; empty where nothing tells."""
    said = quote(statement.text, statement.attribution.content)
    who = f"“{statement.origin.called}”"
    holds = _HOLDS.search(said)
    judged = holds[0] if holds else next((w for w in words(said) if w.lower() in JUDGING), "")
    if judged:
        return f"{who} judges: “{judged}”"
    if statement.attribution.attitude in _HELD:
        cue = quote(statement.text, statement.attribution.cue)
        return f"{who} gives a view: “{cue}”" if cue else f"{who} gives a view"
    return ""


ANONYMOUS_OPINION = FlagRule(
    RULE,
    "a view or a judgement, not a fact, from an unnamed source",
    "AP Statement of News Values and Principles, “Anonymous sources”",
    anonymous_opinion,
)
