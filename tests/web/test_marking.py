import pytest

from reportedly.web.marking import _ends


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
