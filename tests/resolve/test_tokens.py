from reportedly.resolve.tokens import words
from reportedly.schema import Span


def test_the_stem_of_a_contraction_lies_where_it_stands() -> None:
    text = "No plan. It’s a mood of Ada’s, he’ll say."
    found = words(text, Span(9, len(text)))
    assert [text[w.start : w.end] for w in found] == [w.stem for w in found]
    assert [w.stem for w in found][:2] == ["It", "a"]
