"""Calibration: from what speaks for a reading to the probability that it is right.

A logistic regression over `evidence`, fitted on stances of whole articles that were read by hand
(evals/labels/stances.md, by `python -m training.stance.calibrate`). The model's own probability was
calibrated on single sentences whose two names somebody had chosen.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportedly.errors import WeightsMissing
from reportedly.stance.evidence import INPUTS

TABLE = Path(__file__).parents[1] / "weights" / "stances.json"


@dataclass(frozen=True, slots=True)
class Calibration:
    """The regression's weights, one an input, its constant, and the least that is told."""

    weights: tuple[float, ...]
    constant: float
    least: float

    def confidence(self, inputs: Sequence[float]) -> float:
        """Probability that holder, target and polarity are right."""
        pairs = zip(self.weights, inputs, strict=True)
        total = self.constant + sum(w * x for w, x in pairs)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def calibration() -> Calibration:
    """The one that ships. Raises WeightsMissing where it is absent or made for other evidence."""
    try:
        known = json.loads(TABLE.read_text("utf-8"))
        weights = tuple(float(known["weights"][name]) for name in INPUTS)
        return Calibration(weights, float(known["constant"]), float(known["least"]))
    except (OSError, ValueError, KeyError) as error:
        raise WeightsMissing(f"cannot read {TABLE}: {error}") from error
