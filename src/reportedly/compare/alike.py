"""Tellings that are alike but for their numbers: what a claim is told with another figure.

`gather` keeps clearly different numbers apart as different claims. They are found again by
comparing contents as `gather` does, with the numbers left out.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.figures import Figure, figures
from reportedly.compare.telling import Telling
from reportedly.gather.candidates import candidates
from reportedly.gather.concepts import meaning
from reportedly.gather.content import Content
from reportedly.gather.ground import Ground
from reportedly.gather.learned import decided
from reportedly.gather.words import stem, words
from reportedly.schema import Lineage

_WHICH = frozenset({"ordinal", "day", "month", "year"})
"""Quantities that tell which event is meant: they keep two tellings apart as in `gather`."""

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with its figures."""

    telling: Telling
    figures: tuple[Figure, ...]


def with_figures(tellings: Iterable[Telling], texts: Mapping[str, str]) -> list[Told]:
    """The tellings that assert something with a number."""
    found = []
    for telling in tellings:
        if telling.relation == "asserts":
            a = telling.attribution
            held = figures(texts[a.article], a.content)
            found += [Told(telling, tuple(held))] if held else []
    return found


def alike_but_for_numbers(
    told: Sequence[Told], ground: Ground, lineages: Iterable[Lineage]
) -> list[tuple[Told, Told]]:
    """Pairs that one claim, one speaker or one lineage holds together, in order of date.

    A headline and its own article are one lineage too. As many pairs are looked at as `gather`
    would look at: a few for each telling.
    """
    ordered = sorted(told, key=lambda t: t.telling.when)
    related = {frozenset((x.original, x.derived)) for x in lineages}
    prepared = ground.contents(t.telling.attribution for t in ordered)
    contents = [_bare(c, t) for c, t in zip(prepared, ordered, strict=True)]
    scale = ground.scale(contents)
    pairs = {*candidates(contents, scale.weights), *_within(ordered)}
    found = []
    for i, j in sorted(pairs):
        one, other = ordered[i], ordered[j]
        same = one.telling.claim == other.telling.claim
        if _at_other_times(contents[i], contents[j]):
            continue
        if same or (
            _is_tied(one, other, related) and decided(contents[i], contents[j], scale).linked
        ):
            found.append((one, other))
    return found


def _within(ordered: Sequence[Told]) -> set[tuple[int, int]]:
    """Each telling with the first of its claim."""
    first: dict[str, int] = {}
    pairs = {(first.setdefault(t.telling.claim, at), at) for at, t in enumerate(ordered)}
    return {(i, j) for i, j in pairs if i != j}


def _is_tied(one: Told, other: Told, related: set[frozenset[str]]) -> bool:
    a, b = one.telling, other.telling
    if a.speaker and a.speaker == b.speaker:
        return True
    if a.article.id == b.article.id:
        return (a.attribution.block == "headline") != (b.attribution.block == "headline")
    return frozenset((a.article.id, b.article.id)) in related


def _bare(content: Content, told: Told) -> Content:
    """A content without its numbers."""
    drop = {meaning(stem(w)) for f in told.figures for w in words(f.number)}
    drop |= {m for m in content.meanings if m[:1].isdigit()}
    kept = frozenset(q for q in content.quantities if q.unit in _WHICH)
    return replace(content, meanings=content.meanings - drop, quantities=kept)


def _at_other_times(one: Content, other: Content) -> bool:
    """Whether both tell the time of day, and another one: then they are two events."""
    left, right = set(_CLOCK.findall(one.text)), set(_CLOCK.findall(other.text))
    return bool(left and right) and left.isdisjoint(right)
