import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reader import align as aligning
from reportedly.reader.align import Stretch, align
from reportedly.trace.shingles import Codes

WORDS = st.lists(st.integers(0, 5), max_size=40)


def _codes(words: str | list[int]) -> Codes:
    numbers = [hash(w) % 2**32 for w in words.split()] if isinstance(words, str) else words
    return np.array(numbers, dtype=np.uint64)


def _told(one: str, other: str) -> list[tuple[str, str]]:
    """What is said in words: ("=", word for word), ("-", ...) and ("+", ...)."""
    a, b = one.split(), other.split()
    found: list[tuple[str, str]] = []
    for s in align(_codes(one), _codes(other)):
        left, right = " ".join(a[slice(*s.one)]), " ".join(b[slice(*s.other)])
        found += [("=", left)] if s.same else [p for p in (("-", left), ("+", right)) if p[1]]
    return found


def test_words_that_are_changed_put_in_and_left_out() -> None:
    assert _told("the bridge will be shut on Monday", "the bridge may be shut on Monday") == [
        ("=", "the bridge"),
        ("-", "will"),
        ("+", "may"),
        ("=", "be shut on Monday"),
    ]
    assert _told("it rains in Osk", "it rains hard in Osk") == [
        ("=", "it rains"),
        ("+", "hard"),
        ("=", "in Osk"),
    ]
    assert _told("it may rain now", "it rain now")[1] == ("-", "may")


def test_a_lone_word_between_two_changes_is_chance() -> None:
    assert _told("we saw a ship come in", "we saw red a boats come in") == [
        ("=", "we saw"),
        ("-", "a ship"),
        ("+", "red a boats"),
        ("=", "come in"),
    ]


def test_a_moved_paragraph_is_taken_out_and_put_in() -> None:
    one, two, three = ("one a b c d e f", "two g h i j k l m", "three n o p q r s")
    assert _told(f"{one} {two} {three}", f"{one} {three} {two}") in (
        [("=", one), ("-", two), ("=", three), ("+", two)],
        [("=", one), ("+", three), ("=", two), ("-", three)],
    )


@pytest.mark.parametrize("cells", [0, 30, 1_000_000])
@given(one=WORDS, other=WORDS)
def test_stretches_cover_both_texts_and_are_right(
    cells: int, one: list[int], other: list[int]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(aligning, "_CELLS", cells)
        found = align(_codes(one), _codes(other))
    assert [w for s in found for w in one[slice(*s.one)]] == one
    assert [w for s in found for w in other[slice(*s.other)]] == other
    assert all(one[slice(*s.one)] == other[slice(*s.other)] for s in found if s.same)
    assert all(a.same != b.same for a, b in pairwise(found))


def test_a_text_is_the_same_as_itself() -> None:
    assert align(_codes("it rains"), _codes("it rains")) == (Stretch(True, (0, 2), (0, 2)),)
    assert align(_codes(""), _codes("")) == ()


def test_two_books_are_aligned_at_what_both_have_once() -> None:
    words = random.Random(3)
    book = [words.randrange(10**6) for _ in range(200_000)]
    other = [*book[:90_000], 0, 0, *book[90_004:150_000], *book[150_010:]]
    found = align(_codes(book), _codes(other))
    assert [s.one for s in found if not s.same] == [(90_000, 90_004), (150_000, 150_010)]


def test_books_of_one_word_are_the_same_at_both_ends() -> None:
    found = align(_codes([1] * 150_000), _codes([1] * 100_000))
    assert found == (
        Stretch(True, (0, 100_000), (0, 100_000)),
        Stretch(False, (100_000, 150_000), (100_000, 100_000)),
    )


def test_hostile_books_without_anchors_count_as_changed() -> None:
    found = align(_codes([1, 2] * 100_000), _codes([2, 1, 1] * 70_000))
    assert found[-1].one[1] == 200_000
    assert found[-1].other[1] == 210_000
