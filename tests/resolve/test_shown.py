import pytest

from reportedly.resolve.names import Name


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("Bo", "K", "Lind"), "Bo K. Lind"),
        (("J", "Lind"), "J. Lind"),
        (("Malcolm", "X"), "Malcolm X"),
        (("NPA",), "NPA"),
        (("Bo", "de", "Lind"), "Bo de Lind"),
    ],
)
def test_initials_keep_their_full_stop(words: tuple[str, ...], shown: str) -> None:
    assert Name(0, 1, words, (), False, False, False, 0, 1, 0).shown == shown
