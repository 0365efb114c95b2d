"""Fit the glance: `python -m training.stance.glance`, behind `training.stance.calibrate`.

Reads TEXTS articles of PolNeAR train that no label tells of (minutes of a core), with every target
read, and fits a logistic regression on what is known of each target before it is read: whether a
stance on it is as likely as NEAR in the end. The constant is such that SAVED of those that are told
in articles it did not learn from would still be.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from evals.corpus import absent
from reportedly.attribute import sections
from reportedly.attribute.candidates import Range
from reportedly.attribute.encoder import TRUNK
from reportedly.attribute.model import AttributionModel, _look
from reportedly.attribute.pieces import read_pieces
from reportedly.attribute.view import View
from reportedly.attribute.weights import (
    FOLDER,
    GLANCE,
    STANCE_META,
    Weights,
    file_digest,
    load_weights,
)
from reportedly.ingest import Limits, read_pages
from reportedly.pipeline.article import extract
from reportedly.refer.detect import Bounds
from reportedly.refer.model import bounds_of
from reportedly.schema import (
    Attribution,
    Block,
    Entity,
    Leanings,
    Page,
    Sentences,
    Span,
    Speaker,
)
from reportedly.schema.nouns import Nouns
from reportedly.stance.asked import asked
from reportedly.stance.calibration import calibration
from reportedly.stance.glance import seen
from reportedly.stance.stage import weighed
from training.second_look.sheets import drawn_texts

Floats = NDArray[np.float64]

TEXTS, LEARNED = 120, 0.75
"""Articles, and the part of them that is learned from."""
Target = tuple[NDArray[np.float32], float]

NEAR = 0.25
SAVED = 0.97
PENALTY = 1e-2


def main() -> int:
    """Command line; returns the exit code."""
    if why := absent():
        print(why, file=sys.stderr)
        return 1
    forget()
    weights, parts = load_weights(), []
    model = AttributionModel(weights)
    for n, path in enumerate(drawn_texts()[-TEXTS:]):
        parts.append(list(targets(model, weights, path)))
        print(f"{n + 1} of {TEXTS} articles", file=sys.stderr)
    cut = round(LEARNED * len(parts))
    known, other = ([row for own in some for row in own] for some in (parts[:cut], parts[cut:]))
    flat = fit(np.array([x for x, _ in known]), np.array([y >= NEAR for _, y in known], float))
    scores = np.array([x for x, _ in other]) @ flat[:-1] + flat[-1]
    sure, least = np.array([y for _, y in other]), calibration().least
    shift = float(np.quantile(scores[sure >= least], 1 - SAVED))
    print(json.dumps({"targets": len(known) + len(other), "told": int((sure >= least).sum()),
                      "read": round(float((scores >= shift).mean()), 3)}))  # fmt: skip
    ship(flat[:-1], flat[-1] - shift)
    return 0


def targets(model: AttributionModel, weights: Weights, path: Path) -> Iterator[Target]:
    """Each target of an article: what is glanced at, and how likely a stance on it is at best."""
    (page,) = read_pages(path, Limits())
    nouns = extract(page)
    best, text = likeliest(nouns), nouns.one(Page).text
    for own in sections(text, nouns.all(Block), nouns.one(Sentences)):
        pieces = read_pieces(weights.tokenizer, text, own)
        for view in model._views(pieces):
            for (a, b), vectors in glanced(view, bounds_of(text, pieces), weights):
                place = Span(int(pieces.starts[a]), int(pieces.ends[b - 1]))
                yield vectors, best.get(place, 0.0)


def glanced(
    view: View, bounds: Bounds, weights: Weights
) -> Iterator[tuple[Range, NDArray[np.float32]]]:
    """The targets in a view, as ranges among the pieces of its section."""
    vectors = view.heads[TRUNK]
    part = bounds.part(view.first, view.first + len(vectors))
    assert weights.refer
    looked = _look(view, bounds, (), weights.refer)
    for one in asked(looked, part.sentences, np.ones(len(vectors), bool)):
        first = one.pieces[0]
        rows = vectors[slice(*one.pieces)]
        for a, b in one.targets:
            own = seen(np.concatenate([rows[:1], rows]), (a - first + 1, b - first + 1))
            yield (a + view.first, b + view.first), own


def likeliest(nouns: Nouns) -> dict[Span, float]:
    """How likely the likeliest stance on each target is."""
    every = weighed(
        nouns.one(Page).text, nouns.one(Leanings), nouns.one(Sentences), nouns.all(Block),
        nouns.all(Attribution), nouns.all(Entity), nouns.all(Speaker),
    )  # fmt: skip
    best: dict[Span, float] = {}
    for reading, evidence in every:
        place = reading.places[1]
        best[place] = max(best.get(place, 0.0), calibration().confidence(evidence))
    return best


def fit(rows: Floats, wanted: Floats) -> Floats:
    """Weights and constant of a logistic regression over scaled inputs, with a ridge."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = (rows - mean) / spread

    def loss(flat: Floats) -> tuple[float, Floats]:
        scores = scaled @ flat[:-1] + flat[-1]
        off = (1 / (1 + np.exp(-scores)) - wanted) / len(wanted)
        slope = np.append(scaled.T @ off + 2 * PENALTY * flat[:-1], off.sum())
        total = (np.logaddexp(0, scores) - wanted * scores).mean()
        return float(total + PENALTY * (flat[:-1] ** 2).sum()), slope

    best = minimize(loss, np.zeros(rows.shape[1] + 1), jac=True, method="L-BFGS-B").x
    weights = best[:-1] / spread
    return np.append(weights, best[-1] - mean @ weights)


def forget() -> None:
    """Take the glance that ships out: every target is to be read."""
    meta = json.loads((FOLDER / "full" / STANCE_META).read_text("utf-8"))
    meta["sha256"].pop(GLANCE, None)
    (FOLDER / "full" / STANCE_META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def ship(weights: Floats, constant: float) -> None:
    """Write the table beside the branch's graph, and its digest into what is said of that."""
    folder = FOLDER / "full"
    np.savez(folder / GLANCE, weights=weights.astype(np.float32), constant=np.float32(constant))
    meta = json.loads((folder / STANCE_META).read_text("utf-8"))
    meta["sha256"][GLANCE] = file_digest(folder / GLANCE)
    (folder / STANCE_META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
