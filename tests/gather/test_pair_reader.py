"""The reader of pairs as it ships, and what it does to likeness."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.standing import standing
from reportedly.attribute.weights import FOLDER, file_digest
from reportedly.errors import WeightsMissing
from reportedly.gather import learned
from reportedly.gather.content import Content
from reportedly.gather.decision import CLASSES, Shares
from reportedly.gather.learned import SURE, compare, decided, surely_denies
from reportedly.gather.pair_reader import GRAPH, LONGEST, META, PairReader, framed, pair_reader
from reportedly.gather.scale import Scale
from reportedly.gather.similar import by_hand

QUAY = "The harbour board will close the northern quay in autumn."
TOLD = (
    QUAY,
    "The northern quay would be shut by the harbour board this autumn.",
    "The harbour board will close the old tannery in autumn.",
    "The harbour board paid $2 million for the northern quay.",
    "The harbour board paid $20 million for the northern quay.",
    "Fishermen from Osk blocked the road to the northern quay.",
)


def _ready() -> tuple[dict[str, Content], Scale]:
    """The texts with vectors that are all alike: they neither raise nor lower anything much."""
    rows = np.full((len(TOLD), 4), 0.5, np.float32)
    contents = standing(TOLD, rows)
    return dict(zip(TOLD, contents, strict=True)), Scale(contents)


CONTENTS, SCALE = _ready()
WORDS = st.text(min_size=1, max_size=40)


def _likeness(one: str, other: str) -> learned.Likeness:
    return compare(CONTENTS[one], CONTENTS[other], SCALE)


@given(WORDS, WORDS)
@settings(max_examples=25, deadline=None)
def test_any_two_texts_have_shares_in_whichever_order(one: str, other: str) -> None:
    read = pair_reader().shares(one, other)
    assert read == pair_reader().shares(other, one)
    assert sum(getattr(read, name) for name in CLASSES) == pytest.approx(1)


def test_it_tells_a_restatement_from_another_thing_and_from_what_is_merely_near() -> None:
    same, thing, near = (pair_reader().shares(QUAY, TOLD[n]) for n in (1, 2, 5))
    assert same.best == "same"
    assert thing.best != "same"
    assert same.together > near.together


def test_it_reads_names_that_nobody_has() -> None:
    other = pair_reader().shares("Norwend prefers Ostrik.", "Norwend prefers Lindal.")
    alike = pair_reader().shares("Norwend prefers Ostrik.", "Norwend favours Ostrik.")
    assert other.same < 0.2
    assert alike.same > SURE


def test_half_of_a_surrogate_pair_is_read_as_some_character() -> None:
    assert sum(getattr(pair_reader().shares("The quay \ud800", QUAY), n) for n in CLASSES) > 0.99


def test_of_a_long_text_the_beginning_is_read() -> None:
    long = "The quay will close. " * 1000
    assert pair_reader().shares(long, "Nothing.") == pair_reader().shares(long * 2, "Nothing.")
    window = framed(range(LONGEST), range(LONGEST))
    assert len(window.ids) == 2 * LONGEST + 3
    assert sum(window.one) == pytest.approx(1)
    assert sum(window.other) == pytest.approx(1)


def test_weights_that_are_absent_or_damaged_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match=GRAPH):
        PairReader.load(tmp_path)
    (tmp_path / GRAPH).write_bytes((FOLDER / GRAPH).read_bytes()[:-7])
    (tmp_path / META).write_bytes((FOLDER / META).read_bytes())
    with pytest.raises(WeightsMissing, match="damaged"):
        PairReader.load(tmp_path)
    (tmp_path / META).write_text(json.dumps({"sha256": {GRAPH: file_digest(tmp_path / GRAPH)}}))
    with pytest.raises(WeightsMissing, match="cannot read"):
        PairReader.load(tmp_path)


class Told:
    """A reader that always says the same, and counts how often it is asked."""

    def __init__(self, same: float, contradicts: float = 0.0) -> None:
        rest = (1 - same - contradicts) / 2
        self.said, self.asked = Shares(same, contradicts, rest, rest), 0

    def shares(self, _one: str, _other: str) -> Shares:
        self.asked += 1
        return self.said


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    made = Told(0.99)
    monkeypatch.setattr(learned, "pair_reader", lambda: made)
    return made


def test_no_reader_undoes_a_guard_on_numbers(told: Told) -> None:
    assert by_hand(CONTENTS[TOLD[3]], CONTENTS[TOLD[4]], SCALE).apart
    assert _likeness(TOLD[3], TOLD[4]).apart
    assert told.asked == 1


def test_a_sure_reader_undoes_a_guard_on_things(told: Told) -> None:
    assert by_hand(CONTENTS[QUAY], CONTENTS[TOLD[2]], SCALE).apart
    assert not _likeness(QUAY, TOLD[2]).apart
    told.said = Shares(SURE - 0.01, 0.0, 0.1, 0.0)
    assert _likeness(QUAY, TOLD[2]).apart


def test_what_it_takes_for_two_things_is_less_alike(told: Told) -> None:
    near = decided(CONTENTS[QUAY], CONTENTS[TOLD[1]], SCALE)
    told.said = Shares(0.0, 0.01, 0.9, 0.09)
    assert _likeness(QUAY, TOLD[1]).score < near.score


def test_the_surer_it_is_the_more_alike_they_are(told: Told) -> None:
    scores = []
    for same in (0.3, 0.5, 0.65, 0.8, 0.95):
        told.said = Shares(same, 0.0, 1 - same, 0.0)
        scores.append(_likeness(QUAY, TOLD[1]).score)
    assert scores == sorted(scores)
    assert len(set(scores)) == len(scores)


def test_fragments_are_only_lowered(told: Told) -> None:
    texts = ("the minutes of the harbour board", "The harbour board forged the minutes.")
    some = standing(texts, np.full((2, 4), 0.5, np.float32))
    before = decided(*some, Scale(some)).score
    assert compare(*some, Scale(some)).score == before
    told.said = Shares(0.3, 0.0, 0.7, 0.0)
    assert compare(*some, Scale(some)).score <= before


def test_it_is_not_asked_of_one_text_twice_nor_without_vectors(told: Told) -> None:
    assert _likeness(QUAY, QUAY).score == by_hand(CONTENTS[QUAY], CONTENTS[QUAY], SCALE).score
    bare = standing(TOLD)
    assert compare(bare[0], bare[1], SCALE) == by_hand(bare[0], bare[1], SCALE)
    assert told.asked == 0


def _denied(one: str, other: str) -> bool:
    left, right = standing((one, other), np.full((2, 4), 0.5, np.float32))
    return surely_denies(left, right)


PASSED = "the vessel passed a safety inspection in January"


def test_a_no_on_one_side_denies_where_the_reader_is_sure() -> None:
    never = "the January safety inspection of the vessel was never carried out"
    assert _denied(PASSED, never)
    assert _denied(never, PASSED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PASSED, "the safety inspection of the vessel was passed in January"),
        ("Kost will leave office", "Kost will not stay in office"),
        ("the talks collapsed on Friday", "no deal was reached on Friday at the talks"),
        ("Benn will boycott the debate", "Benn will not take part in the debate"),
        ("Varga is innocent", "Varga did nothing wrong"),
    ],
)
def test_a_no_by_itself_denies_nothing(one: str, other: str) -> None:
    assert not _denied(one, other)


def test_what_is_told_by_its_opposite_under_a_no_is_left_open(told: Told) -> None:
    told.said = Shares(0.0, 0.99, 0.0, 0.01)
    assert not _denied("Oske will win the vote in Tarn", "Oske will not lose the vote in Tarn")
    assert not told.asked
