"""Calibration: from what speaks for an attribution to the probability that it is right.

Logistic regression (Platt 1999) on the decoder's evidence, fitted on held-out documents.
"Right" is the scorer's `main`: content and source each overlap the annotators' by half or more.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.attribute.decode import Draft

INPUTS = (
    "link_to_cue", "link_to_source", "tags_content", "tags_cue", "tags_source",
    "no_source", "log_pieces", "parts", "all",
)  # fmt: skip
"""What `inputs` gives, in order: probabilities, the content's size, the probabilities' product."""


def inputs(draft: Draft) -> list[float]:
    """The numbers that the regression weighs."""
    pieces = sum(b - a for a, b in draft.content)
    more = (float(draft.source is None), math.log(pieces), float(len(draft.content) - 1))
    return [*map(math.exp, draft.evidence), *more, math.exp(sum(draft.evidence))]


@dataclass(frozen=True, slots=True)
class Calibration:
    """The regression's weights, one an input, and its constant."""

    weights: Sequence[float]
    constant: float

    def confidence(self, draft: Draft) -> float:
        """Probability that content and source are right."""
        total = self.constant + sum(w * x for w, x in zip(self.weights, inputs(draft), strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
