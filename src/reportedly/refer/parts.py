"""What the branch of the encoder says of each word piece, and where in its row it stands."""

from reportedly.schema import MentionForm

WIDTH = 64
"""Numbers in each vector that spans or pairs compare."""

TYPES = ("person", "organization", "place", "object", "event", "abstract", "time", "other")
"""Kinds of things that mentions are of, as the GUM corpus tells them apart; rare ones are other."""

FORMS: tuple[MentionForm, ...] = ("name", "nominal", "pronoun")
N_LABELS = len(TYPES) + len(FORMS)

VECTORS = (
    "open", "close",
    "asking_start", "asking_end", "asking_head",
    "asked_start", "asked_end", "asked_head",
)  # fmt: skip
"""Projections, WIDTH numbers each: a span's ends; who asks for an antecedent; who is asked."""

SCORES = ("start", "end", "head")
"""How well a piece begins a mention, ends one, and is the head of one: a number each."""

LABELS = ("label_start", "label_end", "label_head")
"""What a piece says of the labels of a mention that it begins, ends or is in: N_LABELS each."""

_SIZES = {
    **dict.fromkeys(VECTORS, WIDTH),
    **dict.fromkeys(SCORES, 1),
    **dict.fromkeys(LABELS, N_LABELS),
}
SIZE = sum(_SIZES.values())
"""Numbers in a piece's row."""


def _places() -> dict[str, slice]:
    places, at = {}, 0
    for name, size in _SIZES.items():
        places[name] = slice(at, at + size)
        at += size
    return places


PLACES = _places()
"""Where in a row each part stands."""
