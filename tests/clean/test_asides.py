import pytest

from reportedly.clean.asides import is_disclaimer
from reportedly.clean.pieces import Piece
from reportedly.clean.scores import is_credit


def disclaimer(text: str) -> bool:
    return is_disclaimer(Piece(0, len(text), text))


def caption(text: str) -> bool:
    return is_credit(Piece(0, len(text), text))


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this story said that Kranz had left.",
        "Correction, 3 May 2031: the story gave the wrong day.",
        "Correction (May 3): the story gave the wrong day.",
        "Correction Appended.",
        "Clarification",
        "This story was updated on Tuesday to correct what Kranz said.",
        "This article first appeared in the Osk Post on 3 May 2031.",
        "A version of this story was originally published by the Osk Post.",
        "Originally published in the Osk Post.",
        "Reporting by Ida Falk in Osk; editing by Jon Berg",
        "With additional reporting from Ida Falk in Osk",
        "Ida Falk contributed reporting.",
    ],
)
def test_notes_of_those_who_publish(text: str) -> None:
    assert disclaimer(text)


@pytest.mark.parametrize(
    "text",
    [
        "The story first appeared in the Northern Star, which cited two officials.",
        "The claim was originally published in the Daily Post, which attributed it to an aide.",
        "Reporting by the Herald showed last year that the ministry had paid twice.",
        "Reporting by Herald journalists showed last year that the ministry had paid twice.",
        "This story was false, Kranz told reporters on Tuesday.",
        "This report first appeared in the Northern Star, which said it had seen the letter.",
        "Clarification of the rules is expected by Friday, a spokesman said.",
        "Correction officers at the jail said that they had been told nothing.",
        "Additional reporting rules for lobbyists were passed.",
        "Corrections",
        "The views expressed by Novak in the letter were not his own, an aide said.",
    ],
)
def test_reports_about_reports_are_no_notes(text: str) -> None:
    assert not disclaimer(text)


@pytest.mark.parametrize(
    "text",
    [
        "A file picture of Jon Berg.",
        "An undated photograph of Ida Falk",
        "A ferry leaves Osk. Courtesy of Jon Berg",
        "A ferry leaves Osk (courtesy of Jon Berg)",
        "COURTESY OF JON BERG",
    ],
)
def test_credits_of_pictures(text: str) -> None:
    assert caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "Diplomats painted a bleak picture of the talks in private.",
        "Diplomats painted a bleak picture of Kranz in private.",
        "“We are not leaving,” said Kranz, who came to power courtesy of the army in 2027.",
        "Voters have a dim picture of the party.",
    ],
)
def test_figures_of_speech_are_no_credits(text: str) -> None:
    assert not caption(text)
