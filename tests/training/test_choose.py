"""What is chosen on dev: biases, the regression, and the error of its confidence."""

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("scipy")

from reportedly.attribute.tags import TAGS
from training.choose import apply, calibration_error, fit


def test_the_error_is_the_mean_gap_of_the_bins() -> None:
    guess = np.array([0.9, 0.9, 0.95, 0.2, 0.25, 1.0])
    right = np.array([1.0, 0.0, 1.0, 0.0, 1.0, 1.0])
    # Bins [0.9, 1]: |3.75 - 3|; [0.2, 0.3): |0.45 - 1|; over six.
    assert calibration_error(guess, right) == pytest.approx((0.75 + 0.55) / 6)


def test_the_regression_gives_the_share_that_is_right() -> None:
    rows = np.repeat([[0.0], [1.0]], 2000, axis=0)
    right = np.repeat([1.0, 0.0, 1.0, 0.0], [500, 1500, 1800, 200])
    found = apply(fit(rows, right), np.array([[0.0], [1.0]]))
    assert found == pytest.approx([0.25, 0.9], abs=0.01)


def test_a_bias_falls_on_its_own_roles_tags(config: object) -> None:
    from reportedly.attribute.decode import Decoder
    from reportedly.attribute.links import LinkWeights
    from training.choose import with_bias

    empty = np.zeros((0, 0), np.float32)
    links = LinkWeights(empty, empty, empty)
    made = with_bias(Decoder(empty, empty, links, links), (1.5, -0.5, 0.25))
    wanted = {"O": 0.0, "source": 1.5, "cue": -0.5, "content": 0.25}
    assert made.bias.tolist() == [wanted[t.partition("-")[2] or "O"] for t in TAGS]
