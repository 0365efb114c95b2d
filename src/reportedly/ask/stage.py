"""Asking: from a question to the claims that bear on it, each with its evidence."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.ask.build import claim_sheet, know
from reportedly.ask.pile import Pile, Vector
from reportedly.ask.question import Question, read, terms
from reportedly.ask.rank import Match, bearing, rank
from reportedly.schema.sheet import Sheet

LOOKED_AT = 200
"""Claims that are loaded and ranked for a question."""

SHOWN = 4
"""Claims that a sheet shows unless told otherwise."""

MENTIONED = 3
"""Claims about the question's names that are offered where nothing bears on the question."""

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to vectors, one L2-normalised row each, as `AttributionModel.embed`."""


def ask(question: str, pile: Pile, embed: Embed | None = None, limit: int = SHOWN) -> Sheet:
    """The evidence sheet for a question: at most `limit` claims, best first.

    A sheet without claims says that nothing in the pile bears on the question. Without `embed`
    a question finds claims by its names and words alone. Changes nothing in the pile.
    """
    question = question.encode("utf-8", "replace").decode()  # a shell may pass half a character
    aliases = pile.aliases([w.lower() for w in terms(question)])
    asked = read(question, aliases)
    vector = _vector(question, embed)
    part = pile.part(pile.candidates(asked.words, vector, LOOKED_AT))
    matches = rank(asked, part, vector)
    best = bearing(asked, matches)
    known, texts = know(part), {c.id: c for c in part.claims}
    return Sheet(
        question=question,
        claims=tuple(claim_sheet(texts[m.claim], known) for m in best[:limit]),
        left_out=max(0, len(best) - limit),
        near=() if best else tuple(texts[m.claim].text for m in _near(asked, matches)),
    )


def _near(question: Question, matches: Sequence[Match]) -> list[Match]:
    """Claims about one of the question's names, though not about what it asks."""
    return [m for m in matches if question.names and m.names > 0][:MENTIONED]


def _vector(question: str, embed: Embed | None) -> Vector | None:
    if embed is None or not question.strip():
        return None
    row: Vector = np.asarray(embed([question])[0], dtype=np.float32)
    return row
