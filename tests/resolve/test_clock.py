import pytest
from resolve.marked import read


@pytest.mark.parametrize("time", ["2.32pm GMT", "10am BST", "14:00 CET", "2 p.m. EST", "0900 UTC"])
def test_a_time_zone_behind_a_clock_time_is_no_body(time: str) -> None:
    found = read(f"By {time} the port was shut. {{1s The agency}} {{1c said}} {{1p no}}.")
    assert not found.speaker(1).named


def test_letters_without_a_time_are_a_name() -> None:
    assert read("About 40 CET men met. {1s CET} {1c said} {1p no}.").speaker(1).name == "CET"
