"""Statements as CSV: whole, and harmless to spreadsheets."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from piles import Pile

from reportedly.ask.search.found import Found
from reportedly.export.hit_words import runs
from reportedly.export.statements_csv import COLUMNS, as_cell, statements_csv
from reportedly.schema.query import Query


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|x"])
def test_a_formula_is_disarmed(words: str) -> None:
    assert as_cell(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "the quay", "a=b", "“-1”", "'=1"])
def test_words_stay_as_they_are(words: str) -> None:
    assert as_cell(words) == words


def _rows(path: Path, pile: Pile, query: Query, most: int = 100) -> list[dict[str, str]]:
    with pile.store(path).view() as view:
        text = "".join(statements_csv(Found(view, query).batches(most)))
    return list(csv.DictReader(StringIO(text)))


def test_a_row_tells_a_statement(tmp_path: Path) -> None:
    pile = Pile()
    pile.article("a", "=HYPERLINK(1)", "2031-06-01")
    pile.say("a", "Ada Brun", "the “quay”, may\nclose", hedge="may", via=[("Bo Lind", "person")])
    (row,) = _rows(tmp_path / "s.db", pile, Query(text="quay"))
    assert tuple(row) == COLUMNS
    assert row["statement"] == "a:a0"
    assert row["outlet"] == "'=HYPERLINK(1)"
    assert row["date"] == "2031-06-01"
    assert row["content"] == "the “quay”, may close"
    assert row["hedges"] == "may"
    assert row["path"] == "Ada Brun > Bo Lind > =HYPERLINK(1)"
    assert pile.texts["a"][int(row["start"]) : int(row["end"])] == "the “quay”, may\nclose"


def test_it_ends_at_its_bound(tmp_path: Path) -> None:
    pile = Pile()
    for n in range(6):
        pile.say("a", "Ada Brun", f"plan {n} fails")
    rows = _rows(tmp_path / "s.db", pile, Query(), 4)
    assert [row["statement"] for row in rows] == ["a:a0", "a:a1", "a:a2", "a:a3"]
    assert _rows(tmp_path / "t.db", pile, Query(text="regatta")) == []


def test_a_passage_in_runs(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "Ada Brun", "the quay may close", hedge="may")
    with pile.store(tmp_path / "s.db").view() as view:
        ((hit,),) = Found(view, Query(text="may quay Brun")).batches(9)
    assert [(r.text, r.said, r.hedge, r.found) for r in runs(hit)] == [
        ("Ada ", False, False, False),
        ("Brun", False, False, True),
        (" said ", False, False, False),
        ("the ", True, False, False),
        ("quay", True, False, True),
        (" ", True, False, False),
        ("may", True, True, True),
        (" close", True, False, False),
        (".", False, False, False),
    ]
