import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reader.parts import part_at, parts
from reportedly.schema import Span


@given(st.text(alphabet="ab \n", max_size=200), st.integers(1, 40))
def test_parts_adjoin_and_keep_to_their_length(text: str, longest: int) -> None:
    found = parts(text, longest)
    assert "".join(text[p.start : p.end] for p in found) == text
    assert all(0 < p.end - p.start <= longest for p in found if text)
    assert [p.start for p in found] == [0, *(p.end for p in found[:-1])]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It rains.\n\nIt snows.\n\nIt hails.", [22, 31]),
        ("It rains. And so\nit goes on and on", [17, 34]),
        ("It rains and it snows and it hails", [22, 34]),
        ("x" * 50, [24, 48, 50]),
    ],
)
def test_a_part_ends_behind_a_paragraph_else_a_line_else_a_word(text: str, ends: list[int]) -> None:
    assert [p.end for p in parts(text, 24)] == ends


def test_an_empty_text_has_one_empty_part() -> None:
    assert parts("") == (Span(0, 0),)


@given(st.integers(0, 120))
def test_the_part_of_a_character(at: int) -> None:
    some = parts("word " * 20, 30)
    number = part_at(some, at)
    assert some[number].start <= at < some[number].end or (at >= 100 and number == len(some) - 1)
