"""Things without a name keep claims apart where all else is the same."""

import pytest

from reportedly.gather.concepts import meaning
from reportedly.gather.things import apart, things
from reportedly.gather.words import stems


def _apart(one: str, other: str) -> tuple[str, str] | None:
    left, right = (frozenset(meaning(s) for s in stems(t)) for t in (one, other))
    return apart(one, other, left, right)


def test_definite_descriptions_are_read() -> None:
    text = "the harbour board will sell the old pier beneath the cliff to Norland"
    assert [words for words, _ in things(text)] == ["harbour board", "old pier", "cliff"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Norland will sell the old pier in Vell next spring",
            "Norland will sell the gasworks in Vell next spring",
        ),
        (
            "the walls of the granary in Vell have been cracked since June",
            "the orphanage in Vell has had cracked walls since June",
        ),
    ],
)
def test_two_things_are_two_claims(one: str, other: str) -> None:
    assert _apart(one, other) is not None
    assert _apart(other, one) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Norland will sell the old pier in Vell next spring",
            "the pier in Vell will be sold by Norland next spring",
        ),
        (
            "Norland will sell the old pier in Vell next spring",
            "a brewery wants the gasworks",
        ),
        (
            "Norland will sell the pier in Vell next spring after the long quarrel with bankers",
            "Norland will sell the landing stage in Vell next spring, which fishermen had opposed",
        ),
        ("", ""),
    ],
)
def test_one_thing_or_another_matter_is_left(one: str, other: str) -> None:
    assert _apart(one, other) is None


def test_a_thing_of_the_same_words_is_one_whatever_its_words_mean_elsewhere() -> None:
    one, other = (
        "the northern quay will close in autumn",
        "the northern quay will not close in autumn",
    )
    meanings = {"autumn", "=close", "bank"}  # "quay" is a part of the Quay Bank's name
    assert apart(one, other, meanings, meanings) is None


def test_a_circumstance_may_be_told_in_many_ways() -> None:
    one = "turnout will sink below 40 percent if the ferries stand still"
    other = "turnout may not reach 40 percent if the walkout drags on"
    assert _apart(one, other) is None
    assert list(things("it will end when the mayor goes to the port")) == [
        ("port", frozenset({meaning(*stems("port"))}))
    ]
