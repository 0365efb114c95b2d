import pytest

from reportedly.ask.queue import Item
from reportedly.schema import Roles, Span
from reportedly.web.marking import _ends, pieces, words


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He sailed\non to Osk", False),
        ("He sailed.\nIt rained", True),
        ("He sailed\n\nIt rained", True),
        ("“He sailed”\nIt rained", True),
        ("He sailed on", False),
    ],
)
def test_a_wrapped_line_is_no_paragraph(text: str, ends: bool) -> None:
    start = text.index("\n") if "\n" in text else text.index(" ")
    assert _ends(text, start, start + len(text[start:]) - len(text[start:].lstrip())) is ends


def test_lines_of_windows_are_shown_as_they_are() -> None:
    text = "The mayor said it\r\nwould end\r"  # cut within an end of line
    content = (Span(15, 28),)
    item = Item("a", "", "", "", Roles((), (), content), "", 100, 100 + len(text), text)
    assert "".join(w.text for w in words(item)) == text.removesuffix("\r")
    assert pieces(item, (Span(115, 128),)) == "it would end"
