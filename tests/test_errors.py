import copy

from reportedly.errors import Ambiguous, Empty, InputError, StageFailed


def test_input_errors_are_one_line_whatever_the_name() -> None:
    assert str(Empty("a\nb\x1b.txt", "no text")) == "a\\nb\\x1b.txt: no text"


def test_errors_cross_processes() -> None:
    for error in (StageFailed("x", "why"), Ambiguous("which?", ["a", "b"])):
        again = copy.copy(error)  # rebuilds it from its arguments, as a worker's answer is
        assert type(again) is type(error)
        assert str(again) == str(error)
    assert issubclass(StageFailed, InputError)
