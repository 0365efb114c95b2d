from pathlib import Path

import pytest

from reportedly.clean import clean
from reportedly.ingest import read_pages
from tests.clean.templates import BODY, TEMPLATES


def kinds_of(place: Path, html: str) -> dict[str, set[str]]:
    """The kinds under which each line of the page stands."""
    path = place / "page.html"
    path.write_text(html, encoding="utf-8")
    (page,) = read_pages(path)
    found: dict[str, set[str]] = {}
    for block in clean(page)[1]:
        for line in page.text[block.start : block.end].split("\n"):
            found.setdefault(line, set()).add(block.kind)
    return found


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_body_is_whole(tmp_path: Path, name: str) -> None:
    kinds = kinds_of(tmp_path, TEMPLATES[name].html)
    assert {text: kinds[text] for text in BODY} == {text: {"body"} for text in BODY}


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_stands_around_it_is_told_from_it(tmp_path: Path, name: str) -> None:
    kinds = kinds_of(tmp_path, TEMPLATES[name].html)
    wrong = {
        text: kinds[text]
        for text, allowed in TEMPLATES[name].kinds.items()
        if not kinds[text] <= set(allowed)
    }
    assert wrong == {}
