"""Questions in plain words: claims ranked by names, words and meaning."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.ask.build import sheets
from reportedly.ask.pile import Pile, Vector
from reportedly.ask.posted import plain
from reportedly.ask.question import Question, may_name, read
from reportedly.ask.rank import Match, bearing, rank
from reportedly.ask.request import Request
from reportedly.schema.sheet import Sheet

LOOKED_AT = 120
"""Claims that are ranked at once; more only for a page that lies behind them."""

MENTIONED = 3
"""Claims about the question's names that are offered where nothing bears on the question."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    """What bears, best first; texts of what is only near; statements that were not looked at."""

    best: Sequence[Match]
    near: Sequence[str]
    beyond: int


def answer(request: Request, pile: Pile) -> Sheet:
    """The sheet for plain words."""
    text = plain(request.question)
    asked = read(text, pile.aliases([w.lower() for w in may_name(text)]))
    found = _ranked(asked, request.vector(), pile, request.offset + request.limit)
    shown = [m.claim for m in found.best[request.offset :][: request.limit]]
    return Sheet(
        question=request.question,
        claims=sheets(shown, pile.part(shown, most=request.most)),
        left_out=max(0, len(found.best) - request.offset - len(shown)),
        near=() if found.best else tuple(found.near),
        offset=request.offset,
        total=len(found.best),
        beyond=found.beyond,
    )


def _ranked(asked: Question, vector: Vector | None, pile: Pile, wanted: int) -> _Ranked:
    """Candidates ranked some at a time, until there are as many as are wanted.

    The claims of the first lot come first, whatever the others score: a page must not change with
    how far one reads on.
    """
    groups = {e for name in asked.names for e in name.entities}
    best: list[Match] = []
    near: list[str] = []
    looked: set[str] = set()
    while True:
        found = pile.candidates(asked.words, vector, len(looked) + LOOKED_AT)
        new = {c: hits for c, hits in found.claims.items() if c not in looked}
        seen = pile.glimpse(new, groups)
        matches = rank(asked, seen, vector)
        best += bearing(asked, matches, best[0].score if best else None)
        texts = {c.id: c.text for c in seen.claims}
        near += [texts[m.claim] for m in matches if asked.names and m.names > 0]
        looked.update(new)
        if len(best) > wanted or not best or len(new) < LOOKED_AT:
            return _Ranked(best, near[:MENTIONED], found.beyond)
