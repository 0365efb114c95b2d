from hypothesis import given
from hypothesis import strategies as st

from reportedly.ask.question import read, terms
from reportedly.gather.words import stem

ALIASES = {
    "e1": ["Dara Oske", "Senator Oske"],
    "e2": ["Tide Institute"],
    "e3": ["Harbour Party"],
}


def test_the_words_of_asking_are_left_out() -> None:
    assert terms("Who says that Oske will resign, and why?") == ["Oske", "resign"]


def test_names_are_told_by_capitals() -> None:
    question = read("Will Dara Oske resign?", ALIASES)
    assert [n.text for n in question.names] == ["Dara Oske"]
    assert question.names[0].entities == {"e1"}
    assert question.stems == {stem("resign")}


def test_a_surname_in_small_letters_is_a_name_too() -> None:
    question = read("will oske resign?", ALIASES)
    assert [n.text for n in question.names] == ["oske"]


def test_a_common_word_of_a_name_is_a_word() -> None:
    assert read("what of the party?", ALIASES).names == ()


def test_aliases_are_looked_for_too() -> None:
    assert "senator" in read("Will Dara Oske resign?", ALIASES).words


@given(st.text())
def test_any_text_is_a_question(text: str) -> None:
    question = read(text, ALIASES)
    assert question.text == text


def test_a_word_that_somebody_goes_by_is_no_name_among_capitals() -> None:
    aliases = {"e1": ["Ada Brun"], "e2": ["Bo Lind"], "e3": ["Hotel Prefer"]}
    names = [name.text for name in read("Does Brun prefer Lind?", aliases).names]
    assert names == ["Brun", "Lind"]
    assert [name.text for name in read("does brun like lind", aliases).names] == ["brun", "lind"]


def test_the_other_words_of_a_name_that_nobody_has_are_words() -> None:
    question = read("Does the Wolf Creek Dam leak?", ALIASES)
    assert [n.text for n in question.names] == ["Wolf Creek Dam"]
    assert question.stems == {stem("wolf"), stem("creek"), stem("leak")}
