import random

import pytest

pytest.importorskip("torch")

from training.reader.swaps import Vocabulary, invented, swapped, turned

TEXTS = [
    "The harbour board will sell the old pier to the council.",
    "The harbour board has sold the old pier; the council of Osk paid for it.",
    "Dara Oske met the ferry owners. The ferry owners had met Pavo Lindqar before.",
    "We met the ferry owners of Dara Oske, and his trawlers, and their trawlers.",
]
WORDS = Vocabulary.of(TEXTS)


def test_things_that_stand_twice_and_names_are_known() -> None:
    assert WORDS.one == ["council", "harbour board", "old pier"]
    assert WORDS.several == ["ferry owners", "trawlers"]
    assert "Dara Oske" in WORDS.names


def test_a_thing_that_both_name_becomes_another_in_both_or_in_one() -> None:
    pair = ("The council sold the old pier.", "The old pier was sold by the council.", "same")
    for seed in range(20):
        both, *alone = swapped([pair, (*pair[:2], "related")], WORDS, random.Random(seed))
        assert both[2] == "same"
        things = ("council", "old pier", "harbour board")
        assert [t in both[0] for t in things] == [t in both[1] for t in things]
        for one, other, label in alone:  # it may have drawn the same thing again
            assert label == "related"
            assert one != pair[0]
            assert other == pair[1]


def test_a_text_beside_itself_with_one_thing_changed_and_beside_a_part_of_itself() -> None:
    text = "Dara Oske sold the old pier to a firm. She said that it was too costly."
    found = [pair for seed in range(20) for pair in turned([text], WORDS, random.Random(seed))]
    assert {label for _, _, label in found} == {"related", "same"}
    for one, other, label in found:
        assert one == text
        assert other in text if label == "same" else other not in text


def test_who_shares_nothing_is_left_out() -> None:
    assert not list(swapped([("It rained.", "Rain fell.", "same")], WORDS, random.Random(1)))


def test_names_are_invented_the_same_way_for_a_seed() -> None:
    assert invented(random.Random(1)) == invented(random.Random(1))
    assert invented(random.Random(1)).istitle()
