import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gather.concepts import meaning
from reportedly.gather.words import LONGEST, is_telling, stem, stems, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("resigns", "resigned"),
        ("resignation", "resign"),
        ("withdrew", "withdrawal"),
        ("won", "winning"),
        ("policies", "policy"),
        ("Lund’s", "Lund"),
        ("1,200", "1200"),
        ("payment", "pay"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("police", "policy"), ("united", "unit s"), ("is", "i")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_near_synonyms_have_one_meaning() -> None:
    assert meaning(stem("quits")) == meaning(stem("resignation"))
    assert meaning(stem("prefers")) == meaning(stem("favourite"))
    assert meaning(stem("harbour")) == stem("harbour")


def test_function_words_tell_nothing() -> None:
    assert stems("She said that it would be the one") == []
    assert not is_telling("Wouldn’t")
    assert is_telling("ferry")


@given(st.text())
def test_any_text_has_words_of_bounded_length(text: str) -> None:
    assert all(0 < len(word) <= LONGEST for word in words(text))
    stems(text)
