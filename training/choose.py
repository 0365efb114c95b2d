"""What is chosen once the encoder is trained: the calibration and the confidence that is enough."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from reportedly.attribute.calibration import Calibration, inputs
from reportedly.attribute.candidates import select
from training.cases import Case

Floats = NDArray[np.float64]
Least = tuple[float, float]
Value = Callable[[Sequence[list[int]]], float]
"""What is sought, given the places kept of each case."""

FOLDS = 5
GRID = tuple(round(0.025 * i, 3) for i in range(3, 22))
"""Confidences that are tried as the least for an attribution with a source; and without one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and how it does on documents that its calibration did not see.

    `kept` are the places of those kept of each case; `error` is the expected calibration error
    of these, and `bins` (number, mean confidence, share that is right) tell it bin by bin.
    """

    calibration: Calibration
    least: Least
    kept: list[list[int]]
    error: float
    bins: list[tuple[int, float, float]]


def choose(cases: Sequence[Case], value: Value, slack: float) -> Choice:
    """Fit the calibration, and take the least confidences with a good `value` of those kept.

    What is not found here is missing from every answer, so the lowest are taken whose value lies
    no more than `slack` below the best.

    What is kept is judged with confidences of folds by document: the regression that ranks a
    document's candidates has not seen it. The calibration's error is that of two halves, each
    judged by a calibration that was fitted on the other.
    """
    rows = [np.array([inputs(c) for c in case.candidates]) for case in cases]
    right = [np.array(case.right, float) for case in cases]
    folds = folds_of([case.document for case in cases], FOLDS)
    logits = held_out(rows, right, folds)
    least = best_least(cases, [sigmoid(z) for z in logits], value, slack)
    kept = keep_all(cases, [sigmoid(z) for z in logits], least)
    scale = fit_scale(*_of_kept(logits, right, kept))
    beta = scaled(fit(*_together(rows, right)), scale)
    halves = by_halves(rows, right, kept, folds_of([case.document for case in cases], 2))
    constant, *weights = (round(b, 5) for b in beta.tolist())
    return Choice(
        Calibration(weights, constant),
        (_moved(least[0], scale), _moved(least[1], scale)),
        kept,
        calibration_error(*halves),
        reliability(*halves),
    )


def folds_of(documents: Sequence[str], folds: int) -> list[int]:
    """The fold of each text: documents by name, in turn."""
    names = {name: n % folds for n, name in enumerate(sorted(set(documents)))}
    return [names[name] for name in documents]


def by_halves(
    rows: Sequence[Floats], right: Sequence[Floats], kept: Sequence[list[int]], half: Sequence[int]
) -> tuple[Floats, Floats]:
    """The confidence of those kept by a calibration of the other half, and which are right."""
    found: list[Floats] = [np.zeros(len(r)) for r in rows]
    for own in (0, 1):
        others = [i for i, h in enumerate(half) if h != own]
        theirs, flags = [rows[i] for i in others], [right[i] for i in others]
        beta = fit(*_together(theirs, flags))
        logits = [_logits(beta, r) for r in theirs]
        beta = scaled(beta, fit_scale(*_of_kept(logits, flags, [kept[i] for i in others])))
        for i in (i for i, h in enumerate(half) if h == own):
            found[i] = sigmoid(_logits(beta, rows[i]))
    return _of_kept(found, right, kept)


def scaled(beta: Floats, scale: Floats) -> Floats:
    """The regression whose log odds are stretched and moved (Platt 1999)."""
    result: Floats = scale[1] * beta
    result[0] += scale[0]
    return result


def _logits(beta: Floats, rows: Floats) -> Floats:
    result: Floats = beta[0] + rows @ beta[1:] if len(rows) else np.zeros(0)
    return result


def _together(rows: Sequence[Floats], right: Sequence[Floats]) -> tuple[Floats, Floats]:
    return np.concatenate([r for r in rows if len(r)]), np.concatenate(right)


def held_out(rows: Sequence[Floats], right: Sequence[Floats], folds: Sequence[int]) -> list[Floats]:
    """The log odds of each case's candidates by a regression on the other folds."""
    found: list[Floats] = [np.zeros(0)] * len(rows)
    for fold in set(folds):
        rest = [i for i, own in enumerate(folds) if own != fold]
        beta = fit(*_together([rows[i] for i in rest], [right[i] for i in rest]))
        for i in (i for i, own in enumerate(folds) if own == fold):
            found[i] = _logits(beta, rows[i])
    return found


