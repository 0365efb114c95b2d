"""Offices and bodies with one noun and two portfolios."""

import pytest

from reportedly.resolve.portfolio import portfolios_apart


@pytest.mark.parametrize(
    ("one", "other", "noun"),
    [
        ("The defence ministry", "the interior ministry", "ministry"),
        ("The teachers' union", "the miners’ union", "union"),
        ("The dock workers' union", "the farm workers' union", "union"),
        ("The committee on security", "the budget committee", "committee"),
        ("The appeal court", "the district court", "court"),
        ("the economy minister", "the justice minister", "minister"),
    ],
)
def test_they_are_two(one: str, other: str, noun: str) -> None:
    assert portfolios_apart(one, other, noun)
    assert portfolios_apart(other, one, noun)


@pytest.mark.parametrize(
    ("one", "other", "noun"),
    [
        ("The defence ministry", "the ministry", "ministry"),
        ("The intelligence committee", "the powerful committee", "committee"),
        ("a Senate committee", "the intelligence committee", "committee"),
        ("the powerful intelligence committee", "the intelligence committee", "committee"),
        ("the federal court", "the appeal court", "court"),
        ("the intelligence official", "the campaign official", "official"),
        ("the minister, a lawyer", "the justice minister", "minister"),
    ],
)
def test_they_may_be_one(one: str, other: str, noun: str) -> None:
    assert not portfolios_apart(one, other, noun)
    assert not portfolios_apart(other, one, noun)


def test_banks_and_bureaus_have_portfolios() -> None:
    assert portfolios_apart("the savings bank", "the development bank", "bank")
    assert portfolios_apart("the weather bureau", "the fraud bureau", "bureau")
    assert not portfolios_apart("the central bank", "the savings bank", "bank")
