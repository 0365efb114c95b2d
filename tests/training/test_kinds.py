import json
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")

from evals.given import half_of
from evals.sources import LABELS as EVALS
from reportedly.describe.sources.evidence import KINDS
from reportedly.schema import Span
from training.coreference.news import measured_on
from training.kinds.data import LABELS, Cases, labels
from training.kinds.draw import AT_RANDOM, MOST, WANTED, Drawn, draw
from training.kinds.train import FOLDS, best_least, figures, fit, held_out, told


def test_nothing_is_learned_from_what_is_measured() -> None:
    learned = list(labels())
    measured = {
        row["doc"]
        for file in ("sources.jsonl", "sources-told.jsonl")
        for row in map(json.loads, (EVALS / file).read_text("utf-8").splitlines())
        if half_of(row["doc"]) == "measure"
    }
    assert len(learned) > 1000
    assert not {row["doc"] for row in learned} & (measured | measured_on())


def test_labels_tell_kinds_and_stand_alone() -> None:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert {row["kind"] for row in rows} <= set(KINDS)
    assert len({(row["doc"], str(row["source"]), str(row["cue"])) for row in rows}) == len(rows)


def made(n: int = 400) -> Cases:
    """Sources whose kind two numbers tell, and rules that are right half of the time."""
    rng = np.random.default_rng(13)
    kinds = rng.integers(0, 2, n)
    rows = np.stack([kinds + rng.normal(0, 0.2, n), rng.normal(0, 1, n)], axis=1)
    verdicts = np.where(rng.random(n) < 0.5, kinds, 1 - kinds)
    texts = [f"text {i % 40}" for i in range(n)]
    return Cases(rows, kinds, verdicts, np.zeros(n, bool), texts)


def test_the_regression_finds_what_tells_the_kinds_apart() -> None:
    known = made()
    weights, constant = fit(known.rows, known.kinds)
    assert ((known.rows @ weights + constant).argmax(axis=1) == known.kinds).mean() > 0.95
    assert weights.shape == (2, len(KINDS))


def test_held_out_texts_are_told_and_the_rules_measured_beside() -> None:
    known = made()
    assert FOLDS == 8
    assert figures(known, told(known, held_out(known), 0.0))["right"] > 95
    assert figures(known, known.verdicts)["right"] < 60


def test_what_the_rules_are_certain_of_stands() -> None:
    known = made()
    sure = replace(known, certain=np.ones(len(known.kinds), bool))
    assert (told(sure, held_out(known), 0.0) == known.verdicts).all()


def test_precision_is_bought_while_it_costs_next_to_nothing() -> None:
    known = replace(made(), kinds=np.repeat([0, 5], 200))
    shares = np.zeros((400, len(KINDS)))
    shares[:200, [0, 5]] = (0.45, 0.55)  # wrong, and not sure
    shares[200:, [0, 5]] = (0.1, 0.9)
    assert best_least(known, shares) == 0.9
    assert (told(known, shares, 0.6)[:200] == 0).all()


def test_spans_are_drawn_by_what_the_program_takes_them_for() -> None:
    spans = [
        Drawn(f"text {doc}", (Span(n, n + 1),), (), kind)
        for doc in range(300)
        for n, kind in enumerate(["", "", "", "group", "anonymous", "group"])
    ]
    taken = draw(spans)
    assert sum(one.why == "random" for one in taken) == AT_RANDOM
    assert sum(one.why == "group" for one in taken) == WANTED["group"]
    assert all(one.kind == one.why for one in taken if one.why != "random")
    docs = [one.doc for one in taken]
    assert max(map(docs.count, docs)) <= MOST
    assert taken == draw(spans)
