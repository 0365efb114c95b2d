"""Statements that a small word turns round, and those that it does not."""

import pytest
from piles import Pile

TURNED = [
    ("Holt will vote for the pension bill", "Holt will vote against the pension bill"),
    ("turnout in Tarnau was above average", "turnout in Tarnau was below average"),
    ("Many voters trust the harbour board", "Few voters trust the harbour board"),
    ("More voters trust the harbour board", "Fewer voters trust the harbour board"),
    ("the price of bread went up in Tarnau", "the price of bread went down in Tarnau"),
    ("the ballots were burned before the recount", "the ballots were burned after the recount"),
]
ALIKE = [
    ("Holt backed the pension bill for the first time", "Holt backed the pension bill"),
    ("Holt will not vote for the pension bill", "Holt will vote against the pension bill"),
    ("the old quay burned up in Tarnau", "the old quay burned down in Tarnau"),
    ("Few voters trust the harbour board", "Not many voters trust the harbour board"),
    ("A few voters trust the harbour board", "Many voters trust the harbour board"),
    ("the decision is up to the harbour board", "the decision is down to the harbour board"),
    (
        "the ballots were burned before the recount ended",
        "the recount ended after the ballots were burned",
    ),
    (
        "more voters trust the mayor than the harbour board",
        "fewer voters trust the harbour board than the mayor",
    ),
]


def _relations(one: str, other: str) -> list[str]:
    pile = Pile()
    pile.say("a", "Mira Holm", one)
    pile.say("b", "Jon Pell", other)
    return sorted(m.relation for m in pile.gather()[1])


@pytest.mark.parametrize(("one", "other"), TURNED)
def test_a_small_word_turns_a_statement_round(one: str, other: str) -> None:
    assert _relations(one, other) == ["asserts", "denies"]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_it_has_other_uses(one: str, other: str) -> None:
    assert _relations(one, other) == ["asserts", "asserts"]
