"""Sources: what kind of source an attribution has, and what it tells of itself."""

from dataclasses import dataclass

from reportedly.schema.entity import EntityKind
from reportedly.schema.span import Spans


@dataclass(frozen=True, slots=True)
class Source:
    """The source of one attribution.

    `named` tells whether the text names it; `plural` whether they are several, `count` how many
    the text says they are (None where it does not). Of an unnamed one: `descriptor` is what it is
    called ("a source close to the government"), `reason` why it is not named ("because they were
    not authorised to speak publicly"), `access` how it is said to know ("briefed on the matter"),
    each as places in the text, empty where the text does not tell.
    """

    attribution: str
    article: str
    kind: EntityKind
    named: bool
    plural: bool
    count: int | None
    descriptor: Spans = ()
    reason: Spans = ()
    access: Spans = ()
