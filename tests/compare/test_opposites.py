import pytest
from piles import Pile, member

from reportedly.schema import Difference

FOR = "she supports the long lease of the northern quay"
AGAINST = "she opposes the long lease of the northern quay"


def _found(pile: Pile) -> list[Difference]:
    members = [member(a.id, claim=f"c{at}") for at, a in enumerate(pile.attributions)]
    return [d for d in pile.compare(members) if d.kind == "reversed"]


def _pile(one: str, other: str, *speakers: str) -> Pile:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-03-04")
    first, second = speakers or ("Mira Holt", "Mira Holt")
    pile.say("a", first, one)
    pile.say("b", second, other)
    return pile


def test_for_it_and_later_against_it() -> None:
    (found,) = _found(_pile(FOR, AGAINST))
    assert (found.claim, found.one, found.other) == ("c0", "a:a0", "b:a0")
    assert found.why == (
        "Mira Holt: “supports” (Courier, 2025-03-01), later “opposes” (Herald, 2025-03-04)"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FOR, FOR),
        (FOR, "she does not oppose the long lease of the northern quay"),
        (FOR, "she opposes the short visit of the southern fleet"),
        ("she supports and opposes the long lease of the northern quay", AGAINST),
    ],
)
def test_no_opposite_sides(one: str, other: str) -> None:
    assert _found(_pile(one, other)) == []


def test_two_speakers_hold_two_sides() -> None:
    assert _found(_pile(FOR, AGAINST, "Mira Holt", "Jon Pell")) == []


def test_two_things_are_no_reversal() -> None:
    one = "she would raise taxes on wealthy families to pay for village schools"
    assert _found(_pile(one, "she would cut taxes on working families")) == []
    assert len(_found(_pile(one, "she would cut taxes on wealthy families"))) == 1
