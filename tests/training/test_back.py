"""What points back is learned from sentences that are read as any other."""

import json
from io import StringIO
from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("torch")

from training.claims import back, secondings
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
    assert {r["writer"] for r in rows} == set(range(28)) > set(HELD_WRITERS)
    assert len({r["text"] for r in rows}) > 0.98 * len(rows)


def test_what_is_read_of_a_writer_is_told_end_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        {"text": "A second clerk confirmed that account.", "back": True, "writer": 1},
        {"text": "A second clerk said that the bell had cracked.", "back": False, "writer": 1},
        {"text": "Rain fell.", "back": True, "writer": 1},
        {"text": "A cook confirmed it.", "back": True, "writer": 2},
    ]
    file = StringIO("\n".join(map(json.dumps, rows)))
    monkeypatch.setattr(back, "SENTENCES", SimpleNamespace(read_text=lambda _: file.read()))
    assert secondings.line(1, list(secondings.told(1))) == (
        "writer 1: stand by it 2, read at all 1, by rule 1, found 1; "
        "lookalikes 1, by rule 0, taken for it 0"
    )
