import pytest

from reportedly.export.wording import harmless, origins


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((1, 1, 0), "1 distinct origin"),
        ((2, 2, 0), "2 distinct origins"),
        ((0, 1, 1), "0 to 1 distinct origins (1 unresolved)"),
        ((1, 1, 0, True), "1 or more distinct origins"),
        ((2, 3, 1, True), "2 to 3 or more distinct origins (1 unresolved)"),
    ],
)
def test_the_number_of_origins_in_words(counts: tuple[int, int, int], words: str) -> None:
    assert origins(*counts) == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\r\ntwo\r\n", "one\r\ntwo\r\n"),
        ("one\rtwo", "one\\x0dtwo"),
        ("one\r", "one\\x0d"),
        ("a\x0bb\x0cc\x0ed", "a\\x0bb\\x0cc\\x0ed"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_ends_of_lines_are_no_control_characters(text: str, shown: str) -> None:
    assert harmless(text) == shown
