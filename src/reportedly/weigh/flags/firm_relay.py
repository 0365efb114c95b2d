"""A relay that is firmer than what it relays."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.schema import Flag
from reportedly.weigh.firmness import all_open, hedges
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.origin import bare_name
from reportedly.weigh.statement import Context, Statement

RULE = "firm-relay"


def firm_relay(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """An article passes on as certain what the report that it draws on leaves open.

    After the Society of Professional Journalists, Code of Ethics (2014), "Seek truth and report
    it": nothing is misrepresented or oversimplified in summing up a story. It draws on a report
    if its path runs through that report's outlet, or if it was derived from it; and the two
    statements must have one origin, as far as is known.
    """
    by_origin: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_origin[statement.origin.key].append(statement)
    return [
        flag
        for said in by_origin.values()
        for statement in said
        if not hedges(statement)
        for flag in _against(claim, statement, [*relayed(statement, said, context)])
    ]


def relayed(relay: Statement, said: Iterable[Statement], context: Context) -> Iterator[Statement]:
    """Of the statements with its origin those that a statement passes on."""
    for other in said:
        is_other = other is not relay and other.origin.key == relay.origin.key
        if is_other and _draws_on(relay, other, context):
            yield other


def _against(claim: str, relay: Statement, passed_on: Sequence[Statement]) -> list[Flag]:
    """The flag of a firm statement against those that it relays, if they are all hedged."""
    hedged = all_open(passed_on)
    if not hedged:
        return []
    outlets = ", ".join(sorted({s.outlet for s in passed_on}))
    why = f"{outlets} leaves it open ({hedged}), {relay.outlet} does not"
    return [Flag(claim, RULE, why, relay.id, relay.attribution.content)]


def _draws_on(relay: Statement, other: Statement, context: Context) -> bool:
    if relay.article.id == other.article.id:
        return False
    lineage = context.lineages.get((other.article.id, relay.article.id))
    derived = lineage is not None and lineage.directed and lineage.derived == relay.article.id
    return derived or bool(other.outlet and bare_name(other.outlet) in relay.relays)


FIRM_RELAY = FlagRule(
    RULE,
    "an article passes on as certain what its source leaves open",
    "SPJ Code of Ethics (2014), “Seek truth and report it”",
    firm_relay,
)
