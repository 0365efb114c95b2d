"""The second look as it ships."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from reportedly.attribute.weights import FOLDER, TOKENIZER
from reportedly.errors import WeightsMissing
from reportedly.schema import Span
from reportedly.stance.second_look import GRAPH, LONGEST, META, SecondLook, framed, second_look

PIECES = Tokenizer.from_file(str(FOLDER / TOKENIZER))


def sides(sentence: str, holder: str, target: str) -> tuple[float, float]:
    places = [Span(sentence.index(w), sentence.index(w) + len(w)) for w in (holder, target)]
    found = second_look().sides(sentence, *places)
    assert found
    return found


def test_it_tells_who_is_for_and_who_is_against_whom() -> None:
    for sentence, holder, target, way in (
        ("Orla Fenn praised Davo Trent for his courage.", "Orla Fenn", "Davo Trent", 0),
        ("Orla Fenn accused Davo Trent of lying to voters.", "Orla Fenn", "Davo Trent", 1),
        ("Davo Trent was endorsed by Orla Fenn on Monday.", "Orla Fenn", "Davo Trent", 0),
        ("Davo Trent was attacked by Orla Fenn on Monday.", "Orla Fenn", "Davo Trent", 1),
    ):
        there, back = sides(sentence, holder, target), sides(sentence, target, holder)
        assert there[way] > there[1 - way], sentence
        assert there[way] > back[way], sentence


def test_who_speaks_may_hold_it() -> None:
    words = "Trent is a disgrace to this city."
    found = second_look().sides(words, None, Span(0, len("Trent")))
    assert found
    assert found[1] > 0.5 > found[0]


def test_a_place_is_marked_where_it_stands() -> None:
    window = framed(PIECES, "Fenn met Trent.", [Span(9, 14), Span(0, 4)])
    assert window
    assert len(window.ids) == len(window.marks) == window.shares.shape[1]
    assert {1, 2} <= set(window.marks)
    assert window.marks.index(2) < window.marks.index(1)
    assert window.shares.sum(axis=1).tolist() == pytest.approx([1, 1])


@given(st.text(min_size=1, max_size=60), st.integers(0, 70), st.integers(0, 70))
@settings(max_examples=40, deadline=None)
def test_any_sentence_is_read_or_nothing_is_told_of_it(words: str, a: int, b: int) -> None:
    found = second_look().sides(words, Span(a, a + 2), Span(b, b + 2))
    assert found is None or (min(found) >= 0 and sum(found) <= 1.0001)


def test_half_of_a_surrogate_pair_is_read_as_some_character() -> None:
    assert second_look().sides("Fenn \ud800 praised Trent.", Span(0, 4), Span(15, 20))


def test_what_lies_behind_the_longest_sentence_is_not_told() -> None:
    words = "so " * (LONGEST + 1) + "Trent"
    assert second_look().sides(words, None, Span(len(words) - 5, len(words))) is None


def test_damaged_weights_are_told_of(tmp_path: Path) -> None:
    for name in (GRAPH, META):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    (tmp_path / GRAPH).write_bytes(b"not a graph")
    with pytest.raises(WeightsMissing, match="damaged"):
        SecondLook.load(tmp_path)
    (tmp_path / META).write_text(json.dumps({"sha256": {}}))
    with pytest.raises(WeightsMissing, match="cannot read"):
        SecondLook.load(tmp_path)
    (tmp_path / META).unlink()
    with pytest.raises(WeightsMissing):
        SecondLook.load(tmp_path)
