"""Keeping what is due to be reviewed: the statements of the claims that changed."""

from collections.abc import Collection

from reportedly.review import priority
from reportedly.store import Unit
from reportedly.store import due as table


def bring_up_to_date(unit: Unit, claims: Collection[str] | None) -> None:
    """Rank the statements of some claims anew; of all where None are named."""
    table.forget(unit.connection, claims)
    stakes = table.stakes(unit.connection, claims)
    table.put(unit.connection, ((s.attribution, s.claim, priority(s)) for s in stakes))
