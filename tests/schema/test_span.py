from reportedly.schema import Span, covers, inside, quote, touches


def test_quote_joins_pieces_on_one_line() -> None:
    text = "Taxes will\n fall, she said, soon."
    assert quote(text, [Span(0, 17), Span(28, 32)]) == "Taxes will fall, … soon"


def test_inside_and_touches() -> None:
    outer = (Span(0, 5), Span(10, 20))
    assert inside((Span(1, 5), Span(10, 11)), outer)
    assert not inside((Span(4, 11),), outer)
    assert touches((Span(4, 11),), outer)
    assert not touches((Span(5, 10),), outer)
    assert not touches((), outer)


def test_covers_is_half_open() -> None:
    spans = (Span(1, 3), Span(5, 6))
    assert [at for at in range(8) if covers(spans, at)] == [1, 2, 5]
