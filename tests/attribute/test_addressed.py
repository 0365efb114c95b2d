"""Who is told to do something, in front of what is to be done."""

import pytest

from reportedly.attribute.addressed import is_order


@pytest.mark.parametrize(
    "content",
    [
        "residents to stay indoors",
        "the crew to leave the harbour",
        "him not to talk",
        "Ada Brun to resign",
        "members of the council never to speak",
        "people in Vell to leave",
        "Brun and Lind to go",
    ],
)
def test_an_order_names_who_is_to_obey(content: str) -> None:
    assert is_order(content)


@pytest.mark.parametrize(
    "content",
    [
        "ministers need to act",
        "voters he wanted to leave",
        "residents it was about to flood",
        "the plan to close the bridge would fail",
        "an attempt by Russia to invade would fail",
        "of threats by Lind to invade",
        "that Brun is to go",
        "she had to go",
        "“him to go”",
    ],
)
def test_a_clause_or_a_plan_obeys_nobody(content: str) -> None:
    assert not is_order(content)
