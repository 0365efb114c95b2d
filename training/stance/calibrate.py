"""Calibrate stances in whole articles: `python -m training.stance.calibrate` (profile *full*).

Reads the 40 articles of PolNeAR train that evals/labels/stances.md tells of (a minute of a core),
fits a logistic regression on the readings that were labelled, tells how it does on articles that
it did not learn from (FOLDS folds by article), chooses there from which probability a stance is
told, and writes the table that ships (src/reportedly/weights/stances.json).
"""

import json
import sys
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from evals.corpus import absent
from evals.stancesread import Labelled, labelled, read_article
from reportedly.schema import Attribution, Block, Entity, Leanings, Page, Sentences, Speaker
from reportedly.schema.nouns import Nouns
from reportedly.stance.calibration import TABLE
from reportedly.stance.evidence import INPUTS
from reportedly.stance.stage import weighed
from training.choose import folds_of

Floats = NDArray[np.float64]

PENALTY = 3.0
"""Of the squared weights of scaled inputs, against the summed loss."""
FOLDS = 10
WANTED = 0.65
"""Precision from which stances are told."""
GRID = tuple(round(0.01 * i, 2) for i in range(20, 80))


@dataclass(frozen=True, slots=True)
class Cases:
    """Evidence (n, INPUTS), whether each is right (n,), and its article."""

    rows: Floats
    right: Floats
    documents: list[str]


def main() -> int:
    """Command line; returns the exit code."""
    if why := absent():
        print(why, file=sys.stderr)
        return 1
    know_inputs()
    known = cases(labelled("train"))
    sure = held_out(known)
    least = best_least(sure, known.right)
    print(json.dumps({"cases": len(sure), "right": int(known.right.sum()), "least": least}))
    print(json.dumps({at: figures(sure, known.right, at) for at in (0.3, 0.4, 0.5, 0.6, least)}))
    weights, constant = fit(known.rows, known.right)
    table = {name: round(float(w), 3) for name, w in zip(INPUTS, weights, strict=True)}
    made = {"weights": table, "constant": round(constant, 3), "least": least}
    TABLE.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    return 0


def know_inputs() -> None:
    """Let inputs that the table does not know yet weigh nothing: articles are read with it."""
    table = json.loads(TABLE.read_text("utf-8"))
    table["weights"] = {name: table["weights"].get(name, 0.0) for name in INPUTS}
    TABLE.write_text(json.dumps(table, indent=1) + "\n", "utf-8")


def cases(articles: list[Labelled]) -> Cases:
    """The labelled readings of articles, as the program reads them."""
    found = [(one, *of_article(one, read_article(one))) for one in articles]
    rows = [row for _, rows, _ in found for row in rows]
    right = [value for *_, values in found for value in values]
    return Cases(np.array(rows), np.array(right), [one.doc for one, rows, _ in found for _ in rows])


def of_article(article: Labelled, nouns: Nouns) -> tuple[list[list[float]], list[float]]:
    """Evidence of the labelled readings of one article, and which are right."""
    every = weighed(
        nouns.one(Page).text,
        nouns.one(Leanings),
        nouns.one(Sentences),
        nouns.all(Block),
        nouns.all(Attribution),
        nouns.all(Entity),
        nouns.all(Speaker),
    )
    kept = [(one, row) for one, row in every if one.places in article.read]
    right = [float(article.read[one.places] == one.polarity) for one, _ in kept]
    return [row for _, row in kept], right


def held_out(known: Cases) -> Floats:
    """The probability of each case, by a regression that has not seen its article."""
    folds = np.array(folds_of(known.documents, FOLDS))
    sure = np.zeros(len(folds))
    for fold in range(FOLDS):
        inside = folds == fold
        weights, constant = fit(known.rows[~inside], known.right[~inside])
        sure[inside] = _share(known.rows[inside] @ weights + constant)
    return sure


def fit(rows: Floats, right: Floats) -> tuple[Floats, float]:
    """Weights and constant of a logistic regression with a ridge over scaled inputs."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = (rows - mean) / spread

    def loss(flat: Floats) -> tuple[float, Floats]:
        scores = scaled @ flat[1:] + flat[0]
        off = _share(scores) - right
        slope = np.concatenate([[off.sum()], scaled.T @ off + PENALTY * flat[1:]])
        total = np.logaddexp(0, scores).sum() - right @ scores
        return float(total + PENALTY / 2 * (flat[1:] ** 2).sum()), slope

    best = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B").x
    weights = best[1:] / spread
    return weights, float(best[0] - mean @ weights)


def _share(scores: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-scores))
    return result


def best_least(sure: Floats, right: Floats) -> float:
    """The lowest of GRID from which WANTED of the stances are right."""
    return next((at for at in GRID if right[sure >= at].mean() >= WANTED), GRID[-1])


def figures(sure: Floats, right: Floats, least: float) -> dict[str, float]:
    """How many are told, the share of them that is right, and how many of those that are right."""
    told = sure >= least
    return {
        "told": int(told.sum()),
        "precision": round(float(right[told].mean()), 3),
        "found": round(float(right[told].sum() / right.sum()), 3),
        "brier": round(float(((sure - right) ** 2).mean()), 4),
    }


if __name__ == "__main__":
    sys.exit(main())
