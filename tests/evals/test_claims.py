"""The measures of the same claim, on numbers of our own."""

import json
from pathlib import Path

import numpy as np
import pytest

from evals import claims
from evals.claimpairs import LABELS, f1, interval, macro, ranked_right
from evals.corpus import is_even
from evals.posts import average_precision, folded, mean_precision
from evals.standing import standing
from reportedly.gather.decision import CLASSES


def test_average_precision_counts_each_right_place() -> None:
    assert average_precision(["a", "b", "c"], {"b"}) == pytest.approx(1 / 2)
    assert average_precision(["a", "b", "c"], {"a", "c"}) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision(["a"], {"z"}) == 0


def test_mean_precision_reads_the_first_five() -> None:
    found = [list("abcdef"), list("abcdef")]
    assert mean_precision(found, [{"a"}, {"f"}]) == pytest.approx(0.5)
    assert mean_precision([[]], [{"a"}]) == 0


def test_claims_in_the_same_words_are_one() -> None:
    rows = [("1", 'The "pier" is shut.'), ("2", "A pier"), ("3", "the 'pier' is shut")]
    homes = folded([{"": name, "vclaim": words} for name, words in rows])
    assert homes == {"1": "1", "2": "2", "3": "1"}


def test_without_corpora_nothing_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", str(tmp_path))
    assert claims.main(["pairs"]) == 0
    assert capsys.readouterr().err.startswith("skipped: no corpora at")
    with pytest.raises(SystemExit):
        claims.main(["nothing"])


def test_macro_f1_is_the_mean_of_four_classes() -> None:
    gold = ["same", "contradicts", "related", "unrelated"]
    assert macro(gold, gold) == 1
    assert macro(gold, ["same"] * 4) == pytest.approx(0.4 / 4)
    assert f1(gold, ["related"] * 4, "related") == pytest.approx(0.4)


def test_ranking_counts_ties_half() -> None:
    assert ranked_right([0.9, 0.1], [True, False]) == 1
    assert ranked_right([0.5, 0.5], [True, False]) == 0.5


def test_the_interval_holds_the_figure() -> None:
    gold = ["same", "related"] * 20
    read = ["same", "related", "related", "related"] * 10
    low, high = interval(gold, read, [str(i % 8) for i in range(40)])
    assert low <= macro(gold, read) <= high
    assert low < high


def test_the_labels_are_five_hundred_pairs_without_text() -> None:
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert len(rows) == len({(*row["one"], *row["other"]) for row in rows}) == 500
    assert {row["label"] for row in rows} == set(CLASSES)
    assert all(set(row) == {"one", "other", "digest", "label", "drawn"} for row in rows)
    stories = {row["one"][0].split("_")[1] for row in rows}
    assert 0.3 < sum(map(is_even, stories)) / len(stories) < 0.7


def test_texts_that_stand_alone_become_contents_in_order() -> None:
    texts = ["The quay will not close.", "Dara Oske resigned."]
    contents = standing(texts, np.eye(2, dtype=np.float32))
    assert [c.text for c in contents] == texts
    assert contents[0].negated
    assert contents[1].vector is not None
    assert contents[1].vector.tolist() == [0, 1]
    assert standing(texts)[0].vector is None
