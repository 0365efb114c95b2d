"""The scores of coreference, against examples worked out by hand in the literature."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.coreference import b3, ceafe, conll, muc, score_mentions, scores


def test_the_example_of_pradhan_2014() -> None:
    # Scoring Coreference Partitions of Predicted Mentions, figure 1 and section 4.
    gold, ours = ["abc", "defg"], ["ab", "cd", "fghi"]
    assert score_mentions(gold, ours) == {
        "precision": pytest.approx(6 / 8),
        "recall": pytest.approx(6 / 7),
        "f1": pytest.approx(0.8),
    }
    assert muc(gold, ours) == {
        "precision": pytest.approx(0.4),
        "recall": pytest.approx(0.4),
        "f1": pytest.approx(0.4),
    }
    assert b3(gold, ours)["recall"] == pytest.approx(1 / 7 * 35 / 12)
    assert b3(gold, ours)["precision"] == pytest.approx(1 / 8 * 4)
    assert b3(gold, ours)["f1"] == pytest.approx(0.4545, abs=1e-4)
    assert ceafe(gold, ours)["recall"] == pytest.approx(0.65)
    assert ceafe(gold, ours)["precision"] == pytest.approx(1.3 / 3)
    assert ceafe(gold, ours)["f1"] == pytest.approx(0.52)
    assert conll(gold, ours) == pytest.approx((0.4 + 0.4545 + 0.52) / 3, abs=1e-4)


GOLD = ["12345", "67", "89ABC"]


@pytest.mark.parametrize(
    ("ours", "muc_precision", "b3_precision", "ceafe_f1"),
    [
        (["12345", "6789ABC"], 0.9, 16 / 21, 0.733),
        (["1234589ABC", "67"], 0.9, 7 / 12, 0.667),
    ],
)
def test_the_examples_of_bagga_and_baldwin_1998_and_luo_2005(
    ours: list[str], muc_precision: float, b3_precision: float, ceafe_f1: float
) -> None:
    # A wrong link between two large clusters costs B3 more than one with a small cluster; both
    # cost MUC the same. Luo's table 1 gives CEAFe for the same two.
    assert muc(GOLD, ours)["recall"] == 1
    assert muc(GOLD, ours)["precision"] == pytest.approx(muc_precision)
    assert b3(GOLD, ours)["recall"] == 1
    assert b3(GOLD, ours)["precision"] == pytest.approx(b3_precision)
    assert ceafe(GOLD, ours)["f1"] == pytest.approx(ceafe_f1, abs=1e-3)


def test_the_examples_of_vilain_1995() -> None:
    assert muc(["ABCD"], ["AB", "CD"]) == {
        "precision": 1,
        "recall": pytest.approx(2 / 3),
        "f1": pytest.approx(0.8),
    }
    assert muc(["AB", "CD"], ["ABCD"])["precision"] == pytest.approx(2 / 3)
    assert muc(["ABCD"], ["ABCD"])["f1"] == 1


def test_singletons_give_muc_nothing_to_count() -> None:
    assert muc(["a", "b"], ["a", "b"]) == {"precision": 0, "recall": 0, "f1": 0}
    assert b3(["a", "b"], ["a", "b"])["f1"] == 1
    assert ceafe(["a", "b"], ["a", "b"])["f1"] == 1


def test_nothing_on_one_side_or_both() -> None:
    for gold, ours in ([], []), (["ab"], []), ([], ["ab"]), (["ab"], [""]):
        assert all(s["f1"] == 0 for s in scores(gold, ours).values())
        assert conll(gold, ours) == 0


def test_a_mention_in_two_clusters_counts_in_the_first() -> None:
    assert scores(["ab", "bc"], ["ab", "c"])["b3"]["f1"] == 1


def test_an_alignment_that_greed_would_miss() -> None:
    # 2/3 alone is best for the first pair, but two halves of other pairs are more together.
    gold, ours = ["abc", "d"], ["abd", "c"]
    best = max(
        sum(_phi(g, o) for g, o in zip(gold, order, strict=True)) for order in permutations(ours)
    )
    assert ceafe(gold, ours)["f1"] == pytest.approx(best / 2)


def _phi(one: str, other: str) -> float:
    return 2 * len(set(one) & set(other)) / (len(one) + len(other))


_numbers = st.lists(st.integers(0, 5), max_size=12)


def _clusters(numbers: list[int], first: int) -> list[list[int]]:
    return [[first + i for i, n in enumerate(numbers) if n == k] for k in sorted(set(numbers))]


@given(_numbers, _numbers, st.integers(0, 4))
def test_swapped_sides_swap_precision_and_recall(
    gold: list[int], ours: list[int], shift: int
) -> None:
    one, other = _clusters(gold, 0), _clusters(ours, shift)
    for name, score in scores(one, other).items():
        turned = scores(other, one)[name]
        assert score["precision"] == pytest.approx(turned["recall"])
        assert score["f1"] == pytest.approx(turned["f1"])
        assert 0 <= score["f1"] <= 1 + 1e-9


@given(_numbers)
def test_the_same_clusters_are_right_throughout(numbers: list[int]) -> None:
    clusters = _clusters(numbers, 0)
    wanted = pytest.approx(1.0 if numbers else 0.0)
    assert b3(clusters, clusters[::-1])["f1"] == wanted
    assert ceafe(clusters, clusters[::-1])["f1"] == wanted
