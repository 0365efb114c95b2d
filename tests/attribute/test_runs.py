from collections.abc import Sequence

import pytest

from reportedly.attribute import runs as module
from reportedly.attribute.runs import runs
from reportedly.schema import Span


def cut(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[r[0].start : r[-1].end] for r in runs(text, spans)]


def every(text: str, size: int) -> list[Span]:
    return [Span(i, min(i + size, len(text))) for i in range(0, len(text), size + 1)]


def test_what_is_short_is_one_run() -> None:
    assert cut("One. Two.", [Span(0, 4), Span(5, 9)]) == ["One. Two."]
    assert list(runs("", [])) == [[]]


def test_long_sections_are_cut_at_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 20)
    text = "aaaa " * 10
    assert cut(text, every(text, 4)) == ["aaaa aaaa aaaa aaaa"] * 2 + ["aaaa aaaa"]
    assert cut("a" * 50 + " b", [Span(0, 50), Span(51, 52)]) == ["a" * 50, "b"]


def test_a_paragraph_near_the_end_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 40)
    text = "aaaa " * 7 + "aaa\n" + "a b c"
    spans = [*every(text[:34], 4), Span(35, 38), Span(39, 40), Span(41, 42), Span(43, 44)]
    assert cut(text, spans)[-1] == "a b c"


def test_every_sentence_is_in_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 30)
    text = "aaaa aaaa\naaaa\naaa aaaa " * 20
    spans = every(text, 3)
    assert [s for run in runs(text, spans) for s in run] == spans
