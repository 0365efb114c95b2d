"""Krippendorff's alpha against the values of his own paper of 2011."""

import pytest

from reportedly.review.alpha import Metric, alpha

# Example D: four observers, twelve units, values missing.
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
UNITS = [[v for v in unit if v is not None] for unit in zip(*OBSERVERS, strict=True)]


@pytest.mark.parametrize(
    ("metric", "value"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_example_with_missing_values(metric: Metric, value: float) -> None:
    assert alpha(UNITS, metric) == pytest.approx(value, abs=0.0005)


def test_binary_example_of_two_observers() -> None:
    # Example A: ten units; Meg and Owen.
    meg = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0)
    owen = (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    assert alpha(zip(meg, owen, strict=True)) == pytest.approx(0.095, abs=0.0005)


def test_nominal_example_of_two_observers_with_names() -> None:
    # Example B: twelve units, five categories.
    ben = "a a b b d c c c e d d a".split()
    gerry = "b a b b b c c c e d d d".split()
    assert alpha(zip(ben, gerry, strict=True)) == pytest.approx(0.692, abs=0.0005)


def test_perfect_and_opposed() -> None:
    assert alpha([(1, 1), (2, 2), (1, 1)]) == 1.0
    opposed = alpha([(1, 2), (2, 1), (1, 2)])
    assert opposed is not None
    assert opposed < 0


def test_nothing_to_compare_is_no_number() -> None:
    assert alpha([]) is None
    assert alpha([(1,), (2,)]) is None
    assert alpha([(1, 1), (1, 1)]) is None


def test_units_of_one_value_change_nothing() -> None:
    assert alpha([*UNITS, [5], [1], []]) == alpha(UNITS)
