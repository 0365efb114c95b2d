"""Whether a claim says the opposite of what is asked for."""

import pytest
from piles import Asked, Pile

from reportedly.ask import ask
from reportedly.ask.against import is_against

NO = "I am not resigning"


def _is_against(speaker: str, content: str, asked: str) -> bool:
    pile = Pile()
    pile.say("a", speaker, content)
    (claim,) = ask(" ".join((speaker, content)), pile.memory()).claims
    return is_against(claim, asked)


@pytest.mark.parametrize(
    ("speaker", "content", "asked"),
    [
        ("Ottoline Fass", NO, "Fass will resign"),
        ("Ottoline Fass", NO, "Fass will step down"),
        ("Ada Brun", "Fass had no intention of stepping down", "Fass should resign"),
        ("Ada Brun", "Fass refused to step aside", "Fass will resign"),
        ("Bo Lind", "the quay will close", "the quay will not close"),
        ("Bo Lind", "there is no evidence that the quay was sold", "the quay was sold"),
        ("Bo Lind", "the quay will never be sold to Osk", "Osk will buy what is sold of the quay"),
    ],
)
def test_a_no_on_one_side_turns_it_round(speaker: str, content: str, asked: str) -> None:
    assert _is_against(speaker, content, asked)


@pytest.mark.parametrize(
    ("speaker", "content", "asked"),
    [
        ("Ottoline Fass", NO, "Fass will not resign"),
        ("Ottoline Fass", "I am resigning", "Fass will resign"),
        ("Ada Brun", "Fass would step down", "Fass should resign"),
        ("Ada Brun", "Fass had no intention of stepping down", "Fass will not resign"),
        ("Bo Lind", "taxes will not rise", "rents will rise"),
        ("Bo Lind", "there is no doubt that the quay will close", "the quay will close"),
        ("Bo Lind", "the quay will close if it is not repaired", "the quay will close"),
        ("Bo Lind", "the mayor did not say when the quay will close", "the quay will close"),
        ("Bo Lind", "the board has not ruled out that the quay will close", "the quay will close"),
        ("Bo Lind", "not only the quay will close", "the quay will close"),
        ("Bo Lind", "there is no evidence that the quay was sold", "the quay was not sold"),
        ("Bo Lind", "the quay will close, which nobody in Osk likes", "the quay will close"),
        ("Bo Lind", "the quay will close", "nothing about the quay"),
        ("Bo Lind", "the quay will close", ""),
    ],
)
def test_others_stay_as_they_are(speaker: str, content: str, asked: str) -> None:
    assert not _is_against(speaker, content, asked)


@pytest.mark.parametrize(
    ("question", "relation"),
    [
        ("Who says that Fass will resign?", "denies"),
        ("Who denies that Fass will resign?", "denies"),
        ("Who says that Fass will not resign?", "asserts"),
        ('Who said "not resigning"?', "asserts"),
    ],
)
def test_who_says_is_held_against_the_question(asked: Asked, question: str, relation: str) -> None:
    pile = Pile()
    pile.say("a", "Ottoline Fass", NO)
    assert [v.relation for v in ask(question, asked(pile)).voices] == [relation]
