"""A claim that rests on one origin."""

from collections.abc import Sequence

from reportedly.schema import Flag
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

RULE = "single-source"

_SAID = {1: "the statement goes", 2: "both statements go"}


def single_source(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """All statements go back to one origin that is known not to be another outlet's report.

    After the Reuters Handbook of Journalism, "The essentials of Reuters sourcing": a story on
    one source, above all on an unnamed one, is the exception and has to be defended; and the
    Associated Press, "Anonymous sources": more than one source is sought. A person who speaks
    of himself is a good single source, which the program cannot tell yet; so it only says what
    is the case.
    """
    if count.high != 1 or count.unresolved or not statements:
        return []
    first = statements[0]
    many = _SAID.get(len(statements), f"all {len(statements)} statements go")
    who = first.origin.called
    unnamed = f"one unnamed source, “{who}”" if first.origin.standing == "anonymous" else who
    return [Flag(claim, RULE, f"{many} back to {unnamed}", first.id, first.attribution.source)]
