"""A verb that bars or ends something says a no of its own."""

import pytest

from reportedly.gather.barred import barred
from reportedly.gather.concepts import meaning
from reportedly.gather.words import stem


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the dam will bar foreign divers from the lock", "divers"),
        ("divers will be kept out of the lock in May", "divers"),
        ("divers from abroad were refused access", "divers"),
        ("the island will drop its visa requirement", "visa"),
        ("the ferry has stopped carrying goats", "goats"),
    ],
)
def test_what_it_bars(text: str, word: str) -> None:
    assert meaning(stem(word)) in barred(text)


@pytest.mark.parametrize(
    "text", ["the dam will admit divers", "the divers signed a treaty", "the lock was opened"]
)
def test_other_verbs_bar_nothing(text: str) -> None:
    assert not barred(text)
