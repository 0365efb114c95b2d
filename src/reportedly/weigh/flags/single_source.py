"""A claim that rests on one origin."""

from collections.abc import Sequence

from reportedly.schema import Flag
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.origin import FIRMNESS
from reportedly.weigh.statement import Context, Statement

RULE = "single-source"

_SAID = {1: "the statement goes", 2: "both statements go"}


def single_source(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """All statements go back to one origin that is known not to be another outlet's report.

    After "Anonymous sources – Reuters rules" (Reuters Editors, 17 July 2008): two or more sources
    are better than one; and the Associated Press Stylebook, "anonymous sources": more than one
    source is sought. A person who speaks of himself is a good single source, which the program
    cannot tell yet; so it only says what is the case.
    """
    if not count.single or count.unresolved or not statements:
        return []
    first = min(statements, key=lambda s: FIRMNESS.index(s.origin.standing))
    many = _SAID.get(len(statements), f"all {len(statements)} statements go")
    who = first.origin.called
    unnamed = f"one unnamed source, “{who}”" if first.origin.is_unnamed else who
    return [Flag(claim, RULE, f"{many} back to {unnamed}", first.id, first.attribution.source)]


SINGLE_SOURCE = FlagRule(
    RULE,
    "all statements go back to one origin",
    "Reuters rules on anonymous sources (2008); AP Stylebook, “anonymous sources”",
    single_source,
)
