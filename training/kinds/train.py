"""Learn the kinds of sources: `python -m training.kinds.train`, once for each profile.

The profile is the one that REPORTEDLY_PROFILE names. Reads the labelled texts once (some minutes of
a core), tells how rules and regression do on texts that they did not learn from (FOLDS folds by
document), fits on all labels and writes `kinds.npz` into the profile's folder.
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


def main() -> int:
    """Command line; returns the exit code."""
    if why := absent():
        print(why, file=sys.stderr)
        return 1
    known = cases()
    held = held_out(known)
    print(json.dumps({"rules": figures(known, known.verdicts), "learned": figures(known, held)}))
    weights, constant = fit(known.rows, known.kinds)
    folder = profile_folder(settings.load().profile)
    tables = {"weights": weights.astype(np.float32), "constant": constant.astype(np.float32)}
    np.savez(folder / FILE, allow_pickle=False, **tables)
    return 0


def held_out(known: Cases) -> Ints:
    """The kind of each case by a regression that did not see its text."""
    folds = np.array(folds_of(known.documents, FOLDS))
    told = known.verdicts.copy()
    for fold in range(FOLDS):
        inside = folds == fold
        weights, constant = fit(known.rows[~inside], known.kinds[~inside])
        told[inside] = (known.rows[inside] @ weights + constant).argmax(axis=1)
    told[known.certain] = known.verdicts[known.certain]
    return told


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
