"""Contents as texts of their own."""

import numpy as np

from reportedly.attribute.calibration import INPUTS, Calibration
from reportedly.attribute.decode import Draft
from reportedly.attribute.levels import Level, placed, places_of, read_level
from tests.attribute.test_decode import decoder, output


def level(constant: float = 0.0) -> Level:
    return Level(decoder(), Calibration([0.0] * len(INPUTS), constant), (0.4, 0.4))


def test_a_part_is_read_in_places_of_the_whole() -> None:
    whole = output("Sso Scu Bco Ico Eco O O Sso Scu Sco")
    texts = [np.arange(0, 6), np.arange(6, 10)]
    found = read_level(level(), whole, texts)
    assert [[k.draft.cue for k in own] for own in found] == [[(1, 2)], [(8, 9)]]
    assert found[1][0].draft.content == ((9, 10),)
    assert found[0][0].confidence == 0.5


def test_what_is_not_sure_enough_is_left_out() -> None:
    assert read_level(level(constant=-1), output("Scu Sco"), [np.arange(2)]) == [[]]


def test_no_text_and_no_pieces() -> None:
    whole = output("Scu Sco")
    assert read_level(level(), whole, []) == []
    empty = whole.at(np.zeros(0, np.int64))
    assert read_level(level(), empty, []) == []


def test_a_span_over_a_gap_is_parted_there() -> None:
    places = places_of([(10, 12), (20, 23)])
    assert places.tolist() == [10, 11, 20, 21, 22]
    made = placed(Draft((0, 1), (1, 2), ((2, 4),), (0.0,) * 5), places)
    assert (made.source, made.cue, made.content) == ((10, 11), (11, 12), ((20, 22),))
    over = placed(Draft((0, 3), (3, 4), ((1, 5),), (0.0,) * 5), places)
    assert over.source == (10, 12)
    assert over.content == ((11, 12), (20, 23))
