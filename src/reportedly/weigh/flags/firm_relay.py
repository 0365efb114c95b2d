"""A relay that is firmer than what it relays."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, islice, permutations

from reportedly.schema import Flag
from reportedly.weigh.firmness import all_open, hedges
from reportedly.weigh.flags.rule import FlagRule
from reportedly.weigh.interval import Interval
from reportedly.weigh.origin import bare_name
from reportedly.weigh.statement import Context, Statement

RULE = "firm-relay"

HELD = 250
"""Statements that a relay is held against: with all of them many relays of one report would take
the square of their number."""

Place = tuple[str, str]
"""The key of an origin, then an outlet's bare name or an article."""


@dataclass(frozen=True, slots=True)
class Reports:
    """A claim's statements by where they stand, in order of their ids; what was derived of what.

    `repeated` are those of an outlet's own article that a statement through it repeats, though
    nobody may tell whose they are; by the outlet's bare name and the statement.
    """

    by_outlet: Mapping[Place, Sequence[Statement]]
    by_article: Mapping[Place, Sequence[Statement]]
    originals: Mapping[str, Sequence[str]]
    repeated: Mapping[tuple[str, str], Sequence[Statement]]


def firm_relay(
    claim: str, statements: Sequence[Statement], count: Interval, context: Context
) -> list[Flag]:
    """An article passes on as certain what the report that it draws on leaves open.

    After the Society of Professional Journalists, Code of Ethics (2014), "Seek truth and report
    it": nothing is misrepresented or oversimplified in summing up a story. It draws on a report
    if its path runs through that report's outlet, or if it was derived from it; and the two
    statements must have one origin, as far as is known.
    """
    passed = reports(statements, context)
    firm = {s.id for s in statements if not hedges(s)}
    told = (s for s in statements if s.id in firm)
    return [f for s in told for f in _against(claim, s, _held(s, passed, firm))]


def _held(relay: Statement, passed: Reports, firm: Container[str]) -> list[Statement]:
    """What a relay is held against: nothing where some of it is firm as well."""
    found: list[Statement] = []
    for other in islice(relayed(relay, passed), HELD):
        if other.id in firm:
            return []
        found.append(other)
    return found


def reports(statements: Sequence[Statement], context: Context) -> Reports:
    """The statements of one claim as `relayed` looks them up."""
    by_outlet: dict[Place, list[Statement]] = defaultdict(list)
    by_article: dict[Place, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=_id):
        by_article[statement.origin.key, statement.article.id].append(statement)
        if statement.outlet:
            by_outlet[statement.origin.key, bare_name(statement.outlet)].append(statement)
    known = {s.id: s for s in statements}
    repeated = {
        place: sorted((known[i] for i in ids if i in known), key=_id)
        for place, ids in context.relays.repeated.items()
        if place[1] in known
    }
    originals = _originals({s.article.id for s in statements}, context)
    return Reports(by_outlet, by_article, originals, repeated)


def relayed(relay: Statement, passed: Reports) -> Iterator[Statement]:
    """Of the statements with its origin those that a statement passes on, by their ids."""
    origin, own = relay.origin.key, relay.article.id
    runs = [passed.by_outlet.get((origin, outlet), ()) for outlet in relay.relays]
    runs += [passed.by_article.get((origin, a), ()) for a in passed.originals.get(own, ())]
    runs += [passed.repeated.get((outlet, relay.id), ()) for outlet in relay.relays]
    for _, found in groupby(merge(*runs, key=_id), key=_id):
        other = next(found)
        if other.article.id != own:
            yield other


def _id(statement: Statement) -> str:
    return statement.id


def _originals(articles: Collection[str], context: Context) -> dict[str, list[str]]:
    """For each article of a claim those that it was derived from.

    A claim has few articles beside all that are related, or the other way round: the fewer pairs
    are gone through.
    """
    few = len(articles) ** 2 < len(context.lineages)
    found: dict[str, list[str]] = defaultdict(list)
    for original, derived in permutations(articles, 2) if few else context.lineages:
        lineage = context.lineages.get((original, derived))
        if lineage is not None and lineage.directed and lineage.derived == derived != original:
            found[derived].append(original)
    return found


def _against(claim: str, relay: Statement, passed_on: Sequence[Statement]) -> list[Flag]:
    """The flag of a firm statement against those that it relays, if they are all hedged."""
    hedged = all_open(passed_on)
    if not hedged:
        return []
    outlets = ", ".join(sorted({s.outlet for s in passed_on}))
    why = f"{outlets} leaves it open ({hedged}), {relay.outlet} does not"
    return [Flag(claim, RULE, why, relay.id, relay.attribution.content)]


FIRM_RELAY = FlagRule(
    RULE,
    "an article passes on as certain what its source leaves open",
    "SPJ Code of Ethics (2014), “Seek truth and report it”",
    firm_relay,
)
