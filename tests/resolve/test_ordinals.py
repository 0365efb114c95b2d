"""Who is meant by "the second official" and "the other aide"."""

import pytest
from resolve.marked import Seen, read


def origins(*sources: str) -> list[int]:
    """For each of the sources of as many sentences the first that is the same one."""
    told = (f"{{{n}s {s}}} {{{n}c said}} {{{n}p no}}." for n, s in enumerate(sources, 1))
    found = read(" ".join(told))
    ids = [found.speaker(n).id for n in range(1, len(sources) + 1)]
    return [ids.index(one) + 1 for one in ids]


@pytest.mark.parametrize(
    ("sources", "same"),
    [
        (["One official", "The other official", "The other official"], [1, 2, 2]),
        (["One official", "The other official", "The first official"], [1, 2, 1]),
        (["A second aide", "A third aide", "The third aide", "The second aide"], [1, 2, 2, 1]),
        (["A source", "Another source", "The first source"], [1, 2, 1]),
        (["A source", "Another source", "The second source"], [1, 2, 2]),
        (["A source", "Another source", "The other source"], [1, 2, 1]),
        (["A source", "Another source", "The source", "The first source", "The other source"],
         [1, 2, 2, 1, 2]),
        (["A poll", "Another poll", "The first poll"], [1, 2, 1]),
    ],
)  # fmt: skip
def test_who_was_told_apart_is_taken_up(sources: list[str], same: list[int]) -> None:
    assert origins(*sources) == same


@pytest.mark.parametrize(
    "sources",
    [
        ["An aide", "Another aide", "A third aide", "The other aide"],
        ["An aide", "Another aide", "The third aide"],
        ["A teacher", "A second teacher", "The first lady"],
        ["An American aide", "An Israeli aide", "The other Israeli aide"],
        ["An aide in Osk", "Another aide in Lund", "The first aide to resign"],
    ],
)
def test_who_was_not_is_somebody_new(sources: list[str]) -> None:
    assert origins(*sources)[-1] == len(sources)


@pytest.mark.parametrize("ordinal", ["first", "second"])
def test_an_ordinal_tells_more_than_the_model(ordinal: str) -> None:
    seen = (Seen("A second aide"), Seen(f"The {ordinal} aide", takes_up=0))
    told = "{1s A senior aide} {1c said} {1p no}. {2s A second aide} {2c said} {2p so}."
    found = read(f"{told} {{3s The {ordinal} aide}} {{3c said}} {{3p yes}}.", seen=seen)
    assert found.speaker(3) == found.speaker(1 if ordinal == "first" else 2)


def test_a_first_minister_with_a_name_is_no_first_of_several() -> None:
    seen = (Seen("The first minister"), Seen("The first minister", takes_up=0))
    told = (
        "The first minister, {1s Ada Brun}, {1c said} {1p no}. {2s A minister} {2c said} {2p so}."
    )
    found = read(f"{told} {{3s The first minister}} {{3c said}} {{3p yes}}.", seen=seen)
    assert found.speaker(3).name == "Ada Brun"
