"""Contents that the sentence around them only asks or supposes."""

import pytest
from resolve.marked import read

from reportedly.gather.asked import is_asked


def asked(marked: str) -> bool:
    found = read(marked)
    return is_asked(found.attributions[0], found.text)


@pytest.mark.parametrize(
    "marked",
    [
        "The quay is old. Does {1s Vandia} {1c want} {1p Oske to win}? Nobody knows.",
        "Did {1s the minister} {1c say} {1p that the palace paid for the adverts}?",
        "{1s Coastal Press}{1c :} {1p Will the board cut jobs}?",
        "“So, do {1s officials} {1c believe} {1p the vote was rigged}?”",
        "If {1s Vandia} {1c wanted} {1p Oske to win}, it hid it well.",
    ],
)
def test_what_is_asked_or_supposed(marked: str) -> None:
    assert asked(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "{1s Vandia} {1c wants} {1p Oske to win}.",
        "Who would trust him, when {1s he} {1c said} {1p that the bridge was safe}?",
        "If the quay closes, {1s the mayor} {1c said}, {1p the town will starve}.",
        "Will it hold? {1s The mayor} {1c said} {1p that the bridge was safe}.",
        "“Will you resign?” {1s Brun} {1c said} {1p that she would not}.",
        "{1s She} {1c said} {1p it was over}, didn’t she?",
    ],
)
def test_what_is_said(marked: str) -> None:
    assert not asked(marked)
