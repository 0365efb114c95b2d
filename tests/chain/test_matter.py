import pytest
from resolve.marked import OUTLET, Seen, read

from reportedly.chain.matter import is_matter


@pytest.mark.parametrize(
    ("words", "matter"),
    [
        ("In a lawsuit against the ", True),
        ("In a complaint about the ", True),
        ("In a report about the ", True),
        ("In an attack on the ", True),
        ("In his latest swipe at the ", True),
        ("In an interview on the ", False),
        ("He said in an interview Thursday with the ", False),
        ("He said during an interview last October on the ", False),
        ("In her column on the ", False),
        ("He said on ", False),
        ("She said before the vote on ", False),
        ("In a green tie, his lawyer said on ", False),
        ("In a statement he made on ", False),
        ("In a speech aired on ", False),
        ("In an argument about taxes on ", False),
        ("In a letter to the ", False),
    ],
)
def test_whom_something_is_about(words: str, *, matter: bool) -> None:
    assert is_matter(f"{words}Sel Gazette", len(words)) is matter


@pytest.mark.parametrize("front", ["a lawsuit against", "an attack on", "a complaint about"])
def test_whom_somebody_attacks_hands_nothing_on(front: str) -> None:
    marked = f"In {front} the Sel Gazette, {{1s Ilko Marr}} {{1c said}} {{1p no}}."
    assert read(marked).path(1) == ["Ilko Marr", OUTLET]


@pytest.mark.parametrize(
    ("heard", "seen", "origin"),
    [
        ("the senator's wife, Marta Holm", (Seen("the senator's"),), "Marta Holm"),
        ("the deputy minister, Tomas Brod", (Seen("the deputy"),), "Tomas Brod"),
        ("the senator's wife, Marta Holm", (Seen("the senator's wife"),), "Marta Holm"),
        ("a friend of the king, Marta Holm", (), "Marta Holm"),
        ("a friend of the king, as usual", (), "a friend of the king"),
        ("Marta Holm", (), "Marta Holm"),
        ("the senator's plan", (Seen("the senator"),), ""),
    ],
)
def test_who_was_heard_is_the_one_described(
    heard: str, seen: tuple[Seen, ...], origin: str
) -> None:
    found = read(f"{{1s Two aides}} {{1c said}} {{1p they had heard it from {heard}}}.", seen=seen)
    assert found.path(1) == [*([origin] if origin else []), "Two aides", OUTLET]


@pytest.mark.parametrize(
    ("cited", "origin"),
    [
        ("Ilko Marr's ill health", ""),
        ("Ilko Marr's campaign manager", "Ilko Marr's campaign manager"),
        ("Ilko Marr's allies", "Ilko Marr's allies"),
    ],
)
def test_what_was_taken_for_somebody_may_be_owned(cited: str, origin: str) -> None:
    found = read(
        f"{{1s The Sel Gazette}} {{1c reported}} {{1p no}}, {{2c citing}} {{2p {cited}}}.",
        seen=(Seen(cited),),
    )
    assert found.path(1) == [*([origin] if origin else []), "Sel Gazette", OUTLET]
