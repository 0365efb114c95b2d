import pytest

from reportedly.clean.pieces import Piece
from reportedly.clean.scores import furniture


def weight(text: str) -> float:
    return furniture(Piece(0, len(text), text))


@pytest.mark.parametrize(
    "text",
    [
        "Already a subscriber? Sign in here.",
        "Already a member of the Herald?",
        "Sign up now",
        "Please sign up to read.",
        "For more, sign up for the Osk newsletter.",
        "Start your free trial today.",
        "Only $4 a month",
        "Digital access for $4 a month",
        "$4 per week, billed monthly",
        "4 min read",
        "You may also like",
        "Read it first. Subscribe to the Herald",
        "Support us now",
    ],
)
def test_what_a_site_says(text: str) -> None:
    assert weight(text) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "The state pension would rise by £5 a week from April under the plan, which Novak hates.",
        "Pensions rise £5 a week",
        "Few in the party subscribe to that view.",
        "Twelve countries have signed up to the pact.",
        "Tolvik is already a member, and wants its neighbour to join.",
        "Some 40,000 voters have already registered for the ballot.",
        "Critics fear that the accused will not get a fair and free trial.",
        "Support for Kranz has fallen to 31 per cent today.",
        "We need our allies, and our allies need us.",
        "The minutes read like a confession.",
        "You may like it or not, the bridge will go.",
    ],
)
def test_what_a_report_or_a_speech_says(text: str) -> None:
    assert weight(text) < 0.3
