"""Denials that name by a gerund what their speaker is said to have done."""

import pytest
from piles import Pile

from reportedly.gather.denied_doing import is_doing


def _relations(told: str, doer: str, denied: str, *, cue: str = "denied") -> list[str]:
    """The relations of the largest claim, of a charge and its denial in another article."""
    pile = Pile()
    pile.say("a", "Jan Meck", told)
    pile.say("b", doer, denied, cue, denies=True)
    claims: dict[str, list[str]] = {}
    for member in pile.gather()[1]:
        claims.setdefault(member.claim, []).append(member.relation)
    return sorted(max(claims.values(), key=len))


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("Mayor Karl Benn took bribes from a builder", "taking bribes from a builder"),
        ("Karl Benn leaked the report to the press", "leaking the report to the press"),
        ("Karl Benn had an affair with Lena Sandoval", "having an affair with Lena Sandoval"),
        ("Karl Benn lied about the harbour budget", "lying about the harbour budget"),
        ("Karl Benn gave money to the rebels", "ever giving money to the rebels"),
        ("Karl Benn knew about the forged ballots", "knowing about the forged ballots"),
    ],
)
def test_it_denies_what_is_said_of_the_speaker(told: str, denied: str) -> None:
    assert _relations(told, "Karl Benn", denied) == ["asserts", "denies"]


@pytest.mark.parametrize(
    ("doer", "denied", "cue"),
    [
        ("Dora Pell", "taking bribes from a builder", "denied"),
        ("Karl Benn", "paying bribes to a clerk", "denied"),
        ("Karl Benn", "taking bribes from a builder", "rejected"),
    ],
)
def test_it_is_another_claim_of_somebody_else_or_of_something_else(
    doer: str, denied: str, cue: str
) -> None:
    told = "Mayor Karl Benn took bribes from a builder"
    assert len(_relations(told, doer, denied, cue=cue)) == 1


def test_in_one_article_it_is_no_denial_of_what_another_did() -> None:
    pile = Pile()
    pile.say("a", "Jan Meck", "Ruth Oske bullied two clerks of the harbour board")
    pile.say("a", "Tom Varga", "bullying two clerks", "denied", denies=True)
    assert len({m.claim for m in pile.gather()[1]}) == 2


def test_in_one_article_a_government_may_deny_it_for_its_country() -> None:
    pile = Pile()
    pile.say("a", "Jan Meck", "Vandia meddled in the harbour election")
    pile.say("a", "Paul Kern", "meddling in the harbour election", "denied", denies=True)
    assert len({m.claim for m in pile.gather()[1]}) == 1


@pytest.mark.parametrize(
    "content",
    [
        "funding for the clinic",
        "growing discontent in the party",
        "reporting by the Herald",
        "bullying claims",
        "wrongdoing",
        "that he took bribes",
        "a meeting with Oske",
    ],
)
def test_what_is_no_deed_of_the_speaker(content: str) -> None:
    assert not is_doing(content)
