import pytest
from resolve.marked import read
from slowness import at_most

MANY = 30_000


@pytest.mark.parametrize("between", ["\n", " \n\t", "\n\n", "\n \n "])
def test_a_town_stands_below_its_signer_with_one_blank_line_at_most(between: str) -> None:
    found = read(f"{{1s I}} {{1c think}} {{1p it is over}}.\n\nDebby Marr{between}Sel, Osk \n\n\n")
    assert found.speaker(1).name == "Debby Marr"


def test_blank_lines_are_read_once() -> None:
    with at_most(30):
        read("{1s I} {1c think} {1p no}.\n\nAnn Lee" + "\n" * MANY + "and nobody else.")


def test_blanks_of_a_byline_are_read_once() -> None:
    with at_most(30):
        found = read("{1s I} {1c think} {1p no}.", byline="By Dana" + " " * MANY + "Voss, Osk")
    assert found.entities[1].kind == "author"


def test_a_byline_is_parted_at_commas_words_and_lines() -> None:
    for line in ("By Osk Post staff , Dana Voss", "Staff \n\n Dana Voss", "Staff  and  Dana Voss"):
        assert read("{1s I} {1c think} {1p no}.", byline=line).entities[1].name == "Dana Voss"
