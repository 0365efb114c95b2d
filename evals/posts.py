"""CLEF 2020 CheckThat! task 2 (Barrón-Cedeño et al. 2020): which checked claim a post repeats.

Each checked claim lies in a pile in memory as a claim with two statements, its wording and its
title, and each post is asked as a question: found and ordered by what `ask` finds and orders
claims by, names of people aside, as the pile knows nobody. 185 of the 10,375 claims are there
twice, word for word but for the quotation marks, and of two such one alone is right to the corpus.
A pile holds them as one claim; both figures are told.
"""

import csv
import lzma
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

import numpy as np

from evals.corpus import data_folder
from evals.standing import unsaid
from reportedly.ask.free import LOOKED_AT
from reportedly.ask.memory import Memory
from reportedly.ask.pile import Part, Vector
from reportedly.ask.posted import plain
from reportedly.ask.question import read
from reportedly.ask.rank import rank
from reportedly.attribute.model import AttributionModel
from reportedly.gather.words import words
from reportedly.schema import Claim, Member

AT = 5
FIELDS = ("vclaim", "title")
"""What is told of a checked claim."""

_SIGNED = re.compile(r"\s—\s.{0,120}$")
"""Who posted it and when, at the end of each post."""

Row = Mapping[str, str]


def posts_lines(model: AttributionModel) -> list[str]:
    """The figures: by words, and by words and vectors; twins apart and as one."""
    folder = data_folder() / "clef2020-task2"
    posts = {
        r[""]: _SIGNED.sub("", r["tweet_content"]) for r in _rows(folder, "dev__tweets.queries.tsv")
    }
    checked = list(_rows(folder, "verified_claims.docs.tsv"))
    wanted = _wanted(folder)
    asked = [posts[q] for q in posts if q in wanted]
    gold = [wanted[q] for q in posts if q in wanted]
    lines = [f"posts: {len(asked)} of dev, {len(checked)} checked claims"]
    meant = model.embed([plain(post) for post in asked])
    told = model.embed([r[f] for r in checked for f in FIELDS]).reshape(len(checked), 2, -1)
    for name, homes in (("apart", {r[""]: r[""] for r in checked}), ("as one", folded(checked))):
        pile = Memory(_pile(checked, told, homes))
        right = [{homes[claim] for claim in own} for own in gold]
        for by, vectors in (("words", [None] * len(asked)), ("both", list(meant))):
            found = [ranked(pile, p, v) for p, v in zip(asked, vectors, strict=True)]
            lines.append(f"  twins {name:6} {by:5} MAP@{AT} {mean_precision(found, right):.3f}")
    return lines


def ranked(pile: Memory, post: str, vector: Vector | None) -> list[str]:
    """The first claims that `ask` would look at for a post, best first."""
    question = read(plain(post), {})
    found = pile.candidates(question.words, vector, LOOKED_AT)
    matches = rank(question, pile.glimpse(found.claims, ()), vector)
    return [m.claim for m in matches[:AT]]


def mean_precision(found: Sequence[Sequence[str]], gold: Sequence[set[str]]) -> float:
    """The mean over posts of the average precision among the first five."""
    return fmean(
        average_precision(own[:AT], wanted) for own, wanted in zip(found, gold, strict=True)
    )


def average_precision(ranked: Sequence[str], wanted: set[str]) -> float:
    """Average precision at the length of `ranked`."""
    hits, total = 0, 0.0
    for place, name in enumerate(ranked, 1):
        if name in wanted:
            hits += 1
            total += hits / place
    return total / min(len(wanted), len(ranked)) if ranked else 0.0


def folded(checked: Iterable[Row]) -> dict[str, str]:
    """For each claim the first that has its words."""
    first: dict[str, str] = {}
    return {r[""]: first.setdefault(" ".join(words(r["vclaim"])).lower(), r[""]) for r in checked}


def _pile(
    checked: Sequence[Row],
    told: np.ndarray[tuple[int, int, int], np.dtype[np.float32]],
    homes: Mapping[str, str],
) -> Part:
    """Two statements for each row, of the claim that is its home."""
    claims, members, said, texts = [], [], [], {}
    for row, vectors in zip(checked, told, strict=True):
        if homes[row[""]] == row[""]:
            claims.append(Claim(row[""], row["vclaim"]))
        for field, vector in zip(FIELDS, vectors, strict=True):
            one = unsaid(f"{row['']}:{field}", row[field], vector.astype("<f2").tobytes())
            said.append(one)
            texts[one.article] = row[field]
            members.append(Member(homes[row[""]], one.id, "asserts", 1.0, ""))
    return Part(claims=claims, members=members, attributions=said, texts=texts)


def _wanted(folder: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    with lzma.open(folder / "v3.0__dev__tweet-vclaim-pairs.qrels.xz", "rt", encoding="utf-8") as f:
        for line in f:
            query, _, claim, _ = line.split()
            found[query].add(claim)
    return dict(found)


def _rows(folder: Path, name: str) -> Iterable[Row]:
    with lzma.open(folder / f"v3.0__{name}.xz", "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")
