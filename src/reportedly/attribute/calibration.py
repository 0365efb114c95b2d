"""Calibration: from what speaks for an attribution to the probability that it is right.

Logistic regression (Platt 1999) on the decoder's evidence, fitted on held-out documents.
"Right" is the scorer's `main`: content and source each overlap the annotators' by half or more.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.attribute.candidates import Candidate

INPUTS = (
    "link_to_cue", "link_to_source", "tags_content", "tags_cue", "tags_source",
    "no_source", "log_pieces", "parts", "all", "same", "same_cue", "like", "like_no_source",
)  # fmt: skip
"""What `inputs` gives, in order: probabilities, the content's size, the probabilities' product,
and how many of the decoder's passes agree."""


def inputs(candidate: Candidate) -> list[float]:
    """The numbers that the regression weighs."""
    draft = candidate.draft
    alone = float(draft.source is None)
    size = math.log(sum(b - a for a, b in draft.content))
    shape = (alone, size, float(len(draft.content) - 1))
    agreed = (candidate.same, candidate.same_cue, candidate.like, candidate.like * alone)
    return [*map(math.exp, draft.evidence), *shape, math.exp(sum(draft.evidence)), *agreed]


@dataclass(frozen=True, slots=True)
class Calibration:
    """The regression's weights, one an input, and its constant."""

    weights: Sequence[float]
    constant: float

    def confidence(self, candidate: Candidate) -> float:
        """Probability that content and source are right."""
        values = zip(self.weights, inputs(candidate), strict=True)
        total = self.constant + sum(w * x for w, x in values)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
