"""Words of death, of which most mean one thing."""

import pytest

from reportedly.gather.concepts import literal, meaning, plain
from reportedly.gather.words import stem, words


def meant(text: str) -> set[str]:
    return {meaning(stem(w)) for w in words(plain(text))}


@pytest.mark.parametrize(
    "told", ["19 died", "the death toll", "the number of dead", "19 fatalities", "all perished"]
)
def test_to_die_has_one_meaning(told: str) -> None:
    assert meaning(stem("deaths")) in meant(told)


@pytest.mark.parametrize(
    "told",
    ["a dead heat", "a dead end", "he is dead wrong", "the deadline", "death threats",
     "the death penalty", "a deadly serious man", "19 were killed", "the road toll"],
)  # fmt: skip
def test_where_nobody_dies_or_somebody_kills_it_is_another(told: str) -> None:
    assert meaning(stem("deaths")) not in meant(told)


def test_what_is_no_idiom_stays() -> None:
    assert literal("Nineteen dead; the wrong report") == "Nineteen dead; the wrong report"
