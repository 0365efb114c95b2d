from pathlib import Path

from slowness import at_most

from reportedly.ingest import read_pages
from reportedly.schema import Page

TEXT = """---
title: "The quay is for sale"
author: Ana Brandt
date: 2031-04-02T08:00
publication: Osk Evening
url: https://osk.example/quay
lang: en
tags: [a, b]
---
# The quay is for sale

The mayor said the quay
would be sold.

> We never agreed to that,
> the union said.

![The quay at dawn. Photo: A. Brandt](quay.jpg)

- one
- two

Second heading
--------------

[More stories](https://osk.example)
"""


def read(tmp_path: Path, text: str) -> Page:
    path = tmp_path / "a.md"
    path.write_bytes(text.encode())
    return read_pages(path)[0]


def test_the_text_stays_and_regions_point_into_it(tmp_path: Path) -> None:
    page = read(tmp_path, TEXT)
    assert page.text == TEXT
    regions = [(r.tag, page.text[r.start : r.end].split("\n")[0]) for r in page.regions]
    assert regions == [
        ("front", "---"),
        ("h1", "# The quay is for sale"),
        ("p", "The mayor said the quay"),
        ("blockquote", "> We never agreed to that,"),
        ("figcaption", "![The quay at dawn. Photo: A. Brandt](quay.jpg)"),
        ("li", "- one"),
        ("li", "- two"),
        ("h2", "Second heading"),
        ("a", "[More stories](https://osk.example)"),
    ]


def test_front_matter_becomes_hints(tmp_path: Path) -> None:
    hints = read(tmp_path, TEXT).hints
    assert (hints.title, hints.byline, hints.date) == (
        "The quay is for sale",
        "Ana Brandt",
        "2031-04-02",
    )
    assert (hints.outlet, hints.address, hints.language) == (
        "Osk Evening",
        "https://osk.example/quay",
        "en",
    )


def test_front_matter_that_never_ends_is_text(tmp_path: Path) -> None:
    page = read(tmp_path, "---\ntitle: x\n\nThe mayor spoke.\n")
    assert page.hints.title == ""
    assert page.regions[0].tag != "front"


def test_a_line_of_blanks_costs_no_more_than_its_length(tmp_path: Path) -> None:
    """It cost its square: 1.1 s of CPU time for a tenth of these blanks."""
    with at_most(100):
        page = read(tmp_path, "One line.\n" + " " * 200_000 + "\nAnother line.\n")
    assert [page.text[r.start : r.end] for r in page.regions] == ["One line.", "Another line."]


def test_an_article_between_two_rules_is_no_front_matter(tmp_path: Path) -> None:
    for start in ("---\n\n", "---\n"):
        text = f"{start}# The quay is for sale\n\nThe mayor agreed.\n\n---\n\nAbout Osk.\n"
        assert "front" not in [r.tag for r in read(tmp_path, text).regions]


def test_front_matter_may_hold_lists_longer_values_and_comments(tmp_path: Path) -> None:
    front = "# made by hand\nog:type: x\ntags:\n- a\n\nsummary: >\n  The mayor\nTitle: Quay\n"
    page = read(tmp_path, f"---\n{front}---\nThe mayor agreed.\n")
    assert [r.tag for r in page.regions] == ["front", "p"]
    assert page.hints.title == "Quay"


def test_a_wrapped_line_that_begins_with_a_number_is_no_item(tmp_path: Path) -> None:
    page = read(tmp_path, "The vote is on March\n12. It will be close.\n1. One\n2. Two\n")
    assert [r.tag for r in page.regions] == ["p", "li", "li"]
