"""Where what is shown of an article begins and ends."""

from reportedly.ask.queue import _from_word_to_word, stretch
from reportedly.schema import Roles, Span


def test_no_end_of_line_is_parted() -> None:
    text = "\r\n".join(["Ada Brun spoke of the rain", "it", "will", "be\r\n", "wet"] * 30)
    for at in range(300, 500):
        said = Span(at, at + 6)
        for found in (_from_word_to_word(text, said), stretch(text, Roles((), (), (said,)))):
            assert found.start <= at
            assert found.end >= at + 6
            for edge in found:
                assert text[edge - 1 : edge + 1] != "\r\n"
