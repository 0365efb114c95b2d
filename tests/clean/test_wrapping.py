import textwrap

from reportedly.clean.pieces import pieces
from reportedly.schema import Page

ONE = (
    "The council of Norrby voted on Tuesday to keep the ferry line open until the spring, although "
    "its director had warned that the money would run out before the winter was over, and that "
    "nothing had been set aside for it."
)
TWO = (
    "Two members of the opposition said they had been shown other figures a week before the vote "
    "and asked for an inquiry into how these had been drawn up by the harbour office."
)


def found(text: str) -> list[str]:
    page = Page("p", "p", "text", text)
    return [text[p.start : p.end] for p in pieces(page)]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = f"{textwrap.fill(ONE, 80)}\n\n{textwrap.fill(TWO, 80)}\n"
    assert [" ".join(p.split()) for p in found(text)] == [ONE, TWO]


def test_headings_between_wrapped_paragraphs_stand_alone() -> None:
    text = f"{textwrap.fill(ONE, 80)}\nThe Other Figures\n{textwrap.fill(TWO, 80)}"
    assert [" ".join(p.split()) for p in found(text)] == [ONE, "The Other Figures", TWO]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert found(f"Title\n{ONE}\n{TWO}\n") == ["Title", ONE, TWO]


def test_line_breaks_of_every_kind_end_a_line() -> None:
    assert found("One.\r\nTwo.\rThree.\n\n Four. \n") == ["One.", "Two.", "Three.", "Four."]
