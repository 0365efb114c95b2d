"""Sourcing rules that a claim trips; each rule is a file and names its published source."""

from collections.abc import Callable, Sequence

from reportedly.schema import Flag
from reportedly.weigh.flags.another_outlet import another_outlet
from reportedly.weigh.flags.bare_source import bare_source
from reportedly.weigh.flags.plural_sources import plural_sources
from reportedly.weigh.flags.single_source import single_source
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

FlagRule = Callable[[str, Sequence[Statement], Interval, Context], list[Flag]]

FLAG_RULES: dict[str, FlagRule] = {
    "single-source": single_source,
    "another-outlet": another_outlet,
    "bare-source": bare_source,
    "plural-sources": plural_sources,
}


def flag(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """Every flag of one claim, in the order of the registry and of the statements."""
    return [f for rule in FLAG_RULES.values() for f in rule(claim, statements, count, context)]


__all__ = ["FLAG_RULES", "FlagRule", "flag"]
