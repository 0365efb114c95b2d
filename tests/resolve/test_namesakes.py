"""Titles in front of a surname that two people of an article bear."""

import pytest
from resolve.marked import Seen, read


@pytest.mark.parametrize(
    ("first", "second", "title", "meant"),
    [
        ("the mayor of Orl", "the prime minister", "Mayor", 0),
        ("the health minister", "his rival", "Minister", 0),
        ("the former mayor", "the mayor", "Mayor", 1),
    ],
)
def test_a_title_that_one_of_them_holds_decides(
    first: str, second: str, title: str, meant: int
) -> None:
    names = ("Peter Velder", "Lis Velder")
    told = f"Peter Velder, {first}, met Lis Velder, {second}."
    seen = (Seen(names[1 - meant], "name"), Seen(f"{title} Velder", "name", takes_up=0))
    found = read(f"{told} {{1s {title} Velder}} {{1c said}} {{1p no}}.", seen=seen)
    assert found.speaker(1).name == names[meant]


def test_a_title_that_both_or_none_hold_leaves_it_to_the_model() -> None:
    seen = (Seen("Peter Marr", "name"), Seen("Judge Marr", "name", takes_up=0))
    told = "Peter Marr, the mayor, met Lis Marr, the minister."
    found = read(f"{told} {{1s Judge Marr}} {{1c said}} {{1p no}}.", seen=seen)
    assert found.speaker(1).name == "Peter Marr"


def test_mr_and_ms_are_two() -> None:
    seen = (
        Seen("Dagg Holm", "name"),
        Seen("Brittel Holm", "name"),
        Seen("Ms Holm", "name", takes_up=0, share=0.6),
        Seen("Mr Holm", "name", takes_up=0, share=0.9),
    )
    told = "Dagg Holm, a baker, met Brittel Holm, a nurse."
    said = "{1s Ms Holm} {1c said} {1p no}. {2s Mr Holm} {2c said} {2p yes}."
    found = read(f"{told} {said}", seen=seen)
    assert (found.speaker(1).name, found.speaker(2).name) == ("Brittel Holm", "Dagg Holm")


def test_two_men_may_be_mr() -> None:
    seen = (
        Seen("Dagg Holm", "name"),
        Seen("Brittel Holm", "name"),
        Seen("Mr Holm", "name", takes_up=0),
        Seen("Mr Holm", "name", takes_up=1),
    )
    told = "Dagg Holm, a baker, met Brittel Holm, a nurse."
    said = "{1s Mr Holm} {1c said} {1p no}. {2s Mr Holm} {2c said} {2p yes}."
    found = read(f"{told} {said}", seen=seen)
    assert (found.speaker(1).name, found.speaker(2).name) == ("Dagg Holm", "Brittel Holm")


@pytest.mark.parametrize(
    ("told", "title", "meant"),
    [
        ("Peter Marr, a teacher, met Lis Marr.", "Senator", "Lis Marr"),
        ("Peter Marr, a teacher, met Lis Marr, the deputy head of the party.", "Mayor", "Lis Marr"),
        ("Peter Marr, a teacher, met Lis Marr, a nurse.", "Senator", "Peter Marr"),
        ("Peter Marr, a teacher, won a seat. So did Lis Marr.", "Senator", "Peter Marr"),
        ("Peter Marr met Lis Marr.", "Senator", "Peter Marr"),
        ("Peter Marr, a lawyer, met Lis Marr.", "Judge", "Peter Marr"),
        ("Peter Marr, a lawyer, met Lis Marr.", "Mr", "Peter Marr"),
    ],
)
def test_a_title_is_not_that_of_who_has_only_a_trade(told: str, title: str, meant: str) -> None:
    seen = (Seen("Peter Marr", "name"), Seen(f"{title} Marr", "name", takes_up=0))
    found = read(f"{told} {{1s {title} Marr}} {{1c said}} {{1p no}}.", seen=seen)
    assert found.speaker(1).name == meant
