"""Seats that a text says somebody has, and the titles that go with them."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize(
    "told",
    [
        "has sat in the Senate for the Lake List since 2019",
        "was elected to the Senate",
        "was first elected to the state Senate in May",
        ", who serves in the Senate, waits",
    ],
)
def test_the_senator_is_who_sits_in_the_senate(told: str) -> None:
    assert _senator(told) == "Gerda Hoven"


@pytest.mark.parametrize(
    "told",
    [
        "was not elected to the Senate",
        "served in the Senate as a clerk",
        "sat in the Senate gallery",
        "has sat in the senate of the university",
        "spoke in the Senate",
    ],
)
def test_otherwise_it_is_left_to_the_model(told: str) -> None:
    assert _senator(told) == "Pelle Hoven"


def _senator(told: str) -> str:
    """Who "Senator Hoven" is, whom the model takes for Pelle Hoven."""
    found = read(
        "Pelle Hoven of the federation is calm. {1s Senator Hoven} {1c said} {1p no}."
        f" Gerda Hoven {told}.".replace(" ,", ","),
        seen=(Seen("Pelle Hoven", "name"), Seen("Senator Hoven", "name", takes_up=0)),
    )
    return found.speaker(1).name
