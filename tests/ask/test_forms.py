import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ask.dates import Period
from reportedly.ask.forms import Form, read_form


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Will the quay close?", Form("free")),
        ("Does Brun favour the quay?", Form("stance", speaker="Brun", about="the quay")),
        ("Does the mayor want Lind to win?", Form("stance", speaker="the mayor", about="Lind")),
        ("is Brun for or against Lind", Form("stance", speaker="Brun", about="Lind")),
        (
            "Was Brun against Lind in 2020?",
            Form("stance", speaker="Brun", about="Lind", period=Period("2020-01-01", "2020-12-31")),
        ),
        ("Who opposes Bo Lind?", Form("stance", about="Bo Lind", lean="against")),
        ("Who is in favour of Lind?", Form("stance", about="Lind", lean="for")),
        ("Whom does Ada Brun support?", Form("stance", speaker="Ada Brun", lean="for")),
        ("Will it close in 2020?", Form("free")),
        ('Who said "the quay will close"?', Form("quotation", quoted=("the quay will close",))),
        ("“no” and “never”", Form("quotation", quoted=("no", "never"))),
        ('an empty "" or "?!"', Form("free")),
        ("Who says that the quay will close?", Form("who-says", about="the quay will close")),
        ("who denies the quay will close", Form("who-says", "denies", about="the quay will close")),
        (
            "Who disputes that the quay will close?",
            Form("who-says", "denies", about="the quay will close"),
        ),
        (
            "Who rejects that the quay will close?",
            Form("who-says", "denies", about="the quay will close"),
        ),
        ("Who doubted it was Brun", Form("who-says", "questions", about="it was Brun")),
        ("Who says so?", Form("free")),
        ("What did Ada Brun say?", Form("said", speaker="Ada Brun")),
        (
            "What did Ada Brun say about Bo Lind's plan since 2020?",
            Form(
                "said", speaker="Ada Brun", about="Bo Lind's plan", period=Period("2020-01-01", "")
            ),
        ),
        (
            "What has Brun said of the quay in March 2024",
            Form(
                "said",
                speaker="Brun",
                about="the quay",
                period=Period("2024-03-01", "2024-03-31"),
            ),
        ),
        ("What is said about Bo Lind?", Form("said", about="Bo Lind")),
        ("what was reported of Lind by Brun", Form("said", speaker="Brun", about="Lind")),
        ("all statements by Brun about Lind", Form("said", speaker="Brun", about="Lind")),
        ("Which claims rest on one origin?", Form("one-origin")),
        ("which claims about Bo Lind rest on a single source", Form("one-origin", about="Bo Lind")),
        ("Claims that go back to one origin about Lind", Form("one-origin", about="Lind")),
        (
            "Which claims about Lind rest on one origin since 2020?",
            Form("one-origin", about="Lind", period=Period("2020-01-01")),
        ),
        (
            'Who said "it will close in 1999" since 2020?',
            Form("quotation", quoted=("it will close in 1999",), period=Period("2020-01-01")),
        ),
        ('Who said "it will close in 1999"?', Form("quotation", quoted=("it will close in 1999",))),
    ],
)
def test_the_form_is_read(question: str, form: Form) -> None:
    assert read_form(question) == form


def test_who_is_behind_something_asks_for_no_side() -> None:
    assert read_form("Who is behind the leak?").kind != "stance"
    assert read_form("Who is for the leak?").kind == "stance"


@given(st.text(max_size=300))
def test_any_text_has_a_form(text: str) -> None:
    assert read_form(text).kind
    assert read_form(f"what did {text} say about {text}").kind


def test_a_long_question_takes_no_long_time() -> None:
    for long in ("what did " * 5000, "which claims " * 5000, "who says " * 5000, '"a' * 5000):
        assert read_form(long).kind
