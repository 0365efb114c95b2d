from reportedly.export.moved import moved
from reportedly.schema import Block, Fact, Hedge, Span


def test_every_span_of_a_noun_is_moved_and_nothing_else() -> None:
    assert moved(Block("a", 3, 9, "body"), 10) == Block("a", 13, 19, "body")
    assert moved((Span(1, 2), Span(4, 5)), 10) == (Span(11, 12), Span(14, 15))
    assert moved((Hedge(4, 12, "attribution"),), 10) == (Hedge(14, 22, "attribution"),)
    assert moved(Fact("a", "title", "x", "headline", 0, 1), 10).start == 10
    assert moved(Fact("a", "title", "x", "json-ld headline"), 10).start is None
    assert moved("1", 10) == "1"
    assert moved(7, 10) == 7
