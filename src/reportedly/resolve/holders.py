"""Descriptions that are put to somebody already, and what stands inside them for the same one."""

from bisect import bisect_right
from collections.abc import Iterable

from reportedly.resolve.draft import Draft
from reportedly.resolve.pointers import is_head
from reportedly.schema import MentionForm, Span


class Holders:
    """The mentions of what the walk knows."""

    def __init__(self, text: str, known: Iterable[Draft]) -> None:
        found = [(span, draft) for draft in known for span in draft.mentions]
        self._found = sorted(found, key=lambda one: one[0])
        self._starts = [span.start for span, _ in self._found]
        self._text = text

    def holding(self, span: Span, form: MentionForm) -> Draft | None:
        """Who is described there, or in a longer description with the same head.

        The "editor" of "its editor" is nobody else; the "board" of "a member of the board" is.
        """
        if form != "nominal":
            return None
        at = bisect_right(self._starts, span.start)
        for other, draft in reversed(self._found[max(0, at - _NEAREST) : at]):
            inside = other.end >= span.end and not draft.named
            if other == span or (inside and is_head(self._text, other, span)):
                return draft
        return None


_NEAREST = 8
"""Mentions before a place that may hold it."""
