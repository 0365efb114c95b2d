"""Interviews printed as questions and answers: who "I" and "you" are in whose turn.

A paragraph that ends in a question mark is the asker's, what follows up to the next one the
answerer's. *I* in an answer and *you* in a question are then one, and *I* in a question is another.
*You* in an answer is mostly anybody, and tells nothing; nor does what stands in quotation marks.
"""

import numpy as np

from reportedly.attribute.pieces import NEW_LINE, Ints, Pieces
from reportedly.refer.antecedents import Floats
from reportedly.refer.traits import ME, YOU, Traits

UNKNOWN, ASKER, ANSWERER = range(3)

LEAST = 4
"""Questions that are answered, from which on a text is such an interview."""

WEIGHT = 1.5
"""Added to the score of a pair that is of one party, taken from that of a pair that is not."""


def turns(text: str, pieces: Pieces, known: Traits, asking: Ints, asked: Ints) -> Floats:
    """What whose turn it is adds to the score of each pair: zeros outside of interviews."""
    if not len(asking):
        return np.zeros(0, np.float32)
    parties = _parties(text, pieces, known)
    one, other = parties[asking], parties[asked]
    told = (one != UNKNOWN) & (other != UNKNOWN)
    return np.where(told, np.where(one == other, WEIGHT, -WEIGHT), 0).astype(np.float32)


def _parties(text: str, pieces: Pieces, known: Traits) -> Ints:
    """For each mention whether it is the asker, the answerer, or UNKNOWN."""
    turn = _turns(text, pieces)[known.place]
    mine = np.where(known.sort == ME, turn, UNKNOWN)
    party = np.where((known.sort == YOU) & (turn == ASKER), ANSWERER, mine)
    result: Ints = np.where(known.quote >= 0, UNKNOWN, party)
    return result


def _turns(text: str, pieces: Pieces) -> Ints:
    """For each piece in whose turn it stands."""
    opens = (pieces.breaks >= NEW_LINE) & (np.arange(len(pieces)) > 0)
    closes = np.append(opens[1:], True)
    asks = np.array([text[at - 1] == "?" for at in pieces.ends[closes].tolist()], bool)
    turn = np.where(asks, ASKER, np.where(np.maximum.accumulate(asks), ANSWERER, UNKNOWN))
    answered = np.count_nonzero(asks[:-1] & ~asks[1:])
    whose: Ints = turn[np.cumsum(opens)]
    return whose if answered >= LEAST else np.full_like(whose, UNKNOWN)
