"""What is chosen on dev once the encoder is trained: the tags' biases and the calibration."""

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from reportedly.attribute.calibration import Calibration, inputs
from reportedly.attribute.decode import Decoder, Draft, Output, decode
from reportedly.attribute.encoder import Encoder
from reportedly.attribute.windows import windows
from training.data import Document
from training.evaluate import as_scored

Floats = NDArray[np.float64]
FOLDS = 5
GRID = ((0.0, 0.5, 1.0, 1.5), (-0.5, 0.0, 0.5, 1.0, 1.5), (-1.5, -1.0, -0.5, 0.0, 0.5))
"""Biases that are tried, for sources, cues and contents."""


def answers(encoder: Encoder, documents: Sequence[Document]) -> list[list[Output]]:
    """The exported encoder's answers on each window of each document."""
    return [
        [
            Output(lo, hi, *encoder(d.pieces.ids[lo:hi], d.pieces.features[lo:hi])[:2])
            for lo, hi in windows(d.pieces.breaks)
        ]
        for d in documents
    ]


class Judge:
    """The dev documents, their gold and the scorer."""

    def __init__(
        self, scorer: ModuleType, gold: dict[str, Any], documents: Sequence[Document]
    ) -> None:
        self.documents = documents
        self._scorer = scorer
        self._texts = {d.name: gold[d.name] for d in documents}
        self._tokens = {d.name: scorer.tokens_of(d.text) for d in documents}
        self._gold = {d.name: self._sets(d, gold[d.name][1]) for d in documents}

    def _sets(self, document: Document, attributions: list[Any]) -> list[Any]:
        sets: list[Any] = self._scorer.to_sets(attributions, self._tokens[document.name])
        return sets

    def right(self, document: Document, drafts: Sequence[Draft]) -> list[bool]:
        """Which attributions the scorer's `main` measure counts as right."""
        gold = self._gold[document.name]
        found = self._sets(document, [as_scored(d, document.pieces) for d in drafts])
        hits = {
            p
            for g, p in self._scorer.match(gold, found)
            if all(self._scorer.iou(gold[g][r], found[p][r]) >= 0.5 for r in ("content", "source"))
        }
        return [i in hits for i in range(len(found))]

    def main(self, drafts: Sequence[Sequence[Draft]]) -> float:
        """Main F1 in per cent."""
        right = sum(sum(self.right(d, x)) for d, x in zip(self.documents, drafts, strict=True))
        total = sum(map(len, drafts)) + sum(map(len, self._gold.values()))
        return 200 * right / total

    def summary(self, drafts: Sequence[Sequence[Draft]], bootstrap: int = 0) -> dict[str, Any]:
        """The scorer's whole summary."""
        predicted = {
            d.name: [as_scored(x, d.pieces) for x in found]
            for d, found in zip(self.documents, drafts, strict=True)
        }
        result: dict[str, Any] = self._scorer.score(self._texts, predicted, bootstrap)
        return result


def decode_all(
    decoder: Decoder, judge: Judge, outputs: Sequence[list[Output]]
) -> list[list[Draft]]:
    """Attributions of each document."""
    pairs = zip(judge.documents, outputs, strict=True)
    return [decode(decoder, o, d.pieces.breaks) for d, o in pairs]


def with_bias(decoder: Decoder, bias: Sequence[float]) -> Decoder:
    """The decoder with these biases towards the tags of sources, cues and contents."""
    tags = np.array([0.0, *(b for role in bias for b in [role] * 4)], np.float32)
    return replace(decoder, bias=tags)


def choose_bias(decoder: Decoder, judge: Judge, outputs: Sequence[list[Output]]) -> Decoder:
    """The decoder whose biases give the best main F1, searched one role at a time, twice."""
    bias, known = [0.0] * len(GRID), dict[tuple[float, ...], float]()

    def score(wanted: list[float]) -> float:
        key = tuple(wanted)
        if key not in known:
            known[key] = judge.main(decode_all(with_bias(decoder, key), judge, outputs))
        return known[key]

    for role in [*range(len(GRID))] * 2:
        tried = [[*bias[:role], value, *bias[role + 1 :]] for value in GRID[role]]
        bias = max(tried, key=score)
    return with_bias(decoder, bias)


def calibrate(judge: Judge, drafts: Sequence[Sequence[Draft]]) -> tuple[Calibration, float]:
    """The regression and its expected calibration error, measured over folds of documents."""
    rows = [np.array([inputs(d) for d in found]) for found in drafts if found]
    right = [
        np.array(judge.right(d, found), float)
        for d, found in zip(judge.documents, drafts, strict=True)
        if found
    ]
    guesses = []
    for fold in range(FOLDS):
        rest = [i for i in range(len(rows)) if i % FOLDS != fold]
        beta = fit(
            np.concatenate([rows[i] for i in rest]), np.concatenate([right[i] for i in rest])
        )
        guesses += [(apply(beta, rows[i]), right[i]) for i in range(fold, len(rows), FOLDS)]
    held_out = np.concatenate([g for g, _ in guesses]), np.concatenate([r for _, r in guesses])
    beta = fit(np.concatenate(rows), np.concatenate(right))
    weights = [round(float(b), 5) for b in beta]
    return Calibration(weights[1:], weights[0]), calibration_error(*held_out)


def fit(rows: Floats, right: Floats) -> Floats:
    """Constant and weights of the regression, lightly pulled towards 0."""

    def loss(beta: Floats) -> float:
        z = beta[0] + rows @ beta[1:]
        return float((np.logaddexp(0, z) - right * z).sum() + 0.5 * (beta[1:] ** 2).sum())

    result: Floats = minimize(loss, np.zeros(rows.shape[1] + 1), method="BFGS").x
    return result


def apply(beta: Floats, rows: Floats) -> Floats:
    """Probabilities."""
    result: Floats = 1 / (1 + np.exp(-(beta[0] + rows @ beta[1:])))
    return result


def calibration_error(guess: Floats, right: Floats, bins: int = 10) -> float:
    """Expected calibration error (Naeini et al. 2015) over bins of equal width."""
    at = np.minimum((guess * bins).astype(int), bins - 1)
    gaps = [abs((guess - right)[at == b].sum()) for b in range(bins)]
    return float(sum(gaps) / len(guess))
