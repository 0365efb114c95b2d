"""What people judged of the origins of two statements, tied to the statements of today."""

from collections.abc import Iterable, Sequence

from reportedly.places import statements_at
from reportedly.schema import Attribution, Judgement
from reportedly.standing import standing

Two = tuple[str, str]


def judged(
    judgements: Iterable[Judgement], attributions: Sequence[Attribution]
) -> dict[Two, Judgement]:
    """The judgement that stands on each pair of statements (ids in order)."""
    told = [j for j in judgements if j.one.kind == j.other.kind == "statement"]
    if not told:
        return {}
    found = statements_at({p for j in told for p in (j.one, j.other)}, attributions)
    held = standing(told, lambda j: (found.get(j.one, ""), found.get(j.other, "")))
    return {(min(two), max(two)): judgement for two, judgement in held.items()}
