import pytest

from reportedly.ask.verbatim import content, holds, wanted
from reportedly.schema import Span


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the plan is a folly", True),
        ("The PLAN", True),
        ("the ‘plan’ is", True),
        ("is a folly.", True),
        ("the plan  is\na", True),
        ("a fol", False),
        ("plan a folly", False),
        ("", False),
        ("?!", False),
    ],
)
def test_words_stand_as_they_are_asked_for(phrase: str, found: bool) -> None:
    text = "she said “the “Plan” is a folly”."
    assert holds(content(text, (Span(10, 31),)), wanted(phrase)) is found


def test_words_may_run_over_the_pieces_of_a_quotation() -> None:
    text = "“The plan,” she said, “is a folly.”"
    both = content(text, (Span(1, 10), Span(23, 34)))
    assert holds(both, wanted("plan, is a folly"))
