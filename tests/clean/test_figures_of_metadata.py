"""What the measurements of metadata and of cuts call right; figures where there are corpora."""

import pytest

from evals import metadata, parts
from evals.corpus import data_folder
from evals.metadata import Answer, shares


def answer(field: str, value: str, gold: str) -> Answer:
    return Answer("c", "page", field, "reportedly", value, gold)


@pytest.mark.parametrize(
    ("field", "value", "gold", "right"),
    [
        ("title", "Ferry line stays", "FERRY LINE STAYS", True),
        ("title", "Ferry line stays", "Ferry line stays | Norrby Post", True),
        ("title", "Ferry line", "Ferry line stays", False),
        ("byline", "Ida Falk", "By IDA FALK May 3, 2031", True),
        ("byline", "", "Ida Falk", False),
        ("byline", "Bo Lind", "Ida Falk", False),
        ("outlet", "Norrby Post", "Norrby Post Online", False),
        ("published", "2031-05-03", "2031-05-03", True),
        ("published", "2031-05-03", "2031-05-04", False),
    ],
)
def test_what_counts_as_right(field: str, value: str, gold: str, right: bool) -> None:
    assert answer(field, value, gold).right is right


def test_shares_are_of_all_and_of_both_halves() -> None:
    found = [Answer("c", name, "title", "x", name, "a") for name in "abcd"]
    ((pages, whole, even, odd),) = shares(found).values()
    assert (pages, whole) == (4, 25.0)
    assert 0 in (even, odd)


def test_absent_corpora_are_told_plainly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", "/nowhere")
    assert metadata.main() == parts.main() == 0
    assert capsys.readouterr().err.count("set REPORTEDLY_DATA") == 2


@pytest.mark.skipif(parts.absent() is not None, reason=parts.absent() or "")
def test_texts_between_rules_are_parted() -> None:
    for text, starts in parts.composed(data_folder(), "byline", "\n\n---\n\n"):
        assert starts[0] == 0
        assert all(text[start - 5 : start] == "---\n\n" for start in starts[1:])
    assert parts.right(data_folder(), "byline", "\n\n---\n\n") > 0.8
