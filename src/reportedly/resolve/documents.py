"""Documents without a name of their own: which earlier one "the poll" or "the Osk poll" means."""

from collections.abc import Iterable, Sequence

from reportedly.lexicon.nouns import PRESS_DOCUMENTS
from reportedly.resolve.draft import Draft
from reportedly.resolve.names import singular
from reportedly.resolve.phrases import Phrase

_ANY_DOCUMENT = frozenset({"document", "text", "file", "paper"})
_ALIKE = (
    frozenset("ad advertisement commercial spot clip video".split()),
    frozenset("video clip recording tape footage".split()),
    frozenset("survey poll".split()),
    frozenset("survey study report analysis research".split()),
    frozenset("book memoir autobiography".split()),
    frozenset("lawsuit suit complaint filing".split()),
    frozenset("email e-mail message".split()),
    frozenset("statement release".split()),
)
"""Words by which a text calls one document in turn; being in one set is enough."""
_FRONT = 12
"""Words of a description in which its head is looked for."""


class Documents:
    """The names by which the documents of an article are told apart."""

    def __init__(self) -> None:
        self._called: dict[int, frozenset[str]] = {}

    def find(
        self, phrase: Phrase, owners: Sequence[Draft], earlier: Iterable[Draft], echo: bool
    ) -> Draft | None:
        """Of the earlier ones of a kind the one that shares most names with it, else the last.

        In an echo of the story, and for a name that is new ("a new poll", "the Osk poll"), the
        first one comes before the last.
        """
        marks = _marks(phrase)
        best: tuple[tuple[int, bool, int], Draft] | None = None
        for draft in earlier:
            own = self._called.get(id(draft), frozenset())
            told = bool(marks) and draft.noun == phrase.noun
            clash = bool(marks and own) and not marks & own
            if not clash and (told or _fits(draft, phrase, owners, echo)):
                order = -draft.first if echo or marks else _last(draft)
                rank = (len(marks & own), draft.noun == phrase.noun, order)
                if best is None or rank > best[0]:
                    best = (rank, draft)
        if best is not None:
            self.note(best[1], phrase)
        return best and best[1]

    def note(self, draft: Draft, phrase: Phrase) -> None:
        """Remember the names in a description of a document."""
        self._called[id(draft)] = self._called.get(id(draft), frozenset()) | _marks(phrase)


def _last(draft: Draft) -> int:
    return max((m.start for m in draft.mentions), default=0)


def _marks(phrase: Phrase) -> frozenset[str]:
    """The names in front of a document's noun ("the Osk poll"): another one's are others."""
    words = phrase.text.split()[:_FRONT]
    nouns = (i for i, w in enumerate(words) if singular(w.lower().strip(",")) == phrase.noun)
    return frozenset(w.lower() for w in words[1 : next(nouns, len(words))] if w[:1].isupper())


def _fits(draft: Draft, phrase: Phrase, owners: Sequence[Draft], echo: bool) -> bool:
    """Whether two documents are of one kind, and the owners that are told do not part them."""
    same = draft.noun == phrase.noun or phrase.noun in _ANY_DOCUMENT
    same = same or any({draft.noun, phrase.noun} <= nouns for nouns in _ALIKE)
    press = {draft.noun, phrase.noun} <= PRESS_DOCUMENTS
    shared = any(o in draft.parts for o in owners)
    # "A new poll", then "the survey, conducted by the Osk Institute": its owner is told later.
    free = echo or not owners or not (draft.parts or phrase.indefinite)
    return (same and free) or (shared and (same or press))
