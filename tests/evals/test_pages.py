from math import isnan

import pytest

from evals.pages import Reading, article_of, main, shingles, summary, table
from reportedly.schema import Block, Page

GOLD = "the ferry was late because the harbour had been closed"


def test_shingles_are_counted_as_often_as_they_stand() -> None:
    assert shingles(GOLD, GOLD) == (1.0, 1.0)
    precision, recall = shingles(f"{GOLD}\n{GOLD}", GOLD)
    assert (round(precision, 3), recall) == (0.412, 1.0)
    assert shingles("Nothing of that kind at all", GOLD) == (0.0, 0.0)


def test_the_precision_of_nothing_is_left_out() -> None:
    precision, recall = shingles("", GOLD)
    assert isnan(precision)
    assert recall == 0.0
    assert summary([(precision, recall), (0.5, 1.0)]) == (50.0, 50.0, 50.0)


def test_short_texts_are_one_shingle() -> None:
    assert shingles("to Osk", "to Osk") == (1.0, 1.0)


def test_a_dateline_counts_where_it_opens_a_paragraph() -> None:
    page = Page("p", "p", "html", "Monday\n\nOSK - The ferry was late.\n\nMenu")
    blocks = [
        Block("p", 0, 6, "dateline"),
        Block("p", 8, 11, "dateline"),
        Block("p", 14, 33, "body"),
        Block("p", 36, 40, "furniture"),
    ]
    assert article_of(page, blocks, ("body",)) == "OSK\nThe ferry was late."


def test_a_row_for_each_half_and_all() -> None:
    readings = {name: Reading((1.0, 0.5), (0.8, 0.8), 0.02) for name in "abcdefgh"}
    rows = list(table({"reportedly": readings}))
    assert [row.split()[:3] for row in rows[1:]] == [
        ["even", "reportedly", rows[1].split()[2]],
        ["odd", "reportedly", rows[2].split()[2]],
        ["all", "reportedly", "8"],
    ]
    assert rows[3].split()[3:] == ["100.00", "50.00", "66.67", "80.00", "80.00", "80.00", "20"]


def test_absent_corpora_are_told_plainly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", "/nowhere")
    monkeypatch.setattr("sys.argv", ["pages"])
    assert main() == 0
    assert "set REPORTEDLY_DATA" in capsys.readouterr().err
