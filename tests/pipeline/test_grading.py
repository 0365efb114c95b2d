"""A claim is graded 1 only where two distinct origins of it are resolved."""

from pathlib import Path

import pytest
from piles import Pile

from reportedly.ask.why import weight_of
from reportedly.errors import NotBorneOut
from reportedly.pipeline.grading import check
from reportedly.schema import Claim

TOLD = "that the minister slept through the vote"


def _check(pile: Pile, folder: Path) -> int:
    """The claim's low end, once it may be graded 1."""
    store = pile.store(folder / "s.db")
    with store.view() as view:
        (claim,) = view.all(Claim)
        weight = weight_of(view, claim)
        check("2", weight, view)
        check("1", weight, view)
    return weight.low


def test_two_that_are_named_bear_it_out(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "Dara Oske", TOLD)
    pile.say("b", "Tom Brandt", TOLD)
    pile.say("b", "two officials", TOLD, kind="anonymous", named=False, count=2)
    assert _check(pile, tmp_path) == 2


def test_sources_without_a_name_do_not_however_many(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "two officials", TOLD, kind="anonymous", named=False, count=2)
    with pytest.raises(NotBorneOut, match="this claim has 0"):
        _check(pile, tmp_path)


def test_a_name_and_another_insider_are_one_that_is_resolved(tmp_path: Path) -> None:
    pile = Pile()
    pile.say("a", "Dara Oske", TOLD)
    pile.say("a", "another insider", TOLD, kind="anonymous", named=False, apart=["Dara Oske"])
    with pytest.raises(NotBorneOut, match="this claim has 1"):
        _check(pile, tmp_path)
