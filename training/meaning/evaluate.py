"""How far the branch agrees with its teacher."""

import numpy as np
from scipy.stats import spearmanr

from training.meaning.teacher import Floats


def agreement(ours: Floats, teacher: Floats, pairs: int = 5000) -> float:
    """Spearman's rank correlation of cosines, over random pairs and each row's 5 nearest."""
    rng = np.random.default_rng(0)
    similar = teacher @ teacher.T
    np.fill_diagonal(similar, -1)
    nearest = np.argsort(-similar, axis=1)[:, :5]
    rows = np.concatenate([np.repeat(np.arange(len(ours)), 5), rng.integers(len(ours), size=pairs)])
    columns = np.concatenate([nearest.ravel(), rng.integers(len(ours), size=pairs)])
    keep = rows != columns
    a, b = rows[keep], columns[keep]
    found = spearmanr((ours[a] * ours[b]).sum(1), (teacher[a] * teacher[b]).sum(1))
    return round(float(found.statistic), 3)
