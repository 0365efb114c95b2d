"""An entity while its article is being read."""

from collections import Counter
from dataclasses import dataclass, field

from reportedly.resolve.kinds import Votes, decide
from reportedly.resolve.roles import Role
from reportedly.schema import EntityKind, Span


@dataclass(eq=False, slots=True)
class Draft:
    """An entity while its article is being read."""

    name: str
    kind: EntityKind = "unknown"
    named: bool = True
    count: int | None = 1
    mentions: set[Span] = field(default_factory=set)
    keys: set[tuple[str, ...]] = field(default_factory=set)
    roles: list[Role] = field(default_factory=list)
    hints: Votes = field(default_factory=Counter)
    gender: str = ""
    noun: str = ""
    mods: frozenset[str] = frozenset()
    distinct: list["Draft"] = field(default_factory=list)
    parts: list["Draft"] = field(default_factory=list)
    spoke: bool = False
    quiet: bool = False
    plural: bool = False
    same: "Draft | None" = None
    known: bool = False
    shaped: bool = False
    long: list[int] = field(default_factory=list)
    mark: str = ""
    bare: bool = False
    withheld: bool = False
    """Whether the text says that whoever it is is not named."""
    aside: bool = False
    """Whether it came up beside the article, in a menu or the start of another story."""

    @property
    def first(self) -> int:
        """Where it is first named; behind everything where it is not."""
        return min((s.start for s in self.mentions), default=1 << 60)

    def holds(self, span: Span) -> bool:
        """Whether a place inside the span is one of its mentions already."""
        return any(span.start <= s.start and s.end <= span.end for s in self.mentions)

    def settle(self) -> None:
        """Take the kind that its hints tell, unless it is known."""
        if not self.known:
            self.kind = decide(self.hints, self.spoke)

    def truly(self) -> "Draft":
        """The draft that it turned out to be the same as."""
        return self.same.truly() if self.same else self
