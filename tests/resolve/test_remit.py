"""Which of several bodies with one noun a description tells, whatever the model takes it for."""

import pytest
from resolve.marked import Seen, read


def meant(first: str, second: str, described: str) -> str:
    """Whom a description means that the model takes for the second of two bodies."""
    said = (
        "{1s The %s} {1c said} {1p no}. {2s The %s} {2c said} {2p so}. {3s %s} {3c said} {3p yes}."
    )
    seen = (Seen(second, "name", "institution"), Seen(described, "nominal", "institution", 0))
    return read(said % (first, second, described), seen=seen).speaker(3).name


@pytest.mark.parametrize(
    ("first", "second", "described"),
    [
        ("Ministry of Defence", "Ministry of Finance", "The defence ministry"),
        ("Federal Office of Statistics", "Federal Office of Labour", "The statistics office"),
        ("Institute of Health", "Institute of Forestry", "The health institute"),
    ],
)
def test_the_field_tells(first: str, second: str, described: str) -> None:
    assert meant(first, second, described) == first


@pytest.mark.parametrize(
    ("first", "second", "described"),
    [
        ("Ministry of Defence", "Ministry of Finance", "The ministry"),
        ("Ministry of Defence", "Ministry of Agriculture", "The farm ministry"),
        ("National Bank of Orl", "Savings Bank of Lund", "The national bank"),
        ("Osk News Agency", "Vandian Space Agency", "The news agency"),
        ("Intelligence Agency of Orl", "National Space Agency", "The spy agency"),
    ],
)
def test_without_one_the_model_does(first: str, second: str, described: str) -> None:
    assert meant(first, second, described) == second


def test_a_field_that_no_named_body_has_is_somebody_new() -> None:
    assert (
        meant("Orl Council", "Ministry of Defence", "The finance ministry")
        == "The finance ministry"
    )
