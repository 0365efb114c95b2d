"""What became of the inputs of one reading."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from reportedly.errors import InputError
from reportedly.schema import Lineage
from reportedly.store import Unit


@dataclass(slots=True)
class Outcome:
    """Counts of pages, and every failure.

    `read` are new to the store. `unchanged` stand in the file where they stood before. `copies` are
    the same as another one or nearly so: those of `read` that gathering finds copied, and those
    whose very content the store holds from another place, which are not read again.
    """

    read: int = 0
    unchanged: int = 0
    copies: int = 0
    renewed: int = 0
    failed: list[InputError] = field(default_factory=list)
    new: set[str] = field(default_factory=set)

    def came(self, page: str, new: bool, there: bool) -> None:
        """A page came, new to the store or not, and stood `there` in its file before or not."""
        if new:
            self.read += 1
            self.new.add(page)
        elif there:
            self.unchanged += 1
        else:
            self.copies += 1

    def count_copies(self, unit: Unit) -> None:
        """Add those of the new pages that the store now knows for copies."""
        found = (x for side in ("original", "derived") for x in unit.all(Lineage, side, self.new))
        self.copies += len({self._copy(x) for x in found if x.kind == "copy"} - {""})

    def _copy(self, line: Lineage) -> str:
        """The new page of two that are alike which counts as the copy; empty if there is none."""
        if line.derived in self.new:
            return line.derived
        # Where nothing tells which came first, the one that the store had before did.
        return line.original if not line.directed and line.original in self.new else ""

    def reasons(self) -> Mapping[type[InputError], int]:
        """How many failed of each kind, the most frequent first."""
        return dict(Counter(type(error) for error in self.failed).most_common())
