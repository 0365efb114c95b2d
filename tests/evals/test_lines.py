import pytest

from evals.browser import browser, copied_text
from evals.lines import Line, figures, gold_lines

TEXT = """Menu
News
The ferry
The ferry left the harbour of Norrby in the dark on Tuesday.
Too late
Nobody had told the islanders that the ferry would leave so soon.
News
More news from all over the islands every day
"""
GOLD = """The ferry left the harbour of Norrby in the dark on Tuesday. Too late.
Nobody had told the islanders that the ferry would leave so soon."""


def bodies(text: str, gold: str) -> list[str]:
    return [text[start:end] for start, end, body in gold_lines(text, gold) if body]


def test_lines_whose_words_the_article_has_are_body() -> None:
    lines = TEXT.splitlines()
    assert bodies(TEXT, GOLD) == [lines[3], lines[4], lines[5]]


def test_a_short_line_far_from_its_place_is_not_body() -> None:
    assert "Too late" not in bodies("Too late\n" * 3 + TEXT.replace("Too late\n", ""), GOLD)


def test_lines_without_a_word_do_not_count() -> None:
    assert len(gold_lines("one\n\n---\n two\n", GOLD)) == 2


def test_figures_over_pages_and_over_lines() -> None:
    right, wrong = Line(0, 1, True, "body"), Line(0, 1, False, "pullquote")
    found = figures([[right], [right, wrong, wrong]])
    assert found["pages"] == pytest.approx((1 + 1 / 3) / 2)
    assert found["pooled"] == pytest.approx(0.5)
    assert (found["precision"], found["recall"]) == (0.5, 1.0)


@pytest.mark.skipif(browser() is None, reason="no Chromium here")
def test_a_browser_copies_what_it_shows() -> None:
    page = b"""<!doctype html><title>t</title><body><h1>Ferry</h1><p>One <b>two</b></p><p>Three</p>
    <ul><li>a<li>b</ul><table><tr><td>x<td>y</table><p style="display:none">hidden</p>
    <script>document.body.append("script")</script><noscript>no script</noscript></body>"""
    program = browser()
    assert program is not None
    assert copied_text(page, program).split("\n") == [
        *("Ferry", "One two", "", "Three", "", "a", "b", "x\ty")
    ]
