"""Sourcing rules that a claim trips; each rule is a file and names its published source."""

from collections.abc import Sequence

from reportedly.schema import Flag
from reportedly.weigh.flags.anonymous_opinion import ANONYMOUS_OPINION
from reportedly.weigh.flags.another_outlet import ANOTHER_OUTLET
from reportedly.weigh.flags.bare_source import BARE_SOURCE
from reportedly.weigh.flags.firm_headline import FIRM_HEADLINE
from reportedly.weigh.flags.firm_relay import FIRM_RELAY
from reportedly.weigh.flags.no_reason import NO_REASON
from reportedly.weigh.flags.plural_sources import PLURAL_SOURCES
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.flags.serious_allegation import SERIOUS_ALLEGATION
from reportedly.weigh.flags.single_source import SINGLE_SOURCE
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

FLAG_RULES: tuple[FlagRule, ...] = (
    SINGLE_SOURCE,
    ANOTHER_OUTLET,
    BARE_SOURCE,
    PLURAL_SOURCES,
    NO_REASON,
    ANONYMOUS_OPINION,
    SERIOUS_ALLEGATION,
    FIRM_HEADLINE,
    FIRM_RELAY,
)


def flag(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """Every flag of one claim, in the order of the registry and of the statements."""
    return [f for rule in FLAG_RULES for f in rule.find(claim, statements, count, context)]


__all__ = ["FLAG_RULES", "FlagRule", "flag"]
