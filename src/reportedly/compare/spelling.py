"""Spelling: a name spelt differently between copies, at the same place of the copied passage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.compare.respelt import Text, read, respelt
from reportedly.compare.telling import Telling, differ
from reportedly.schema import Difference, Lineage, Span, Spans

Places = list[tuple[Span, Span]]


def spellings(
    told: Iterable[Telling],
    lineages: Iterable[Lineage],
    texts: Mapping[str, str],
    names: Mapping[str, Sequence[Span]],
) -> list[Difference]:
    """One difference for each statement and its copy that spell a name differently.

    Looked for are pairs of articles of which one was copied or derived from the other, each
    pair once however the lineages run, and in these what stands inside a statement (source, cue
    or content) in both. `names` are the mentions of named entities by article.
    """
    by_article: dict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        by_article[telling.article.id].append(telling)
    readings: dict[str, Text] = {}
    found = []
    for original, derived in _pairs(lineages):
        if original in by_article and derived in by_article:
            for article in (original, derived):
                readings.setdefault(article, read(texts[article]))
            places = _places(readings, names, original, derived)
            found += _differences(by_article[original], by_article[derived], places, texts)
    return found


def _pairs(lineages: Iterable[Lineage]) -> list[tuple[str, str]]:
    """Pairs of articles, each once: two may cite each other."""
    kept: dict[frozenset[str], tuple[str, str]] = {}
    for lineage in lineages:
        if lineage.original != lineage.derived:
            pair = (lineage.original, lineage.derived)
            kept.setdefault(frozenset(pair), pair)
    return sorted(kept.values())


def _places(
    readings: Mapping[str, Text], names: Mapping[str, Sequence[Span]], one: str, other: str
) -> Places:
    """Where the two spell a name differently, by the names that either is known to hold."""
    found = set(respelt(readings[one], readings[other], names.get(one, ())))
    back = respelt(readings[other], readings[one], names.get(other, ()))
    return sorted(found | {(b, a) for a, b in back})


def _differences(
    originals: Sequence[Telling],
    derived: Sequence[Telling],
    places: Places,
    texts: Mapping[str, str],
) -> list[Difference]:
    held: dict[tuple[str, str], tuple[Telling, Telling, Places]] = {}
    for place in places:
        there = [t for t in derived if _holds(t, place[1])]
        for telling in (t for t in originals if _holds(t, place[0])):
            mate = _mate(telling, there)
            if mate is not None:
                held.setdefault((telling.id, mate.id), (telling, mate, []))[2].append(place)
    return [_difference(one, other, where, texts) for one, other, where in held.values()]


def _mate(telling: Telling, there: Sequence[Telling]) -> Telling | None:
    """The statement of the copy that a place lies in: of the same claim, or of any.

    A copy that changed a number as well is told as another claim.
    """
    same = (t for t in there if t.claim == telling.claim)
    return next(same, there[0] if there else None)


def _holds(telling: Telling, span: Span) -> bool:
    a = telling.attribution
    pieces: Spans = (*a.source, *a.cue, *a.content)
    return min(p.start for p in pieces) <= span.start and span.end <= max(p.end for p in pieces)


def _difference(
    one: Telling, other: Telling, places: Places, texts: Mapping[str, str]
) -> Difference:
    left, right = texts[one.article.id], texts[other.article.id]
    words = (f"“{left[slice(*a)]}” but “{right[slice(*b)]}”" for a, b in places)
    why = f"{'; '.join(dict.fromkeys(words))} ({one.place}; {other.place})"
    spans = tuple(a for a, _ in places), tuple(sorted(b for _, b in places))
    return differ("spelling", one, other, spans, why)
