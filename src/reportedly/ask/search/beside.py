"""The facets of a search as they are shown beside it: values with their words and counts."""

from collections.abc import Collection, Mapping, Sequence

from reportedly.ask.search.counting import Counting, Counts, Speaking
from reportedly.ask.search.who import Meant, alone, called
from reportedly.schema.query import LONGEST, Facet, FacetName, FacetValue, Query, on_one_line
from reportedly.store import Unit, evidence
from reportedly.store.facets import digest

SHOWN = 12
"""Values listed of each facet; chosen ones always are."""

WIDE = 300
"""Values listed of a facet of which more are asked for."""

_LABELS: Mapping[str, Mapping[str, str]] = {
    "hedged": {"yes": "hedged", "no": "not hedged"},
    "outlet": {"": "no outlet known"},
    "year": {"": "no date"},
}


def facets(
    view: Unit, counting: Counting, meant: Meant, wide: FacetName | None = None
) -> tuple[Facet, ...]:
    """All facets, in the order in which they are shown; of `wide` more values than of others."""
    query = counting.query
    every: dict[FacetName, tuple[Counts, Collection[str]]] = {
        "kind": (counting.kinds(), query.kinds),
        "outlet": (counting.outlets(), query.outlets),
        "year": (counting.years(), _year(query)),
        "attitude": (counting.attitudes(), query.attitudes),
        "stance": (counting.stances(), query.stances),
        "hedged": (counting.hedged(), (query.hedged,)),
    }
    most = dict.fromkeys((*every, "speaker"), SHOWN)
    if wide is not None:
        most[wide] = WIDE
    made = (_facet(n, counts, chosen, most[n]) for n, (counts, chosen) in every.items())
    return (_speakers(view, counting, meant, most["speaker"]), *made)


def _facet(name: FacetName, counts: Counts, chosen: Collection[str], most: int) -> Facet:
    known = dict(counts)
    listed = [v for at, (v, _) in enumerate(counts) if at < most or v in chosen]
    more = len(counts) - len(listed)
    listed += [v for v in chosen if v and v not in known]
    labels = _LABELS.get(name, {})
    values = (FacetValue(v, labels.get(v, v), known.get(v, 0), v in chosen) for v in listed)
    return Facet(name, tuple(values), more)


def _year(query: Query) -> tuple[str, ...]:
    """The year that the search asks for, where it asks for just one."""
    year = query.since[:4]
    whole = (query.since, query.until) == (f"{year}-01-01", f"{year}-12-31")
    return (year,) if year and whole else ()


def year_days(year: str) -> tuple[str, str]:
    """The first and the last day of a year."""
    return f"{year}-01-01", f"{year}-12-31"


def _speakers(view: Unit, counting: Counting, meant: Meant, most: int) -> Facet:
    """Who speaks, the most first. A speaker is asked for by its name where nobody shares it."""
    asked = {c: given for given, some in meant.items() for c in some}
    chosen = {digest(c): c for c in asked}
    listed, more = counting.speaking(most, chosen)
    canonical = _canonical(view, counting, listed, chosen)
    names = called(view, [*canonical.values(), *asked])
    sole = alone(view, names)
    count = {canonical[row.who]: row.statements for row in listed} | {
        c: 0 for d, c in chosen.items() if d not in canonical
    }
    values = tuple(_speaker(c, n, names, sole, asked) for c, n in count.items())
    return Facet("speaker", values, more)


def _canonical(
    view: Unit, counting: Counting, listed: Sequence[Speaking], known: Mapping[int, str]
) -> dict[int, str]:
    """{digest of a speaker: its canonical entity}, told by one of its statements."""
    said = {row.who: counting.columns.id(row.first) for row in listed}
    speaking = evidence.speaking(view.connection, said.values())
    return {d: known.get(d) or speaking[statement] for d, statement in said.items()}


def _speaker(
    canonical: str,
    count: int,
    names: Mapping[str, str],
    sole: Collection[str],
    asked: Mapping[str, str],
) -> FacetValue:
    name = names.get(canonical, canonical)
    spelt = canonical in sole and name == on_one_line(name)[:LONGEST]
    value = asked.get(canonical) or (name if spelt else canonical)
    return FacetValue(value, name, count, canonical in asked)
