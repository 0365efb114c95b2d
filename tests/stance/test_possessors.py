import pytest

from reportedly.schema import Span
from reportedly.stance.possessors import not_its_owner


@pytest.mark.parametrize(
    ("words", "mention", "only"),
    [
        ("Holm's resignation", "Holm's", True),
        ("Holm's resignation", "Holm", True),
        ("Holm’s sudden and long-awaited resignation.", "Holm’s", True),
        ("the Fenns' Republican critics", "the Fenns'", True),
        ("his arrest on Monday", "his", True),
        ("Holm's ouster Monday", "Holm's", True),
        ("Holm's ouster last week", "Holm's", True),
        ("Holm's rival, Dale Marsh", "Holm's", True),
        ("Holm's rival Dale Marsh", "Holm's", True),
        ("Holm's record", "Holm's", False),
        ("Holm's resignation letter", "Holm's", False),
        ("Holm's firing of Marsh", "Holm's", False),
        ("Holm's convictions", "Holm's", False),
        ("Holm's words about the murder", "Holm's", False),
        ("Holm's record. Critics", "Holm's", False),
        ("Holm critics", "Holm", False),
        ("Holm", "Holm", False),
    ],
)
def test_some_nouns_are_not_about_their_owner(words: str, mention: str, only: bool) -> None:
    text = f"Frey praised {words}"
    start = text.index(mention, 13)
    assert not_its_owner(text, Span(start, start + len(mention))) == only
