"""Rejecting in other words than "denied": where it denies, and what else such words do."""

import pytest

from reportedly.attribute.negation import denies


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("rubbished", "reports that the quay will close"),
        ("scotched the rumour", "that the quay will close"),
        ("quashed speculation", "that he would run"),
        ("knocked down reports", "of a sale"),
        ("poured scorn on the idea", "that he lied"),
        ("branded as fiction", "the report that the quay will close"),
        ("dismissed as utterly false the claim", "that he lied"),
        ("rubbished reports that", "the quay will close"),
        ("has pooh-poohed", "the idea"),
        ("scoffed at", "the allegation"),
        ("laughed off", "suggestions that he lied"),
        ("hit back at", "claims that he lied"),
        ("hit back at claims", "that he lied"),
        ("pushed back on suggestions of", "a split"),
        ("fired back at the accusation", "that he lied"),
        ("shot down", "rumors of a sale"),
        ("shot it down", "the theory"),
        ("brushed … aside", "claims that he lied"),
        ("waved off", "the report’s findings"),
        ("took issue with", "the claim"),
        ("poured cold water on", "reports of a sale"),
        ("threw cold water on the notion that", "he would run"),
        ("rejected claims that", "the quay would close"),
        ("his rejection of the claim that", "the quay would close"),
    ],
)
def test_what_is_said_not_to_be_so(cue: str, content: str) -> None:
    assert denies(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("shot down", "a drone"),
        ("shot down", "the proposal"),
        ("hit back at", "the union’s leader"),
        ("hit back at", ""),
        ("fired back", "that the mayor lied"),
        ("pushed back", "the date"),
        ("pushed back on Tuesday", "that the mayor lied"),
        ("pushed back against the plan, saying", "that it is dear"),
        ("brushed aside", "questions about the report"),
        ("brushed off", "his coat"),
        ("waved off", "the ship"),
        ("took issue with", "the driver"),
        ("poured cold water on", "the fire"),
        ("rejected the offer, saying", "the quay would close"),
        ("dismissed in a statement", "the offer"),
        ("did not hit back at claims", "that he lied"),
    ],
)
def test_what_only_looks_like_it(cue: str, content: str) -> None:
    assert not denies(cue, content)
