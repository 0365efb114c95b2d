"""Names at birth: in "Ada Brun (née Holm)" nobody else is called Holm."""

from collections.abc import Sequence

from reportedly.resolve.cast import Cast
from reportedly.resolve.draft import Draft
from reportedly.resolve.heads import Named
from reportedly.resolve.reading import Line
from reportedly.resolve.tokens import Word
from reportedly.schema import Span

_BORN = frozenset({"née", "né", "nee"})
_OF = frozenset("von van de der den di da".split())
_PARTICLES = 3
"""Small words in front of a name that are looked past, and one more."""


def join_maiden_names(lines: Sequence[Line], cast: Cast) -> None:
    """Give a name behind "née" to whom it is told of; changes `Line.names` and the drafts."""
    for line in lines:
        made: list[Named] = []
        for named in line.names:
            if made and _at_birth(line.words, named.name.front) and not _several(named):
                named = _given(named, made[-1].draft, cast)
            made.append(named)
        line.names = tuple(made)


def _at_birth(words: Sequence[Word], at: int) -> bool:
    before = at - 1
    while before > max(0, at - _PARTICLES) and words[before].lower in _OF:
        before -= 1
    return before >= 0 and words[before].lower in _BORN


def _several(named: Named) -> bool:
    """Whether somebody is called so in full elsewhere, as a husband may be."""
    return len(named.name.words) > 1


def _given(named: Named, bearer: Draft, cast: Cast) -> Named:
    own = Span(named.name.start, named.name.end)
    named.draft.mentions.discard(own)
    bearer.mentions.add(own)
    if not named.draft.mentions and named.draft in cast.drafts:
        cast.drafts.remove(named.draft)
    return Named(named.name, bearer)
