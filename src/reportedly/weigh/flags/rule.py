"""What a flag's rule is: its name, what it says, who published it, and how it is found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.schema import Flag
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement

Find = Callable[[str, Sequence[Statement], Interval, Context], list[Flag]]
"""From a claim's id, its asserting statements, the count of their origins, and what is around."""


@dataclass(frozen=True, slots=True)
class FlagRule:
    """`says` tells when it trips, `after` which published rule it follows."""

    name: str
    says: str
    after: str
    find: Find
