"""Verbs that are speech with one object and an act with another."""

import pytest

from reportedly.attribute.deeds import is_deed


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("will dismiss", "forty night nurses at the clinic"),
        ("laid off", "its drivers"),
        ("had accepted", "an envelope from the quarry's owner"),
        ("took", "kickbacks over the tram order"),
        ("attacked", "the harbour's servers in spring"),
        ("charges", "a toll"),
        ("refused to admit", "auditors in May"),
        ("turned away", "two reporters"),
        ("had falsified", "the ferry's log in spring"),
        ("falsified", "900 air-quality readings at the smelter"),
        ("will recall", "its ambassador from the island"),
        ("claimed", "the lives of nine divers"),
        ("tampered with", "the ballots"),
        ("will deport", "two students"),
        ("is about", "to sell the barge"),
        ("dismissed", "nursing staff"),
        ("refused to admit", "visiting auditors"),
        ("had forged", "the will"),
        ("attacked", "the network on Saturday"),
        ("hit", "the village for the second time"),
    ],
)
def test_an_act_is_no_speech(cue: str, content: str) -> None:
    assert is_deed(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("dismissed", "the nurses' complaint"),
        ("dismissed", "the drivers as hotheads"),
        ("dismissed", "it as gossip"),
        ("accepted", "that the money was gone"),
        ("accepts", "the verdict"),
        ("attacked", "the premier's plan for the port"),
        ("charged", "that the vote was bought"),
        ("admitted", "that auditors came"),
        ("refused to admit", "his mistake"),
        ("said", "forty nurses"),
        ("was clear about", "to whom the barge belonged"),
        ("spoke about", "the ballots"),
        ("", "forty nurses"),
        ("dismissed", ""),
        ("admitted", "he was a member of the banned guild"),
        ("admitted", "she had been a patient at the clinic"),
        ("admitted", "Bo Lind was a patient"),
        ("accepted", "he had taken a fee from the builder"),
        ("admits", "he was the official who signed it"),
        ("admitted", "paying a lawyer in Vell"),
        ("admitted", "misleading the police"),
        ("admitted", "bribing officials"),
        ("attacked", "the network for its coverage"),
        ("attacked", "the school for hiding the letter"),
    ],
)
def test_what_can_be_said_is_speech(cue: str, content: str) -> None:
    assert not is_deed(cue, content)
