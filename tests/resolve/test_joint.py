"""Sources in which two speak together."""

import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("Ilko Marr and his aides", ("Ilko Marr", "his aides")),
        ("Ilko Marr and the Voss administration", ("Ilko Marr", "the Voss administration")),
        ("Both Ilko Marr and other Vandian voters", ("Ilko Marr", "other Vandian voters")),
        ("Regulators and advisers to the ministry", ("Regulators", "advisers to the ministry")),
        ("Harbour experts and Vandian officials", ("Harbour experts", "Vandian officials")),
        ("Ilko Marr, others", ("Ilko Marr", "others")),
        ("Ilko Marr and allies", ("Ilko Marr", "allies")),
        ("The governor and the mayor", ("The governor", "the mayor")),
        ("A nurse and her sister", ("A nurse", "her sister")),
        ("Teachers and their unions", ("Teachers", "their unions")),
        ("The mill and the Voss administration", ("The mill", "the Voss administration")),
        ("Neither Ilko Marr nor his aides", ("Ilko Marr", "his aides")),
        ("Neither the clerk nor Ilko Marr", ("the clerk", "Ilko Marr")),
        ("Neither voters nor the ministry", ("voters", "the ministry")),
        ("a source close to the king and one of the officials", ("one of the officials",)),
    ],
)
def test_each_of_two_is_an_entity(source: str, parts: tuple[str, ...]) -> None:
    found = read(f"Ilko Marr arrived. {{1s {source}}} {{1c said}} {{1p no}}.")
    speaker = found.speaker(1)
    assert (speaker.name, speaker.named) == (source, False)
    assert {e.name for e in found.entities} >= set(parts)


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Two senior officials, one from the police and one from the mill,", 2),
        ("At least two officials and a diplomat", None),
    ],
)
def test_those_who_are_gone_through_are_not_counted_twice(source: str, count: int | None) -> None:
    assert read(f"{{1s {source}}} {{1c said}} {{1p no}}.").speaker(1).count == count


def test_a_pronoun_can_be_one_of_two() -> None:
    found = read(
        "Dana Voss arrived. {1s She and her husband} {1c said} {1p no}. "
        "{2s He and another guest} {2c said} {2p yes}."
    )
    assert found.speaker(1).name == "She and her husband"
    assert found.text.index("She") in {m.start for m in found.named("Dana Voss").mentions}
    # Nobody is named whom "he" could mean; that leaves one of two unknown, not both.
    assert found.speaker(2).name == "He and another guest"
    assert "another guest" in {e.name for e in found.entities}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The president and chief executive of the harbour", "The president and chief executive"),
        ("Dana Voss, the former mayor and the party's nominee,", "Dana Voss"),
        ("Voss surrogate and actor Ilko Marr", "Ilko Marr"),
        ("men and women of the harbour", "men and women"),
        ("his friend and adviser", "his friend and adviser"),
        ("former Osk Bank CEO and presidential candidate Ilko Marr", "Ilko Marr"),
        ("a clerk of the harbour and the mill", "a clerk of the harbour"),
    ],
)
def test_and_does_not_always_tell_of_two(source: str, name: str) -> None:
    found = read(f"Dana Voss arrived. {{1s {source}}} {{1c said}} {{1p no}}.")
    assert found.speaker(1).name.startswith(name)
    assert not any(e.count == 2 for e in found.entities)


def test_chairs_of_bodies_speak_together_with_their_states_in_brackets() -> None:
    found = read(
        "{1s Oversight Committee Chairman Jason Marr (R-Sel) and Budget Committee Chairman "
        "Robert Voss (R-Osk)} {1c said} {1p that it was never so in all the years of the fund}."
    )
    speaker = found.speaker(1)
    by_id = {e.id: e.name for e in found.entities}
    assert [by_id[m] for m in speaker.members] == ["Jason Marr", "Robert Voss"]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Neither Ilko Marr nor Dana Voss", ["Ilko Marr", "Dana Voss"]),
        ("Both Ilko Marr and Dana Voss", ["Ilko Marr", "Dana Voss"]),
        ("Neither Marr nor former mayor Dana Voss", ["Ilko Marr", "Dana Voss"]),
    ],
)
def test_neither_of_two_who_are_named_speaks_alone(source: str, names: list[str]) -> None:
    found = read(f"Ilko Marr met Dana Voss. {{1s {source}}} {{1c would comment on}} {{1p it}}.")
    by_id = {e.id: e.name for e in found.entities}
    assert [by_id[m] for m in found.speaker(1).members] == names


@pytest.mark.parametrize("source", ["Neither of the officials", "Neither official", "Neither nor"])
def test_neither_without_a_second_part_joins_nothing(source: str) -> None:
    found = read(f"{{1s {source}}} {{1c would comment on}} {{1p it}}.")
    assert not found.speaker(1).members
