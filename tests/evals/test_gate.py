"""The gate holds. Takes about half a minute of one core; skipped where there are no corpora."""

import json

import pytest

from evals.corpus import absent
from evals.gate import FLOORS, MEASURES, failures, measure, raised


@pytest.mark.skipif(absent() is not None, reason=absent() or "")
def test_nothing_is_below_its_floor() -> None:
    assert failures(json.loads(FLOORS.read_text("utf-8"))["floors"], measure()) == []


def test_the_model_has_to_beat_the_rules_and_the_peers() -> None:
    known = json.loads(FLOORS.read_text("utf-8"))
    for name in ("program", "full", "small"):
        floors = known["floors"][name]
        assert all(floors[m] > known["floors"]["rules"][m] for m in MEASURES)
        peers = (p[m] for p in known["peers"].values() for m in p if m != "strict")
        assert floors["main"] > sorted(peers)[-3]


def test_a_sunk_figure_is_named() -> None:
    floors = {"model": {"main": 60.0}}
    assert failures(floors, {"model": {"main": 60.0}}) == []
    assert failures(floors, {"model": {"main": 59.9}}) == [
        "model main: 59.9 is below its floor 60.0"
    ]


def test_what_is_no_longer_measured_is_named() -> None:
    (line,) = failures({"model": {"main": 60.0}}, {"other": {"main": 90.0}})
    assert line.startswith("model main: 0.0 is below")


def test_floors_only_rise() -> None:
    assert raised({"a": {"x": 2.0}}, {"a": {"x": 1.0}, "b": {"x": 3.0}}) == {
        "a": {"x": 2.0},
        "b": {"x": 3.0},
    }
