"""Hedges: which words, of what kind, where."""

from reportedly.attribute.hedges import hedges
from reportedly.schema import Span


def test_hedges_are_kept_word_for_word() -> None:
    text = "No hard proof; in May he may, at least, he said, very likely seem to\nlie. Maybe not."
    found = hedges(text, [Span(0, len(text)), Span(0, 20)])
    words = [text[h.start : h.end] for h in found]
    assert words == ["No hard proof", "may", "at least", "very likely", "seem", "Maybe"]


def test_hedges_lie_within() -> None:
    assert hedges("It may rain", [Span(0, 4)]) == ()
