"""The next search from this one: a value chosen, or one let go."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.ask.search.beside import year_days
from reportedly.schema.query import Facet, FacetName, FacetValue, Query

_FIELDS: dict[FacetName, str] = {
    "speaker": "speakers",
    "kind": "kinds",
    "outlet": "outlets",
    "attitude": "attitudes",
    "stance": "stances",
}


def toggled(query: Query, facet: FacetName, value: FacetValue) -> Query:
    """The search with one value more, or without it where it is chosen; from its first page."""
    if facet == "year":
        since, until = ("", "") if value.chosen else year_days(value.value)
        return replace(query, since=since, until=until, page=1)
    if facet == "hedged":
        hedged = "" if value.chosen else value.value
        return replace(query, hedged=hedged, page=1)  # type: ignore[arg-type]
    field = _FIELDS[facet]
    now: tuple[str, ...] = getattr(query, field)
    rest = tuple(v for v in now if v != value.value)
    changed = {field: rest if value.chosen else (*now, value.value)}
    return replace(query, page=1, **changed)  # type: ignore[arg-type]


def chosen(query: Query, facets: Sequence[Facet]) -> list[tuple[str, Query]]:
    """Everything that narrows a search but its words, in words, and the search without it."""
    found = [
        (v.label if f.name == "hedged" else f"{f.name}: {v.label}", toggled(query, f.name, v))
        for f in facets
        for v in f.values
        if v.chosen and f.name != "year"
    ]
    known = {v.value for f in facets if f.name == "speaker" for v in f.values if v.chosen}
    for name in query.speakers:
        if name not in known:
            rest = tuple(s for s in query.speakers if s != name)
            found.append((f"speaker: {name}", replace(query, speakers=rest, page=1)))
    if query.since:
        found.append((f"since {query.since}", replace(query, since="", page=1)))
    if query.until:
        found.append((f"until {query.until}", replace(query, until="", page=1)))
    return found
