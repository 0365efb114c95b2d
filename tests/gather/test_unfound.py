"""Contents for which somebody is said to have found no evidence, read as if they were said."""

import pytest
from resolve.marked import read

from reportedly.gather import gather
from reportedly.gather.unfound import is_unfound


def unfound(marked: str) -> bool:
    found = read(marked)
    return is_unfound(found.attributions[0], found.text)


@pytest.mark.parametrize(
    "marked",
    [
        "{1s Olga Brandt} {1c said} the police had found no evidence {1p that he was drunk}.",
        "{1s Olga Brandt} {1c said} the police had little hard proof {1p that he was drunk}.",
        "{1s Olga Brandt} {1c told} the board there was no sign {1p that he was drunk}.",
    ],
)
def test_what_nothing_shows(marked: str) -> None:
    assert unfound(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "{1s Brandt} {1c said} {1p the police had found no evidence that he was drunk}.",
        "{1s Brandt} {1c said} with no evidence {1p that he was drunk}.",
        "{1s Brandt} {1c claimed} but offered little proof {1p that he was drunk}.",
        "{1s Brandt} {1c said}, citing no evidence, {1p that he was drunk}.",
        "{1s Brandt} {1c said} the police had found evidence {1p that he was drunk}.",
        "There was no evidence, {1s Brandt} {1c said}, {1p that he was drunk}.",
        "“{1p He was drunk},” {1s Brandt} {1c said} with no evidence that it was so.",
    ],
)
def test_what_is_said_all_the_same(marked: str) -> None:
    assert not unfound(marked)


def test_what_nothing_shows_is_left_open() -> None:
    found = read(
        "{1s Mira Holt} {1c said} {1p that the captain of the ferry was drunk}. {2s Olga Brandt} "
        "{2c said} the police had no evidence {2p that the captain of the ferry was drunk}."
    )
    _, members = gather({"x": found.text}, found.attributions, [], [], [])
    assert [m.relation for m in members] == ["asserts", "questions"]
