"""Searches to try, made of what a store holds."""

from collections.abc import Sequence

from reportedly.schema.query import Facet, Query


def examples(facets: Sequence[Facet]) -> list[tuple[str, Query]]:
    """A few searches in words; `facets` are those of the search for everything."""
    most = {f.name: f.values[0] for f in facets if f.values}
    found: list[tuple[str, Query]] = []
    if speaker := most.get("speaker"):
        found.append((f"what {speaker.label} says", Query(speakers=(speaker.value,))))
        found.append((f"statements that name {speaker.label}", Query(text=f'"{speaker.label}"')))
    if outlet := most.get("outlet"):
        unnamed = Query(kinds=("anonymous",), outlets=(outlet.value,))
        found.append((f"what unnamed sources say in {outlet.label}", unnamed))
    if most:
        found.append(("what is said with a hedge", Query(hedged="yes")))
        found.append(("who is said to be against somebody", Query(stances=("against",))))
    return found
