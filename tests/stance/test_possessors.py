import pytest

from reportedly.schema import Span
from reportedly.stance.possessors import is_to_go, not_its_owner


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


@pytest.mark.parametrize(
    ("behind", "is_told"),
    [
        (" to resign", True),
        (" to step back.", True),
        (" to go.", True),
        (" to go", True),
        (" to quit the race", True),
        (" to go to Osk", False),
        (" not to resign", False),
        (" to lead", False),
        (" to stand", False),
    ],
)
def test_who_should_give_up(behind: str, *, is_told: bool) -> None:
    assert is_to_go(f"Holm{behind}", Span(0, 4)) is is_told
