import pytest
from piles import Pile

from reportedly.gather.opposites import denials, opposed


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("the board supports the ferry", "the board opposes the ferry", 1),
        ("the toll will rise", "the toll will fall", 1),
        ("the toll will rise and fall", "the toll will fall", 0),
        ("the toll will rise", "the toll will rise again", 0),
        ("the ban is legal", "judges called the ban illegal", 1),
    ],
)
def test_opposites_stand_one_in_each_text(one: str, other: str, count: int) -> None:
    assert opposed(one, other) == opposed(other, one) == count


def test_words_of_denial_are_counted() -> None:
    assert denials("She denied it and called the report false.") == 2
    assert denials("She said so.") == 0


def _relations(one: str, other: str) -> list[str]:
    pile = Pile()
    pile.say("a", "Mira Holm", one)
    pile.say("b", "Jon Pell", other)
    return sorted(m.relation for m in pile.gather()[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "that Brandt won the recount in Tarnau",
            "there is no doubt that Brandt won the recount in Tarnau",
        ),
        (
            "20 teachers were dismissed in Lomvik",
            "no fewer than 20 teachers were dismissed in Lomvik",
        ),
        ("The ministry printed forged and false ballots", "The ministry printed forged ballots"),
        (
            "the evidence against Noll was fabricated by the police",
            "the police fabricated the evidence against Noll",
        ),
        ("that Norland has stopped supporting Oske", "that Norland does not support Oske"),
        ("Oske is unlikely to win the recount", "Oske will not win the recount"),
    ],
)
def test_agreement_is_no_denial(one: str, other: str) -> None:
    assert _relations(one, other) == ["asserts", "asserts"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("that Norland backs Oske", "that Norland has stopped backing Oske"),
        ("Oske will win the recount in Tarnau", "Oske is unlikely to win the recount in Tarnau"),
        ("the quay is safe for ships", "it is false that the quay is safe for ships"),
    ],
)
def test_the_contrary_is_one(one: str, other: str) -> None:
    assert _relations(one, other) == ["asserts", "denies"]


def test_a_claim_is_not_worded_with_a_condition_where_it_need_not_be() -> None:
    plain = "that Ilya Tamm will sign the fishing treaty"
    pile = Pile()
    pile.say("a", "Jon Pell", f"{plain} only if the tariffs are dropped")
    pile.say("b", "Mira Holm", plain)
    (claim,), _ = pile.gather()
    assert claim.text == plain.removeprefix("that ")


def test_backing_somebody_and_backing_the_opponent_are_two_claims() -> None:
    pile = Pile()
    pile.say("a", "Mira Holm", "that Norland backs Donald Varr")
    pile.say("b", "Jon Pell", "that Norland backs Donald Varr’s opponent")
    assert len(pile.gather()[0]) == 2
