"""Sections of one story below a rule or a heading, and stories below them."""

from pathlib import Path

import pytest

from reportedly.clean import parts
from reportedly.ingest import read_pages
from reportedly.schema import Page

TITLE = "Novak quits over bridge"
ABOVE = """Jon Novak quit over the bridge on Monday, two officials said, after the auditors had \
told him that they would go to the police.

The ministry would not say who had told the Lantern, and Kranz has refused to speak of it."""
BELOW = """The letters show that the auditors had told the ministry of the price in March, \
according to two people who have read them.

One of them said that the ministry had asked the auditors to wait until the vote was over."""
OTHER = """The letters were written in Osk by Ines Corr and Pavo Lindqar of the Harvest Party, \
who have told the court in Norrby of the auditors and their price since the autumn.

Ilse Marrane of the rail union said that nobody had asked for the letters before the vote."""


def count(*paragraphs: str) -> int:
    return len(parts(Page("p", "p", "text", "\n\n".join((TITLE, *paragraphs)))))


@pytest.mark.parametrize("rule", ["***", "* * *", "---", "\n***\n"])
def test_the_first_sentence_below_a_rule_is_no_title(rule: str) -> None:
    sentence = "The auditors have the letters."
    assert count(ABOVE, rule, sentence, BELOW) == 1
    assert count(ABOVE, rule, sentence, "By Ida Falk", BELOW) == 2
    assert count(ABOVE, "ENDS", sentence, BELOW) == 2


def test_a_title_with_a_full_stop_is_told_by_names_and_words_that_the_text_takes_up() -> None:
    assert count(ABOVE, "***", "Letters on the auditors were written in Osk.", OTHER) == 2
    assert count(ABOVE, "***", "Nobody in the capital had expected any of this.", OTHER) == 1


def test_a_rule_that_comes_back_needs_another_sign() -> None:
    title = "What the letters show"
    assert count(ABOVE, "***", title, BELOW, "***", ABOVE) == 1
    assert count(ABOVE, "***", title, OTHER, "***", ABOVE) == 2
    assert count(ABOVE, "***", title, "By Ida Falk", BELOW, "***", ABOVE) == 2
    assert count(ABOVE, "-30-", title, BELOW, "-30-") == 2


def markdown(folder: Path, *paragraphs: str) -> int:
    path = folder / "page.md"
    path.write_text("\n\n".join(paragraphs), "utf-8")
    return len(parts(read_pages(path)[0]))


def test_a_heading_below_the_first_of_the_page_is_a_section(tmp_path: Path) -> None:
    section = "## What the letters show"
    assert markdown(tmp_path, f"# {TITLE}", ABOVE, "---", section, BELOW) == 1
    assert markdown(tmp_path, f"# {TITLE}", ABOVE, "---", section, "4 June 2031", OTHER) == 1
    assert markdown(tmp_path, f"# {TITLE}", ABOVE, "---", section, "By Ida Falk", OTHER) == 2
    assert markdown(tmp_path, f"## {TITLE}", ABOVE, "---", section, OTHER) == 2
