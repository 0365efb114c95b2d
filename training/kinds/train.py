"""Learn the kinds of sources: `python -m training.kinds.train`, once for each profile.

The profile is the one that REPORTEDLY_PROFILE names. Reads the labelled texts once (some minutes of
a core), tells how rules and regression do on texts that they did not learn from (FOLDS folds by
document), chooses on these how sure it must be of *anonymous*, fits on all labels and writes
`kinds.npz` into the profile's folder.
"""

import json
import sys
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from evals.corpus import absent
from evals.tally import Tally
from reportedly import settings
from reportedly.attribute.weights import profile_folder
from reportedly.describe.sources.evidence import KINDS
from reportedly.describe.sources.learned import FILE
from training.choose import folds_of
from training.kinds.data import Cases, cases

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PENALTY = 5.0
"""Of the squared weights, against the summed loss of all labels; 2.5 and 10 did no better."""
FOLDS = 8
SLACK = 0.1
"""Points of macro F1 that may be given up for the precision of *anonymous*; with 0.3 its recall
falls from 86 to 78 of 100.
"""
GRID = tuple(round(0.05 * i, 2) for i in range(19))
"""Probabilities that are tried as the least for *anonymous*."""
_UNNAMED = KINDS.index("anonymous")


def main() -> int:
    """Command line; returns the exit code."""
    if why := absent():
        print(why, file=sys.stderr)
        return 1
    known = cases()
    shares = held_out(known)
    least = best_least(known, shares)
    print(json.dumps({"rules": figures(known, known.verdicts), "least": least}))
    print(json.dumps({at: figures(known, told(known, shares, at)) for at in (0.0, least)}))
    weights, constant = fit(known.rows, known.kinds)
    tables = {"weights": weights.astype(np.float32), "constant": constant.astype(np.float32)}
    folder = profile_folder(settings.load().profile)
    np.savez(folder / FILE, allow_pickle=False, least=np.float64(least), **tables)
    return 0


def held_out(known: Cases) -> Floats:
    """The probabilities of each case's kinds (n, KINDS), by a regression without its text."""
    folds = np.array(folds_of(known.documents, FOLDS))
    shares = np.zeros((len(folds), len(KINDS)))
    for fold in range(FOLDS):
        inside = folds == fold
        weights, constant = fit(known.rows[~inside], known.kinds[~inside])
        scores = known.rows[inside] @ weights + constant
        likely = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares[inside] = likely / likely.sum(axis=1, keepdims=True)
    return shares


def told(known: Cases, shares: Floats, least: float) -> Ints:
    """The kind of each case, as the product tells it by these probabilities."""
    kept = shares.copy()
    kept[kept[:, _UNNAMED] < least, _UNNAMED] = 0
    return np.where(known.certain, known.verdicts, kept.argmax(axis=1))


def best_least(known: Cases, shares: Floats) -> float:
    """The highest of GRID with a macro F1 no more than SLACK below the best."""
    macro = [figures(known, told(known, shares, at))["macro"] for at in GRID]
    good = (at for at, one in zip(GRID, macro, strict=True) if one >= max(macro) - SLACK)
    return max(good)


def fit(rows: Floats, kinds: Ints) -> tuple[Floats, Floats]:
    """Weights (evidence, KINDS) and constants of a multinomial logistic regression."""
    size, many = rows.shape[1], len(KINDS)
    right = np.eye(many)[kinds]

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights, constant = flat[: size * many].reshape(size, many), flat[size * many :]
        scores = rows @ weights + constant
        top = scores.max(axis=1, keepdims=True)
        total = top + np.log(np.exp(scores - top).sum(axis=1, keepdims=True))
        off = np.exp(scores - total) - right
        slope = np.concatenate([(rows.T @ off + PENALTY * weights).ravel(), off.sum(axis=0)])
        return float((total - scores)[right > 0].sum() + PENALTY / 2 * (weights**2).sum()), slope

    best = minimize(loss, np.zeros(size * many + many), jac=True, method="L-BFGS-B").x
    return best[: size * many].reshape(size, many), best[size * many :]


def figures(known: Cases, told: Ints) -> dict[str, float]:
    """The share that is right, the mean F1 of the kinds, and how well *anonymous* is told."""
    tallies = {
        kind: Tally(
            int(((told == k) & (known.kinds == k)).sum()),
            int((told == k).sum()),
            int((known.kinds == k).sum()),
        ).figures()
        for k, kind in enumerate(KINDS)
    }
    return {
        "labels": len(told),
        "right": round(100 * float((told == known.kinds).mean()), 1),
        "macro": round(fmean(t["f1"] for t in tallies.values()), 1),
        "anonymous precision": tallies["anonymous"]["precision"],
        "anonymous recall": tallies["anonymous"]["recall"],
    }


if __name__ == "__main__":
    sys.exit(main())
