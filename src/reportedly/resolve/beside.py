"""Whom "who" means right behind a description: "a person close to the talks, who said that …"."""

from bisect import bisect_right
from operator import attrgetter

from reportedly.lexicon.nouns import HANDED_ON
from reportedly.lexicon.sources import HUMANS
from reportedly.resolve.draft import Draft
from reportedly.resolve.mentions import descriptions, span_of
from reportedly.resolve.names import singular
from reportedly.resolve.pronouns import kind_of
from reportedly.resolve.quotes import within
from reportedly.resolve.walk import Walk
from reportedly.schema import Span

_BESIDE = frozenset({"", ",", "—", "–"})
_NEAR = 30
"""Words in front of "who" among which the description stands."""


def right_before(walk: Walk, index: int, pronoun: str, span: Span) -> Draft | None:
    """Who is described right in front of "who", if only one person is told of there."""
    if pronoun != "who" or within(walk.quotes, span.start):
        return None
    line = walk.lines[index].words
    at = bisect_right(line, span.start, key=attrgetter("start"))
    words = line[max(0, at - _NEAR) : at]
    for first, head, last in descriptions(words):
        place = span_of(words, first, last)
        if place.start < span.start and walk.text[place.end : span.start].strip() in _BESIDE:
            others = any(singular(w.lower) in HUMANS for w in words[head + 1 : last])
            named = any(place.start <= n.name.start < place.end for n in walk.lines[index].names)
            thing = singular(words[head].lower) in HANDED_ON
            return None if others or named or thing else _seen(walk, index, place)
    return None


def _seen(walk: Walk, index: int, place: Span) -> Draft | None:
    """Whom the walk took a description of this sentence for."""
    seen = (s.draft for s in walk.focus.recent(index, 0) if s.start == place.start)
    draft = next(seen, None)
    return draft if draft and kind_of(draft) in {"person", "anonymous", "group"} else None
