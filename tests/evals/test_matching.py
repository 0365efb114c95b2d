"""When two attributions are the same, by each measure, and how they are counted."""

from dataclasses import dataclass, field

import pytest

from evals.matching import by_content, by_content_and_source, by_cue, iou, pairs
from evals.tally import Tally, interval, total
from reportedly.schema import Span, Spans


@dataclass(frozen=True)
class Told:
    content: Spans
    cue: Spans = ()
    source: Spans = field(default=())


def at(*pieces: tuple[int, int]) -> Spans:
    return tuple(Span(*piece) for piece in pieces)


def test_pieces_are_compared_by_their_characters() -> None:
    assert iou(at((0, 4), (6, 10)), at((2, 8))) == pytest.approx(4 / 10)
    assert iou((), ()) == 1
    assert iou((), at((0, 1))) == 0


def test_half_of_a_content_is_enough_and_less_is_not() -> None:
    whole = Told(at((0, 10)))
    assert by_content(whole, Told(at((0, 5)))) == 0.5
    assert by_content(whole, Told(at((0, 4)))) == 0


def test_a_source_that_nobody_labelled_is_wrong() -> None:
    bare, sourced = Told(at((0, 10))), Told(at((0, 10)), source=at((20, 25)))
    assert by_content_and_source(bare, bare) == by_content_and_source(sourced, sourced) == 1
    assert by_content_and_source(bare, sourced) == 0
    assert by_content(bare, sourced) == 1


def test_cues_need_one_character_in_common() -> None:
    said = Told(at((0, 10)), at((12, 16)))
    assert by_cue(said, Told(at((50, 60)), at((15, 20)))) > 0
    assert by_cue(said, Told(at((0, 10)), at((16, 20)))) == 0
    assert by_cue(Told(at((0, 10))), Told(at((0, 10)))) == 0


def test_the_best_pair_is_taken_first_and_each_only_once() -> None:
    gold = [Told(at((0, 10))), Told(at((0, 20)))]
    read = [Told(at((0, 18))), Told(at((0, 19)))]
    # (1, 1) agrees best; what is left for gold 0 shares 10 of 18 characters.
    assert pairs(gold, read, by_content) == [(0, 0), (1, 1)]
    assert pairs(gold, read[1:], by_content) == [(1, 0)]
    assert pairs([], read, by_content) == []


def test_figures_are_shares_of_read_and_labelled() -> None:
    tally = total([Tally(1, 2, 1), Tally(0, 0, 3)])
    assert tally == Tally(1, 2, 4)
    assert (tally.precision, tally.recall) == (50, 25)
    assert tally.f1 == pytest.approx(100 / 3)
    assert Tally().figures()["f1"] == 0


def test_an_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    by_doc = {f"d{n}": Tally(n % 2, 1, 1) for n in range(40)}
    low, high = interval(by_doc)
    assert low < total(by_doc.values()).f1 == 50 < high
    assert interval(dict(reversed(by_doc.items()))) == (low, high)
