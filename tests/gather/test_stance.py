import pytest

from reportedly.gather.names import named
from reportedly.gather.stance import Stance, stance


def read(text: str, *names: str, speaker: str = "") -> Stance | None:
    return stance(text, [named(n, "") for n in names], speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Norland prefers Oske",
        "Norland would like Oske to win",
        "Norland is working for the election of Senator Oske",
        "the leaders of Norland would prefer to see Oske in the presidential palace",
        "Norland has no favourite",
    ],
)
def test_one_preference_in_many_words(text: str) -> None:
    found = read(text, "Norland", "Oske")
    wanted = read("Norland backs Oske", "Norland", "Oske")
    assert found is not None
    assert wanted is not None
    assert found.matches(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Norland, which never voted, saw Brun back Oske",
        "Norland supports the treaty that Oske signed",
        "Norland cut its support for first responders from Oske to the coast",
        "most Norland supporters in a contest with Oske",
        "Norland said that nobody would support Oske",
        "Oske supports Norland",
    ],
)
def test_no_preference_of_norland_for_oske(text: str) -> None:
    found = read(text, "Norland", "Oske", "Brun")
    wanted = read("Norland backs Oske", "Norland", "Oske")
    assert wanted is not None
    assert found is None or not found.matches(wanted)


def test_a_paper_speaks_for_its_owner_only_where_nobody_else_is_named() -> None:
    call = read("all available support for Oske", "Oske", speaker="Admiralty memo")
    assert call is not None
    assert [n.text for n in call.holders] == ["Admiralty"]
    assert read("they support Oske", "Oske", speaker="Admiralty memo") is None


def test_backing_somebodys_opponent_is_another_preference() -> None:
    backs = read("Norland backs Oske", "Norland", "Oske")
    assert backs is not None
    for text in ("Norland backs Oske’s opponent", "Norland wants Oske’s rival to win"):
        other = read(text, "Norland", "Oske")
        assert other is not None
        assert not other.matches(backs)
        assert other.parts(backs) == (f"Oske’s {other.aside}", "Oske")


@pytest.mark.parametrize(
    "text", ["Norland backs Oske’s campaign", "Norland favours Oske’s victory"]
)
def test_backing_somebodys_campaign_is_not(text: str) -> None:
    backs, other = read("Norland backs Oske", "Norland", "Oske"), read(text, "Norland", "Oske")
    assert backs is not None
    assert other is not None
    assert other.matches(backs)
    assert other.parts(backs) is None


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Norland supports Oske", True),
        ("Norland supported Oske", None),
        ("Norland has stopped supporting Oske", False),
        ("Norland withdrew its support for Oske", False),
        ("Norland has not stopped supporting Oske", True),
        ("Norland has rescinded its support for Oske", False),
        ("Norland retracted its endorsement of Oske", False),
        ("Norland abandoned its support for Oske", False),
        ("Norland is pulling all support for Oske", False),
        ("Norland renounced its support for Oske", False),
        ("Norland dropped its support for Oske", False),
        ("Norland has withdrawn its support for Oske", False),
        ("Norland has not rescinded its support for Oske", True),
        ("Norland pulled ahead in its support for Oske", True),
    ],
)
def test_whether_a_preference_still_holds(text: str, holds: bool | None) -> None:
    found = read(text, "Norland", "Oske")
    assert found is not None
    assert found.holds is holds


@pytest.mark.parametrize(
    "text",
    [
        "Norland favoured any candidate",
        "that Norland preferred either candidate",
        "that Norland had a preference in the race",
        "Norland had taken sides in the election",
    ],
)
def test_a_denied_preference_for_whomever_is_one_for_nobody(text: str) -> None:
    wants = read("Norland wants Oske to win", "Norland", "Oske")
    found = stance(text, [named("Norland", "")], "", denied=True)
    assert wants is not None
    assert found is not None
    assert found.matches(wants)
    assert read(text, "Norland") is None


@pytest.mark.parametrize(
    "text",
    [
        "Norland does not favour any candidate",
        "Norland has never preferred either candidate",
        "Norland takes no side in the election",
        "Norland backs neither candidate",
    ],
)
def test_a_preference_for_nobody(text: str) -> None:
    found = read(text, "Norland")
    assert found is not None
    assert found.target is None


@pytest.mark.parametrize(
    "text",
    [
        "Norland took sides in the dairy strike",
        "Norland had a preference about the menu",
        "Norland supported any party that cut the tax",
    ],
)
def test_sides_in_other_matters_are_no_preference(text: str) -> None:
    assert stance(text, [named("Norland", "")], "", denied=True) is None


def test_a_denied_preference_for_somebody_keeps_its_target() -> None:
    text = "Norland had a preference for Oske"
    found = stance(text, [named("Norland", ""), named("Oske", "")], "", denied=True)
    assert found is not None
    assert found.target is not None


def test_who_denies_for_its_own_side_holds_what_is_denied() -> None:
    for text in ("that it favoured any candidate", "favouring either candidate"):
        found = stance(text, [], "Norland’s embassy", denied=True)
        assert found is not None
        assert found.matches(Stance((named("Norland", ""),), named("Oske", "")))
    assert stance("that they favoured any candidate", [], "Norland’s embassy", denied=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "Norland wants Oske to lose",
        "Norland would like to see Oske defeated",
        "Norland hopes Oske will lose the election",
        "Norland hopes for Oske’s defeat",
    ],
)
def test_wanting_somebody_to_lose_is_another_preference(text: str) -> None:
    found = read(text, "Norland", "Oske")
    assert found == Stance((named("Norland", ""),), named("Oske", ""), "defeat")
    wins = read("Norland wants Oske to win", "Norland", "Oske")
    assert wins is not None
    assert not found.matches(wins)
    assert found.parts(wins) is not None


def test_wanting_somebody_to_lose_weight_is_none() -> None:
    assert read("Norland wants Oske to lose weight", "Norland", "Oske") is None
