"""The searches that people saved."""

from collections.abc import Sequence

from reportedly.ask.statements import Source
from reportedly.schema import SavedSearch


def saved_searches(source: Source) -> Sequence[SavedSearch]:
    """All of them, by name."""
    return sorted(source.all(SavedSearch), key=lambda s: (s.name.casefold(), s.by, s.id))
