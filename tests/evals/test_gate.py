"""The gate holds. Takes about four minutes of one core; skipped where there are no corpora."""

import json

import pytest

from evals.corpus import absent
from evals.gate import FLOORS, MEASURES, PARTS, failures, raised
from reportedly.settings import PROFILES


@pytest.mark.skipif(absent() is not None, reason=absent() or "")
@pytest.mark.parametrize("part", PARTS)
def test_nothing_is_below_its_floor(part: str) -> None:
    found = PARTS[part](None)
    floors = json.loads(FLOORS.read_text("utf-8"))["floors"]
    assert failures({name: floors[name] for name in found}, found) == []


def test_every_floor_belongs_to_a_part() -> None:
    """A part that no longer measures a system must not take its floor along."""
    floors = json.loads(FLOORS.read_text("utf-8"))["floors"]
    profiles = (*PROFILES, *(f"{p}, {of}" for p in PROFILES for of in ("nested", "stances")))
    assert set(floors) == {"program", "program, stances", "rules", "second look", *profiles}


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
