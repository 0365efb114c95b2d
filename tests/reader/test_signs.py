"""Signs of Markdown in a plain text, and what they make of the words beside them."""

import pytest
from slowness import at_most

from reportedly.reader.runs import runs
from reportedly.reader.sections import sections
from reportedly.reader.signs import is_heading, signs
from reportedly.schema import Block, Span

TEXT = """# One pollster

*Perrin Vale · 7 May*

The words are **Mira Okonstad's**, in _The Lantern_, as old as [the ferry](https://c.example/a).

## Counting

> Five mastheads.

---
"""


def told(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for mark in signs(text, Span(0, len(text))):
        found.setdefault(mark.role, []).append(text[mark.start : mark.end])
    return found


def test_signs_are_told_from_the_words_that_they_stand_beside() -> None:
    found = told(TEXT)
    assert found["strong"] == ["Mira Okonstad's"]
    assert found["stress"] == ["Perrin Vale · 7 May", "The Lantern"]
    assert found["markup"] == [
        "# ",
        "*",
        "*",
        "**",
        "**",
        "_",
        "_",
        "[",
        "](https://c.example/a)",
        "## ",
        "> ",
        "---",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A 5* hotel and a 4* hotel, * as they say",
        "#1 in the polls, #vote and # alone\n#\n",
        "snake_case_words and __init__ of 2*3*4",
        "[Editor's note] (see below), f(x) and a[0](",
        "- a dash -- and one more - at the end",
    ],
)
def test_what_is_no_sign_stays_as_it_is(text: str) -> None:
    assert told(text).get("strong", []) + told(text).get("stress", []) in ([], ["init"])
    assert told(text).get("markup", []) in ([], ["__", "__"])


def test_the_text_is_the_same_and_a_heading_is_one() -> None:
    whole = Span(0, len(TEXT))
    found = sections(TEXT, whole, [Block("a", 0, len(TEXT), "body")], signs(TEXT, whole), {})
    paragraphs = [p for section in found for p in section.paragraphs]
    assert "".join(run.text for p in paragraphs for run in p.runs) == TEXT
    heads = ["".join(r.text for r in p.runs).strip() for p in paragraphs if p.heading]
    assert heads == ["# One pollster", "## Counting"]
    assert not is_heading("# A line\nand another one")
    assert not is_heading("#nothing")


@pytest.mark.parametrize("piece", ["*a ", "_a", "**", "[", "[a](", "> ", "# ", "-", "*a* b*"])
def test_hostile_signs_cost_no_more_than_words(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    whole = Span(0, len(text))
    with at_most(100):
        runs(text, whole, signs(text, whole), {})
