"""The pair decision's lessons: edits say something else, and a fit learns what it is shown."""

import random

import numpy as np
import pytest

pytest.importorskip("torch")

from training.claims.edits import deny, exchange, names_of, negate, recount, rename, turn
from training.claims.fit import fit
from training.claims.pairs import Pair, edited

TEXT = "said that Mira Holt will pay 40 workers after Jon Pell asked for higher wages"
DRAW = random.Random(1)


def test_each_edit_changes_what_it_should() -> None:
    assert "will not pay" in str(negate(TEXT, random.Random(1))) or "will never pay" in str(
        negate(TEXT, random.Random(1))
    )
    assert negate("the quay will not close", DRAW) == "the quay will close"
    assert str(deny(TEXT, DRAW)).endswith(TEXT)
    assert "lower wages" in str(turn(TEXT, DRAW))
    assert "Jon Pell will pay 40 workers after Mira Holt" in str(exchange(TEXT, DRAW))
    changed = recount(TEXT, DRAW)
    assert changed is not None
    assert " 40 " not in changed
    assert "Dara Oske" in str(rename(["Dara Oske"])(TEXT, DRAW))


def test_what_cannot_be_edited_stays() -> None:
    for edit in (negate, deny, turn, recount, exchange):
        assert edit("no plans", DRAW) is None
    assert names_of(["he met Mira Holt"]) == ["Mira Holt"]


def test_only_pairs_that_say_the_same_are_edited() -> None:
    same = Pair(TEXT, TEXT, "same", "polnear", "a", True, True)
    made = edited([same, Pair(TEXT, "no", "related", "polnear", "a")], random.Random(1))
    assert {p.label for p in made} == {"contradicts", "related"}
    assert all(p.edited and p.other == TEXT and p.one != TEXT and p.spoken for p in made)


def test_a_fit_learns_what_it_is_shown_and_again_the_same() -> None:
    draw = np.random.default_rng(1)
    labels = ["same", "contradicts", "related", "unrelated"] * 50
    rows = np.eye(4, dtype=np.float32)[[i % 4 for i in range(200)]]
    rows = (rows + draw.normal(0, 0.1, rows.shape)).astype(np.float32)
    weights = np.ones(200, np.float32)
    model = fit(rows, labels, weights)
    assert [model.shares(row).best for row in rows] == labels
    again = fit(rows, labels, weights)
    assert np.array_equal(model.table, again.table)
