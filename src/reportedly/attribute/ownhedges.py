"""Hedges of one speaker that stand in the same sentence as another's words.

"Brun said that she may resign; Lind said the report was final.": a sentence lends its hedges to
all that is told in it ("at least, Lind said"), but this *may* is Brun's and nobody else's.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.schema import Attribution, Hedge, inside


def with_own_hedges(made: Sequence[Attribution]) -> list[Attribution]:
    """The same without hedges outside their roles that lie in the roles of a stranger.

    Whoever stands around or inside an attribution is no stranger to it.
    """
    named = {a.id: a for a in made}
    held: defaultdict[Hedge, list[Attribution]] = defaultdict(list)
    for one in made:
        for hedge in one.hedges:
            if _holds(one, hedge):
                held[hedge].append(one)
    return [
        replace(a, hedges=own) if (own := _own(a, held, named)) != a.hedges else a for a in made
    ]


def _own(
    one: Attribution,
    held: Mapping[Hedge, Sequence[Attribution]],
    named: Mapping[str, Attribution],
) -> tuple[Hedge, ...]:
    return tuple(
        hedge
        for hedge in one.hedges
        if _holds(one, hedge)
        or all(_around(one, other, named) or _around(other, one, named) for other in held[hedge])
    )


def _holds(one: Attribution, hedge: Hedge) -> bool:
    return inside((hedge.span,), (*one.source, *one.cue, *one.content))


def _around(inner: Attribution, outer: Attribution, named: Mapping[str, Attribution]) -> bool:
    """Whether the one stands, through however many, in the content of the other."""
    parent = inner.parent
    while parent is not None and parent != outer.id:
        parent = named[parent].parent
    return parent is not None
