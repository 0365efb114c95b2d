"""How a source is said to know."""

import pytest
from describe.told import words


@pytest.mark.parametrize(
    ("source", "access"),
    [
        ("A lawmaker who has been critical of the plan", ""),
        ("A lawmaker who has been told to leave", ""),
        ("An aide who had been told of the plan", "had been told of the plan"),
        ("An aide who had been shown the letter", "had been shown the letter"),
        ("An aide who has been there since May", "has been there since May"),
        ("An aide who has been working on the deal", "working on the deal"),
    ],
)
def test_who_has_been_somewhere_need_not_know(source: str, access: str) -> None:
    assert words(f"{{1s {source}}} {{1c said}} {{1p no}}.")[2] == access
