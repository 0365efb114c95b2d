import pytest

from reportedly.attribute.calibration import INPUTS, Calibration, inputs
from reportedly.attribute.candidates import Candidate
from reportedly.attribute.decode import Draft


def draft(link: float = -0.1) -> Candidate:
    one = Draft((0, 2), (2, 3), ((3, 9), (12, 14)), (link, -0.2, -0.1, -0.1, -0.3))
    return Candidate(one, 0.5, 1.0, 0.75)


def test_inputs_are_those_that_are_named() -> None:
    values = dict(zip(INPUTS, inputs(draft()), strict=True))
    assert values["no_source"] == 0
    assert values["parts"] == 1
    assert (values["same"], values["like"], values["like_no_source"]) == (0.5, 0.75, 0)
    assert values["log_pieces"] == pytest.approx(2.079, abs=1e-3)


def test_confidence_rises_with_evidence_and_stays_a_probability() -> None:
    calibration = Calibration([1.0] * len(INPUTS), -0.5)
    low, high = calibration.confidence(draft(-5)), calibration.confidence(draft(-0.1))
    assert 0 < low < high < 1
    assert 0 <= calibration.confidence(draft(-1e9)) < low
