import pytest

from reportedly.sample import NotLocated, locate
from reportedly.schema import Span, quote


def test_finds_each_string_after_the_one_before() -> None:
    text = "she said: the cat, she said, sat"
    assert locate(text, ["the cat", "sat"]) == (Span(10, 17), Span(29, 32))


def test_starts_behind_the_words_that_precede() -> None:
    text = "she said no and she said yes"
    assert locate(text, ["she"], after="and") == (Span(16, 19),)


def test_never_finds_a_word_inside_another() -> None:
    assert locate("the others, he", ["he"]) == (Span(12, 14),)


@pytest.mark.parametrize(
    "text",
    [
        "a para-\nlysed house",
        "a para\ufffe\nlysed  house",
        "a para\u00adlysed\r\nhouse",
        "a *paralysed* house",
    ],
)
def test_line_breaks_hyphens_and_emphasis_do_not_matter(text: str) -> None:
    (span,) = locate(text, ["paralysed house"])
    assert text[span.start :].startswith("para")
    assert text[: span.end].endswith("house")


def test_punctuation_matters() -> None:
    text = "“No,” he said. “No.”"
    assert quote(text, locate(text, ["“No.”"])) == "“No.”"


@pytest.mark.parametrize(
    ("strings", "after"), [(["dog"], ""), (["cat"], "cat"), (["cat"], "dog"), ([""], "")]
)
def test_says_so_when_it_is_not_there(strings: list[str], after: str) -> None:
    with pytest.raises(NotLocated):
        locate("the cat sat", strings, after)


def test_no_strings_have_no_spans() -> None:
    assert locate("the cat sat", []) == ()