def best_least(cases: Sequence[Case], sure: Sequence[Floats], value: Value, slack: float) -> Least:
    """The lowest thresholds, in sum, that are good enough."""
    found = {x: value(keep_all(cases, sure, x)) for x in product(GRID, GRID)}
    enough = max(found.values()) - slack
    return min((x for x, v in found.items() if v >= enough), key=lambda x: (sum(x), x))


def keep_all(cases: Sequence[Case], sure: Sequence[Floats], least: Least) -> list[list[int]]:
    """The places of the candidates of each case that are kept."""
    pairs = zip(cases, sure, strict=True)
    return [
        list(select(list(zip(own.tolist(), case.candidates, strict=True)), least))
        for case, own in pairs
    ]


def f1(cases: Sequence[Case], kept: Sequence[list[int]]) -> float:
    """F1 of those kept, in per cent, by the flags of the cases."""
    hits = sum(case.right[i] for case, own in zip(cases, kept, strict=True) for i in own)
    return 200 * hits / max(1, sum(case.gold for case in cases) + sum(map(len, kept)))


def passage_f1(cases: Sequence[Case], kept: Sequence[list[int]]) -> float:
    """F1 of finding anything where there is something, in per cent."""
    pairs = [(case.gold > 0, bool(own)) for case, own in zip(cases, kept, strict=True)]
    hits = sum(a and b for a, b in pairs)
    return 200 * hits / max(1, sum(a for a, _ in pairs) + sum(b for _, b in pairs))


def _of_kept(
    values: Sequence[Floats], right: Sequence[Floats], kept: Sequence[list[int]]
) -> tuple[Floats, Floats]:
    chosen = [(v[own], r[own]) for v, r, own in zip(values, right, kept, strict=True) if own]
    return np.concatenate([v for v, _ in chosen]), np.concatenate([r for _, r in chosen])


def _moved(least: float, scale: Floats) -> float:
    """A threshold on the ranking's confidence as one on the calibrated confidence."""
    return round(float(sigmoid(scale[0] + scale[1] * np.log(least / (1 - least)))), 4)


def fit(rows: Floats, right: Floats) -> Floats:
    """Constant and weights of the regression, lightly pulled towards 0."""

    def loss(beta: Floats) -> float:
        z = beta[0] + rows @ beta[1:]
        return float((np.logaddexp(0, z) - right * z).sum() + 0.5 * (beta[1:] ** 2).sum())

    result: Floats = minimize(loss, np.zeros(rows.shape[1] + 1), method="BFGS").x
    return result


def fit_scale(logits: Floats, right: Floats) -> Floats:
    """What to add to log odds, and by what to stretch them; pulled towards leaving them be."""

    def loss(scale: Floats) -> float:
        z = scale[0] + logits * scale[1]
        away = scale[0] ** 2 + 10 * (scale[1] - 1) ** 2
        return float((np.logaddexp(0, z) - right * z).sum() + away)

    result: Floats = minimize(loss, np.array([0.0, 1.0]), method="BFGS").x
    return result


def sigmoid(z: Floats | float) -> Floats:
    """Probabilities of log odds."""
    result: Floats = np.asarray(1 / (1 + np.exp(-np.asarray(z))))
    return result


def calibration_error(guess: Floats, right: Floats, bins: int = 10) -> float:
    """Expected calibration error (Naeini et al. 2015) over bins of equal width."""
    at = np.minimum((guess * bins).astype(int), bins - 1)
    gaps = [abs((guess - right)[at == b].sum()) for b in range(bins)]
    return float(sum(gaps) / len(guess))


def reliability(guess: Floats, right: Floats, bins: int = 10) -> list[tuple[int, float, float]]:
    """Of each bin that holds any: how many, their mean confidence, the share that is right."""
    at = np.minimum((guess * bins).astype(int), bins - 1)
    inside = [at == b for b in range(bins) if (at == b).any()]
    return [
        (int(own.sum()), round(float(guess[own].mean()), 3), round(float(right[own].mean()), 3))
        for own in inside
    ]
