"""What is chosen on dev: biases, the regression, and the error of its confidence."""

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("scipy")

from reportedly.attribute.candidates import Candidate
from reportedly.attribute.decode import Draft
from reportedly.attribute.tags import TAGS
from training.cases import Case
from training.choose import calibration_error, choose, f1, fit, passage_f1, sigmoid
from training.evaluate import biases


def test_the_error_is_the_mean_gap_of_the_bins() -> None:
    guess = np.array([0.9, 0.9, 0.95, 0.2, 0.25, 1.0])
    right = np.array([1.0, 0.0, 1.0, 0.0, 1.0, 1.0])
    # Bins [0.9, 1]: |3.75 - 3|; [0.2, 0.3): |0.45 - 1|; over six.
    assert calibration_error(guess, right) == pytest.approx((0.75 + 0.55) / 6)


def test_the_regression_gives_the_share_that_is_right() -> None:
    rows = np.repeat([[0.0], [1.0]], 2000, axis=0)
    right = np.repeat([1.0, 0.0, 1.0, 0.0], [500, 1500, 1800, 200])
    beta = fit(rows, right)
    found = sigmoid(beta[0] + beta[1] * np.array([0.0, 1.0]))
    assert found == pytest.approx([0.25, 0.9], abs=0.01)


def test_a_bias_falls_on_its_own_roles_tags() -> None:
    (made,) = biases([(1.5, -0.5, 0.25)])
    wanted = {"O": 0.0, "source": 1.5, "cue": -0.5, "content": 0.25}
    assert made.tolist() == [wanted[t.partition("-")[2] or "O"] for t in TAGS]


def case(document: str, *sure: float) -> Case:
    """One text with candidates whose evidence is as sure as that; above a half they are right.

    But for one in ten documents, where nothing is: else the regression knows no bounds.
    """
    drafts = [Draft((0, 1), (9 * i, 9 * i + 1), ((9 * i + 2, 9 * i + 8),), _evidence(p))
              for i, p in enumerate(sure)]  # fmt: skip
    found = [Candidate(d, p, p, p) for d, p in zip(drafts, sure, strict=True)]
    right = [p > 0.5 and not document.endswith("0") for p in sure]
    return Case(document, found, drafts, right, sum(right))


def _evidence(p: float) -> tuple[float, float, float, float, float]:
    one = float(np.log(p))
    return one, one, one, one, one


def test_what_is_chosen_keeps_the_right_ones_and_drops_the_wrong() -> None:
    rng = np.random.default_rng(0)
    cases = [case(f"d{n}", *rng.choice([0.05, 0.1, 0.8, 0.9], 6)) for n in range(40)]
    choice = choose(cases, lambda kept: f1(cases, kept), slack=0.0)
    assert f1(cases, choice.kept) > 90
    for one in cases[1:9]:
        shipped = [choice.calibration.confidence(c) for c in one.candidates]
        assert [sure > 0.5 for sure in shipped] == list(one.right)


def test_measures_of_what_is_kept() -> None:
    cases = [case("a", 0.9, 0.1), case("b", 0.1)]
    assert f1(cases, [[0], []]) == 100
    assert f1(cases, [[0, 1], [0]]) == pytest.approx(50)
    assert passage_f1(cases, [[1], [0]]) == pytest.approx(200 / 3)
