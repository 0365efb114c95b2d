"""Taking down what was answered, so that the next answer can tell what changed."""

from reportedly.ask.changes import key
from reportedly.schema import Answer, Run
from reportedly.store import Store, Unit

_RUN = Run("answered", "ask", 1, "")

_PATIENCE = 500
"""Milliseconds for which another program's writing is waited for: an answer is not worth more."""


def last(view: Unit, question: str) -> Answer | None:
    """What was answered when a question was asked last."""
    found = view.all(Answer, "question", [key(question)])
    return found[0] if found else None


def remember(store: Store, answer: Answer) -> None:
    """Write an answer down in the place of the last one to its question.

    Raises StoreError where the store takes nothing, or another program is writing to it.
    """
    with store.unit(_PATIENCE) as unit:
        unit.replace(_RUN, answer)
