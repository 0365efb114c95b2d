"""What people judged of the origins of two statements, tied to the statements of today."""

from collections.abc import Iterable, Sequence

from reportedly.places import statements_at
from reportedly.schema import Attribution, Judgement

Two = tuple[str, str]


def judged(
    judgements: Iterable[Judgement], attributions: Sequence[Attribution]
) -> dict[Two, Judgement]:
    """The newest judgement of each pair of statements (ids in order), but for those taken back.

    One on what is no longer there, or is by now one statement, says nothing.
    """
    told = [j for j in judgements if j.one.kind == j.other.kind == "statement"]
    if not told:
        return {}
    found = statements_at({p for j in told for p in (j.one, j.other)}, attributions)
    newest: dict[Two, Judgement] = {}
    for judgement in sorted(told, key=lambda j: (j.when, j.id)):
        one, other = found.get(judgement.one, ""), found.get(judgement.other, "")
        if one and other and one != other:
            newest[min(one, other), max(one, other)] = judgement
    return {two: j for two, j in newest.items() if j.verdict != "unknown"}
