"""Questions as they are posted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ask.posted import plain


@pytest.mark.parametrize(
    ("posted", "words"),
    [
        ("#StopTheVote", "Stop The Vote"),
        ("thanks, @realAdaBrun!", "thanks, real Ada Brun!"),
        ("#USAToday #vote2019 @ada_brun", "USA Today vote2019 ada brun"),
        ("see https://example.org/a?b=#c now", "see   now"),
    ],
)
def test_tags_and_handles_are_words(posted: str, words: str) -> None:
    assert plain(posted) == words


@pytest.mark.parametrize("text", ["Did McBride sell it?", "ada@example.org", "# 1", "C#Sharp"])
def test_what_is_not_marked_stays(text: str) -> None:
    assert plain(text) == text


@given(st.text())
def test_nothing_is_added_but_spaces(text: str) -> None:
    left = iter(text)
    assert all(c in left for c in plain(text) if c != " ")
