from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slowness import at_most

from reportedly.segment import LONGEST, sentences


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He won. She lost.", ["He won.", "She lost."]),
        ("Sen. Ilse Brandt spoke. Dr. Ode left.", ["Sen. Ilse Brandt spoke.", "Dr. Ode left."]),
        ("A. B. Maro of the U.S. Senate met her.", ["A. B. Maro of the U.S. Senate met her."]),
        (
            "Corin P. Hale, Del. Ode and I. She left.",
            ["Corin P. Hale, Del. Ode and I.", "She left."],
        ),
        ("They left the U.S. The talks failed.", ["They left the U.S.", "The talks failed."]),
        (
            "It was No. 5 on the list. No. He lied.",
            ["It was No. 5 on the list.", "No.", "He lied."],
        ),
        ("“We won!” she cried. “Now rest.”", ["“We won!” she cried.", "“Now rest.”"]),
        ('He asked, "Why?" "Because," she said.', ['He asked, "Why?"', '"Because," she said.']),
        ("It cost 3.5 million. Two came.", ["It cost 3.5 million.", "Two came."]),
        ("A heading\n\nThe text. More", ["A heading", "The text.", "More"]),
        ("One… two. Three… Four.", ["One… two.", "Three…", "Four."]),
        ("„Wir gehen.“ Er ging. »Nein.« Sie", ["„Wir gehen.“", "Er ging.", "»Nein.«", "Sie"]),
        ("Kranz fell ill. Officials left.", ["Kranz fell ill.", "Officials left."]),
        ("It sold ore. China paid.", ["It sold ore.", "China paid."]),
        ("They met in Osk, Ill. Officials left.", ["They met in Osk, Ill. Officials left."]),
        ("1. Maro won.\n2. Ode lost.", ["1. Maro won.", "2. Ode lost."]),
        ("12. The bridge is old.", ["12. The bridge is old."]),
        ("Maro came in 1. Ode came in 2. No", ["Maro came in 1.", "Ode came in 2.", "No"]),
        ("  \n\n  ", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_lines_that_were_wrapped_are_not_cut() -> None:
    text = (
        "The harbour board of Vellin has met three times since the spring, and the mayor\n"
        "Tilda Ombre has told its members that she expects a vote before the autumn, when\n"
        "Lower Vellin holds its election. Nobody on the board disagreed with her."
    )
    assert len(cut(text)) == 2


def test_a_short_line_in_wrapped_text_is_a_heading() -> None:
    text = (
        "A vote on the harbour\n"
        "The harbour board of Vellin has met three times since the spring, and the mayor\n"
        "has told its members that she expects a vote before the autumn of the next year."
    )
    assert cut(text)[0] == "A vote on the harbour"


@pytest.mark.parametrize(
    "lines",
    [
        ("- Tax the rich, says Maro", "- Cut the debt, says Ode", "- Sell the port, says Hale"),
        ("– tax the rich, says Maro", "– cut the debt, says Ode"),
        ("• Tax the rich, says Maro", "• Cut the debt, says Ode"),
        ("1. Tax the rich, says Maro", "2. Cut the debt, says Ode"),
        ("9) Tax the rich, says Maro", "10) Cut the debt, says Ode"),
        ("Maro: We go to the court", "Ode: We go to the people", "Hale: We go to the port"),
        ("Q: Will you resign", "A: Not today, no"),
    ],
)
def test_items_and_turns_of_like_length_are_cut(lines: tuple[str, ...]) -> None:
    assert cut("\n".join(lines)) == list(lines)


@pytest.mark.parametrize("chance", ["- a friend of Ode -", "3. The mayor, a friend,", "Ode: she"])
def test_a_mark_alone_at_the_beginning_of_a_line_is_chance(chance: str) -> None:
    text = (
        "The harbour board of Vellin has met three times since the spring, and on May\n"
        f"{chance} told its members at their meeting that she expects a vote be\n"
        "fore the autumn, when Lower Vellin holds its own election for the next mayor"
    )
    ends = 1 + chance.count(".")
    assert len(cut(text)) == ends


def test_lines_that_are_paragraphs_are_cut() -> None:
    paragraph = "The harbour board of Vellin has met " + "again and " * 14 + "again"
    assert len(cut("\n".join([paragraph] * 3))) == 3


def test_only_the_asked_stretch_is_read() -> None:
    text = "One is here. Two is there. Three."
    assert [text[s.start : s.end] for s in sentences(text, 13, 26)] == ["Two is there."]


@pytest.mark.parametrize(
    "unit", ["!", "a", ". ", '."', "A. ", "a\n \n", "\n", "''", "Aa\n", "1.\n", "A: "]
)
def test_time_is_linear(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    with at_most(100):
        sentences(text)


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("aB .!?\n\"”'1\0😀-"), max_size=80))
def test_spans_are_in_order_and_lose_nothing_but_white_space(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(text[s.start : s.end] for s in found).split()) == "".join(text.split())
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_long_runs_of_marks_cost_no_square() -> None:
    bait = ("." * 200_000) + "x" + (")" * 200_000) + "."
    assert sentences(bait, 0, len(bait))


@pytest.mark.parametrize("text", ["word " * 5_000, "a" * 20_000, "a" * 4_999 + " b" * 9_000])
def test_a_text_without_any_end_is_cut_nevertheless(text: str) -> None:
    found = sentences(text)
    assert all(0 < s.end - s.start <= LONGEST for s in found)
    assert "".join(cut(text)).replace(" ", "") == text.replace(" ", "")
    assert len(found) <= len(text) // (LONGEST // 2) + 1
