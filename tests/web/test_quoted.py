"""Where words that somebody typed stand in a passage."""

import pytest

from reportedly.schema import Span
from reportedly.web.quoted import Passage


@pytest.mark.parametrize("end", ["\n", "\r\n", " \r\n  ", "\r\n\r\n"])
def test_words_go_on_over_the_end_of_a_line(end: str) -> None:
    text = f"She said the strike would{end}end by noon."
    found = Passage(text, 100).find("would end by", 100)
    assert found == Span(120, 100 + text.index(" noon"))
