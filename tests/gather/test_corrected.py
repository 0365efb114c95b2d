"""Statements that are told as untrue, or taken back."""

import pytest
from piles import Pile
from resolve.marked import read

from reportedly.gather.corrected import corrected
from reportedly.schema import Relation


def stand(marked: str) -> Relation | None:
    found = read(marked)
    told = corrected(found.attributions[0], found.text)
    return told and told[0]


@pytest.mark.parametrize(
    "marked",
    [
        "{1s A report on Monday} {1c incorrectly said} {1p that Hugo Falk had been arrested}.",
        "{1s An earlier version of this article} {1c misstated} {1p that the quay had closed}.",
        "{1s The article} {1c wrongly stated} {1p that the quay was sold}.",
    ],
)
def test_a_correction_denies(marked: str) -> None:
    assert stand(marked) == "denies"


@pytest.mark.parametrize(
    "marked",
    [
        "{1s Weiss} {1c falsely claimed} {1p that the quay was sold}.",
        "{1s Weiss} {1c had falsely and repeatedly claimed} {1p that the quay was sold}.",
        "Weiss, the mayor, falsely {1c claimed} {1p that the quay was sold}.",
        "“{1p The quay was sold},” {1s Weiss} {1c falsely claimed}.",
        "{1s Weiss} {1c told} the board, incorrectly, {1p that the quay was sold}.",
        "{1s Weiss} {1c wrongly denied} {1p that the quay was sold}.",
        "{1s A report by the board} {1c falsely said} {1p that the quay was sold}.",
        "{1s The post} {1c mistakenly reported} {1p that the bridge was unsafe}.",
        "{1s The article} {1c misstated} {1p the sum that the board paid}.",
        "The article misstated the sum that {1s an official} {1c said} {1p the board had paid}.",
        "The article misquoted {1s the mayor} {1c as saying} {1p that the quay was sold}.",
        "{1s Weiss} {1c was wrong to say} {1p that the quay was sold}, an auditor said.",
        "{1s Weiss} {1c misspoke when he said} {1p that the quay was sold}.",
        "{1s Dora Klint} {1c retracted her claim} {1p that the quay was sold}.",
        "{1s The Courier} {1c retracted a report} {1p that the quay was sold}.",
        "{1s The witness} {1c withdrew his earlier statement} {1p that the quay was sold}.",
        "{1s The witness} {1c has withdrawn his denial} {1p that the quay was sold}.",
        "{1s The witness} {1c was forced to take back her claim} {1p that the quay was sold}.",
        "Klint said she could no longer stand by {1s her} {1c claim} {1p that the quay was sold}.",
        "Klint doesn’t stand by {1s her} {1c statement} {1p that the quay was sold}.",
        "The witness withdrew {1s his} {1c statement} {1p that the quay was sold}.",
        "{1s Weiss’s} {1c claim} {1p that the quay was sold} was later retracted.",
        "{1c An earlier report} {1p that the quay was sold} was incorrect.",
    ],
)
def test_what_is_untrue_or_taken_back_is_left_open(marked: str) -> None:
    assert stand(marked) == "questions"


@pytest.mark.parametrize(
    "marked",
    [
        "{1s Weiss} {1c said} {1p that the quay was wrongly sold}.",
        "{1s Weiss} {1c said} {1p the minister had falsely claimed that the quay was sold}.",
        "The court wrongly convicted Weiss, {1s a lawyer} {1c said}, {1p and the quay was sold}.",
        "The board falsely claimed that it was open, but {1s Weiss} {1c said} {1p it was not}.",
        "Weiss had falsely said so. {1s The mayor} {1c said} {1p that the quay was sold}.",
        "{1s Weiss} {1c baselessly claimed} {1p that the quay was sold}.",
        "{1s The court} {1c wrongly ruled} {1p that the quay could be sold}.",
        "{1s Klint} {1c refused to retract her claim} {1p that the quay was sold}.",
        "{1s Klint} {1c has not withdrawn her statement} {1p that the quay was sold}.",
        "Klint would not take back {1s her} {1c claim} {1p that the quay was sold}.",
        "They asked Klint to withdraw {1s her} {1c statement} {1p that the quay was sold}.",
        "Klint could no longer stand by {1s Weiss’s} {1c claim} {1p that the quay was sold}.",
        "Klint withdrew her support after {1s Weiss} {1c said} {1p that the quay was sold}.",
        "{1s Klint} {1c stood by her claim} {1p that the quay was sold}.",
        "The board withdrew the report. {1s Klint} {1c said} {1p that the quay was sold}.",
        "After the board misstated the sum, {1s Klint} {1c said} {1p that the quay was sold}.",
        "The board misstated the sum. That {1s Klint} {1c said} {1p before}.",
        "{1s Klint} {1c was not wrong to say} {1p that the quay was sold}.",
        "{1s Klint} {1c said it was wrong to claim} {1p that the quay was sold}.",
        "{1s Klint} {1c said} {1p she was wrong}.",
        "{1s Klint’s} {1c claim} {1p that the quay was sold} was never retracted.",
        "{1s Klint’s} {1c claim} {1p that the quay was sold} was not false.",
        "{1s Klint} {1c said} {1p that the quay} was wrong.",
        "{1s Klint} {1c took back the city hall and said} {1p that the quay was sold}.",
    ],
)
def test_what_stands(marked: str) -> None:
    assert stand(marked) is None


CLAIM = "that the harbour board had closed the northern quay"


def test_neither_a_correction_nor_a_withdrawal_supports_a_claim() -> None:
    pile = Pile()
    said = pile.say("a", "Mira Holt", CLAIM)
    correction = pile.say("b", "An earlier report", CLAIM, "incorrectly said")
    withdrawal = pile.say("c", "Jon Pell", CLAIM, "withdrew his statement")
    undenied = pile.say("d", "Ida Lund", CLAIM, "withdrew her denial", denies=True)
    assert {m.attribution: m.relation for m in pile.gather()[1]} == {
        said: "asserts",
        correction: "denies",
        withdrawal: "questions",
        undenied: "questions",
    }


def test_who_refuses_to_take_it_back_says_it_still() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", CLAIM)
    kept = pile.say(
        "b", "Jon Pell", CLAIM, "refused to retract her claim", attitude="planned", negated=True
    )
    told = {m.attribution: m.relation for m in pile.gather()[1]}
    assert told[kept] == "asserts"
