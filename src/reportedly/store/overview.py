"""What is in a store at a glance, at a cost that does not grow with the pile's square."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, text

from reportedly.store import facets

ClaimOrder = Literal["origins", "articles", "denied", "newest"]

_ORDERS: dict[ClaimOrder, str] = {
    "origins": (
        "SELECT claim FROM weight ORDER BY high DESC, low DESC, claim LIMIT :most OFFSET :offset"
    ),
    "articles": (
        "SELECT claim FROM member GROUP BY claim ORDER BY"
        " count(DISTINCT CASE relation WHEN 'asserts'"
        " THEN substr(attribution, 1, instr(attribution, ':') - 1) END) DESC,"
        " sum(relation = 'asserts') DESC, claim LIMIT :most OFFSET :offset"
    ),
    "denied": (
        "SELECT claim FROM member WHERE relation = 'denies' GROUP BY claim"
        " ORDER BY count(*) DESC, claim LIMIT :most OFFSET :offset"
    ),
    "newest": (
        "SELECT m.claim FROM member m JOIN article a"
        " ON a.id = substr(m.attribution, 1, instr(m.attribution, ':') - 1)"
        " GROUP BY m.claim ORDER BY max(a.date) DESC, m.claim LIMIT :most OFFSET :offset"
    ),
}


@dataclass(frozen=True, slots=True)
class Totals:
    """How many of each there are; of statements those that a search can find."""

    articles: int
    statements: int
    claims: int


def totals(connection: Connection) -> Totals:
    """The counts of the whole store."""
    query = text("SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM claim)")
    articles, claims = connection.execute(query).one()
    return Totals(articles, facets.load(connection).numbers.size, claims)


def claims_by(connection: Connection, order: ClaimOrder, most: int, offset: int) -> Sequence[str]:
    """A page of the claims' ids: with most origins, in most articles, most denied, or newest."""
    query = text(_ORDERS[order])
    return connection.execute(query, {"most": most, "offset": offset}).scalars().all()
