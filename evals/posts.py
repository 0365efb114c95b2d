"""CLEF 2020 CheckThat! task 2 (Barrón-Cedeño et al. 2020): which checked claim a post repeats."""

import csv
import lzma
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from evals.corpus import data_folder
from evals.standing import standing
from reportedly.ask.rank import PULL
from reportedly.attribute.model import AttributionModel
from reportedly.gather.content import Content
from reportedly.gather.scale import Scale

NOISE = re.compile(r"https?://\S+|pic\.twitter\.com/\S+|\S+…$|[#@]")
"""Addresses, and the marks before words that are read as words."""

AT = 5
_SIGNED = re.compile(r"\s—\s.{0,120}$")
"""Who posted it and when, at the end of each post."""

Scores = NDArray[np.float64]


def posts_lines(model: AttributionModel) -> list[str]:
    """The figures: by words, by vectors, by both."""
    folder = data_folder() / "clef2020-task2"
    posts = {r[""]: _plain(r["tweet_content"]) for r in _rows(folder, "dev__tweets.queries.tsv")}
    checked = list(_rows(folder, "verified_claims.docs.tsv"))
    wordings = [[r["vclaim"] for r in checked], [r["title"] for r in checked]]
    wanted = _wanted(folder)
    queries = [q for q in posts if q in wanted]
    words, vectors = _likeness([posts[q] for q in queries], wordings, model)
    gold = [wanted[q] for q in queries]
    ids = [r[""] for r in checked]
    found = {"words": words, "vectors": vectors, "both": words + PULL * vectors}
    lines = [f"posts: {len(queries)} of dev, {len(ids)} checked claims"]
    return lines + [
        f"  {n:8} MAP@{AT} {mean_precision(s, gold, ids):.3f}" for n, s in found.items()
    ]


def mean_precision(scores: Scores, gold: Sequence[set[str]], ids: Sequence[str]) -> float:
    """The mean over posts of the average precision among the first five."""
    best = np.argsort(-scores, axis=1, kind="stable")[:, :AT]
    return fmean(
        average_precision([ids[i] for i in row], wanted)
        for row, wanted in zip(best, gold, strict=True)
    )


def average_precision(ranked: Sequence[str], wanted: set[str]) -> float:
    """Average precision at the length of `ranked`."""
    hits, total = 0, 0.0
    for place, name in enumerate(ranked, 1):
        if name in wanted:
            hits += 1
            total += hits / place
    return total / min(len(wanted), len(ranked))


def _likeness(
    posts: Sequence[str], wordings: Sequence[Sequence[str]], model: AttributionModel
) -> tuple[Scores, Scores]:
    """By words and by vectors, (posts, claims): the better of a claim's wordings counts."""
    asked = model.embed(posts)
    words, vectors = [], []
    for texts in wordings:
        contents = standing([*posts, *texts])
        scale = Scale(contents[len(posts) :] + contents[: len(posts)])
        words.append(_overlaps(contents[: len(posts)], contents[len(posts) :], scale))
        vectors.append((asked @ model.embed(texts).T).astype(np.float64))
    return np.max(words, axis=0), np.max(vectors, axis=0)


def _overlaps(posts: Sequence[Content], claims: Sequence[Content], scale: Scale) -> Scores:
    """Part of a post's words, by weight, that each claim holds: a post is a long question."""
    holding: dict[str, list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        for meaning in sorted(claim.meanings):
            holding[meaning].append(at)
    return np.stack([_row(p, holding, len(claims), scale) for p in posts])


def _row(post: Content, holding: Mapping[str, list[int]], claims: int, scale: Scale) -> Scores:
    held = np.zeros(claims)
    for meaning in sorted(post.meanings):
        held[holding.get(meaning, [])] += scale.weights[meaning]
    return held / (scale.total(post.meanings) + 1e-9)


def _plain(text: str) -> str:
    return NOISE.sub(" ", _SIGNED.sub("", text)).strip()


def _wanted(folder: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    with lzma.open(folder / "v3.0__dev__tweet-vclaim-pairs.qrels.xz", "rt", encoding="utf-8") as f:
        for line in f:
            query, _, claim, _ = line.split()
            found[query].add(claim)
    return dict(found)


def _rows(folder: Path, name: str) -> Iterable[dict[str, str]]:
    with lzma.open(folder / f"v3.0__{name}.xz", "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")
