import pytest
from piles import Pile

from reportedly.gather.demands import demands


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("said", "Oske should resign", "=resign"),
        ("said", "“Oske must resign,”", "=resign"),
        ("said", "Oske ought to step down because she misled the house", "=resign"),
        ("said", "that the quay should be closed at once", "=close"),
        ("said", "the board must not sell the old pier", "sell"),
        ("said", "Oske should immediately resign", "=resign"),
        ("said", "Oske doesn’t have to resign", "=resign"),
        ("called", "on Oske to resign", "=resign"),
        ("urged", "the minister of transport to step down", "=resign"),
        ("said", "that the unions called for Oske’s resignation", "=resign"),
        ("said", "Oske was asked to resign", "=resign"),
        ("said", "residents told to leave", "leav"),
        ("said", "that the mayor should open the border", "open"),
    ],
)
def test_what_is_demanded(cue: str, content: str, act: str) -> None:
    assert demands(content, cue).acts == {act}


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "Oske will resign by Friday"),
        ("said", "Oske will have to resign"),
        ("said", "Oske had to resign"),
        ("said", "that the quay should be ready by May"),
        ("said", "the new quay should be finished by May"),
        ("said", "the ferry should arrive by noon"),
        ("said", "inflation should fall next year"),
        ("said", "the minister must have known of the sale"),
        ("said", "there must be a mistake"),
        ("said", "if Oske should resign, the house falls"),
        ("said", "should Oske resign, the house falls"),
        ("told", "reporters he planned to resign"),
        ("told", "the house that the toll was to fall"),
        ("asked", "to leave the room"),
        ("said", "the new bridge should open in May"),
        ("said", "that the union would strike should Norland vote to leave"),
        ("said", "you have to deal with what you are given"),
        ("said", "under the deal, the troops must leave Lund"),
        ("said", "the deal calls for the withdrawal of the troops"),
    ],
)
def test_what_is_expected_supposed_or_planned_is_no_demand(cue: str, content: str) -> None:
    assert demands(content, cue).acts == frozenset()


def _together(one: str, other: str, cue: str = "said") -> bool:
    pile = Pile()
    pile.say("a", "Mira Holt", one)
    pile.say("b", "Jon Pell", other, cue)
    return len({m.claim for m in pile.gather()[1]}) == 1


@pytest.mark.parametrize(
    ("demanded", "told"),
    [
        ("that Dara Oske should resign", "that Dara Oske will resign"),
        ("that the board must sell the old pier", "that the board would sell the old pier"),
        ("that the old pier should be closed", "that the old pier was closed"),
    ],
)
def test_a_demand_and_a_telling_are_two_claims(demanded: str, told: str) -> None:
    assert not _together(demanded, told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("that the board should sell the old pier", "that the board must sell the old pier"),
        (
            "that the old pier should be repaired by May",
            "that the old pier would be repaired by May",
        ),
        (
            "that the board broke the harbour law and must pay",
            "that the board broke the harbour law by paying late",
        ),
    ],
)
def test_two_demands_or_two_tellings_may_be_one(one: str, other: str) -> None:
    assert _together(one, other)
