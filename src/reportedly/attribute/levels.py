"""Levels: attributions of the article, and those inside the contents of others.

PolNeAR marks one level. The second has heads of its own on the same pass of the encoder; a
content's pieces are decoded as if they were a text by themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from reportedly.attribute.calibration import Calibration
from reportedly.attribute.candidates import Range, merged, select
from reportedly.attribute.decode import Decoder, Draft, Output, decode
from reportedly.attribute.pieces import Ints


@dataclass(frozen=True, slots=True)
class Level:
    """What reads one level: its decoder, its calibration, and the confidence that is enough.

    `least` is for attributions with a source and for those without.
    """

    decoder: Decoder
    calibration: Calibration
    least: tuple[float, float]


class Kept(NamedTuple):
    """An attribution that is kept, in pieces of the whole text, with its confidence."""

    draft: Draft
    confidence: float


def read_level(level: Level, output: Output, texts: Sequence[Ints]) -> list[list[Kept]]:
    """The attributions in each of `texts`, which are places among the output's pieces."""
    parts = [output.at(places) for places in texts]
    return [
        [Kept(placed(kept.draft, places), kept.confidence) for kept in chosen(level, passes)]
        for places, passes in zip(texts, decode(level.decoder, parts), strict=True)
    ]


def chosen(level: Level, passes: Sequence[Sequence[Draft]]) -> list[Kept]:
    """The attributions of one text that are sure enough, from what each pass found."""
    ranked = [(level.calibration.confidence(c), c) for c in merged(passes)]
    return [Kept(ranked[i][1].draft, ranked[i][0]) for i in select(ranked, level.least)]


def places_of(spans: Sequence[Range]) -> Ints:
    """The places of all pieces of some spans."""
    return np.concatenate([np.arange(a, b) for a, b in spans])


def placed(draft: Draft, places: Ints) -> Draft:
    """The draft in pieces of the whole text; what runs over a gap in its text is parted there."""
    source = _ranges(draft.source, places)[0] if draft.source else None
    content = tuple(r for span in draft.content for r in _ranges(span, places))
    return Draft(source, _ranges(draft.cue, places)[0], content, draft.evidence)


def _ranges(span: Range, places: Ints) -> list[Range]:
    own = places[span[0] : span[1]]
    runs = np.split(own, np.flatnonzero(np.diff(own) != 1) + 1)
    return [(int(run[0]), int(run[-1]) + 1) for run in runs]
