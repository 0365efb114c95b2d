import pytest
from slowness import at_most

from reportedly.gather.exchanged import surely_swapped, swapped
from reportedly.gather.names import Name, capitals


def _named(text: str) -> list[Name]:
    return capitals(text, frozenset())


def test_exchanged_roles_are_seen_but_a_passive_is_none() -> None:
    one, other = "that Oske will sack Brandt", "that Brandt will sack Oske"
    assert swapped(_named(one), _named(other), (one, other))
    passive = "that Brandt will be sacked by Oske"
    assert not swapped(_named(one), _named(passive), (one, passive))
    assert not swapped(_named(one), _named(one), (one, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oske threatened Brandt", "Oske was threatened by Brandt"),
        ("Oske defeats Brandt", "Oske was narrowly defeated by her rival Brandt"),
        ("Oske was beaten by Brandt", "Brandt was beaten by Oske"),
        ("Oske lost to Brandt", "Brandt lost to Oske"),
        ("Oske leads Brandt by three points", "Brandt leads Oske by three points"),
    ],
)
def test_who_did_it_to_whom_is_told_over_passives_and_prepositions(one: str, other: str) -> None:
    left, right = (capitals(text, {"osk", "brandt"}) for text in (one, other))
    assert swapped(left, right, (one, other))
    assert swapped(right, left, (other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oske threatened Brandt", "Brandt was threatened by Oske"),
        ("Brandt, whom Oske threatened, left", "Brandt was threatened by Oske"),
        ("Oske and Brandt were beaten", "Oske was beaten by Brandt"),
        ("Oske met with Brandt", "Brandt met with Oske"),
        ("Oske is married to Brandt", "Brandt is married to Oske"),
        ("Oske sold a barge to Brandt", "Brandt bought a barge from Oske"),
    ],
)
def test_the_same_deed_in_other_words_is_no_exchange(one: str, other: str) -> None:
    left, right = (capitals(text, {"osk", "brandt"}) for text in (one, other))
    assert not swapped(left, right, (one, other))
    assert not swapped(right, left, (other, one))


def test_over_and_against_turn_a_preference_round() -> None:
    one, other = "they prefer Oske over Brandt", "they prefer Brandt over Oske"
    assert swapped(_named(one), _named(other), (one, other))


def test_who_gives_and_who_gets_are_not_exchanged() -> None:
    one = "that the Vell Guild gave Brandt a barge"
    other = "that Brandt got a barge from the Vell Guild"
    assert not swapped(_named(one), _named(other), (one, other))


def test_a_name_that_is_said_often_is_counted_once() -> None:
    text = "that Oske met Brandt and " * 100
    with at_most(20):
        assert not swapped(_named(text), _named(text), (text, text))


def test_two_names_alone_are_surely_exchanged() -> None:
    def surely(one: str, other: str) -> bool:
        return surely_swapped(_named(one), _named(other), (one, other))

    assert surely("that Oske leads Brandt", "that Brandt leads Oske")
    assert surely("that Oske threatened Brandt", "that Oske was threatened by Brandt")
    assert not surely("that Oske lost to Brandt", "that Brandt lost to Oske")
    assert not surely("that Oske led Brandt and Lund", "that Brandt led Oske and Lund")
