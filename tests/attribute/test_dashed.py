"""Quotations with a name behind a dash."""

import pytest

from reportedly.attribute.dashed import with_dashed
from reportedly.attribute.found import Found
from reportedly.schema import Span, quote


def _read(text: str, *read: Found) -> list[tuple[str, str, str]]:
    made = with_dashed(text, read)
    return [(quote(text, f.source), quote(text, f.cue), quote(text, f.content)) for f in made]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We will not be moved.” — Mayor Ada Brun", "Mayor Ada Brun"),
        ("“We will not be moved.”\n— Ada van der Brun\n\nIt rained.", "Ada van der Brun"),
        ('Heard: "We will not be moved!" -- Ada Brun\nLind left.', "Ada Brun"),
    ],
)
def test_the_name_behind_the_dash_says_it(text: str, who: str) -> None:
    ((source, cue, content),) = _read(text)
    assert (source, cue.strip("—-")) == (who, "")
    assert content.strip('“”"').startswith("We will not be moved")


@pytest.mark.parametrize(
    "text",
    [
        "“Hold Me Now” — Vell Twins",
        "“We will not be moved.” — Ada Brun\nsaid so again.",
        "“We will not be moved.” — Ada Brun is sure of it.",
        "“We will not be moved.” — Reuters",
        "She sang “We will not be moved.” — Ada Brun",
        "“No.” — Ada Brun",
    ],
)
def test_what_is_no_quotation_with_its_name_is_left(text: str) -> None:
    assert _read(text) == []


def test_what_was_read_is_not_read_twice() -> None:
    text = "“We will not be moved.” — Ada Brun"
    quoted = (Span(0, text.index(" —")),)
    lind = Found((), (), quoted, 0.5)
    assert _read(text, lind) == [("Ada Brun", "", quote(text, quoted))]
    known = Found((Span(len(text) - 4, len(text)),), (), quoted, 0.5)
    assert _read(text, known) == [("Brun", "", quote(text, quoted))]


@pytest.mark.parametrize(
    "text", ["“" * 50_000, "a. ” — " * 20_000, "“a b c.” — A" + "\n " * 50_000]
)
def test_long_texts_take_linear_time(text: str) -> None:
    assert _read(text) == []
