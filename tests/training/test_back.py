"""What points back is learned from sentences that are read as any other."""

import json

import numpy as np
import pytest

pytest.importorskip("torch")

from training.claims.back import HELD_WRITERS, SENTENCES, Row, contents, fit, told


def _row(at: int, back: bool) -> Row:
    return Row(np.eye(4, dtype=np.float32)[at], back, False, 0)


def test_a_fit_learns_what_it_is_shown() -> None:
    rows = [_row(0, True), _row(1, False), _row(0, True), _row(2, False)] * 5
    model = fit(rows)
    assert told(model, rows) == "10 point back: by rule 0.000, in all 1.000; of 10 others 0 more"


def test_only_what_stands_behind_the_report_is_read() -> None:
    before = "The pier is closed, Mira Holt said. "
    read = list(contents(before + "Jon Pell said that it was true.\n", len(before)))
    assert [by_rule for _, by_rule in read] == [True]


def test_every_sentence_is_there_once() -> None:
    rows = [json.loads(line) for line in SENTENCES.read_text("utf-8").splitlines()]
    assert {r["writer"] for r in rows} == set(range(12)) > set(HELD_WRITERS)
    assert len({r["text"] for r in rows}) > 0.98 * len(rows)
