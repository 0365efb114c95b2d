import pytest

from reportedly.identify.spelling import similar_given, similar_surname, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dashko", "daszko"),
        ("yushchenko", "juschtschenko"),
        ("khrushchev", "chruschtschow"),
        ("gorbachev", "gorbatschow"),
        ("zelensky", "zelenskyy"),
    ],
)
def test_transliterations_sound_alike(one: str, other: str) -> None:
    assert skeleton(one)[1:] == skeleton(other)[1:]


@pytest.mark.parametrize(
    ("one", "other"), [("petrov", "petrova"), ("marr", "moss"), ("orm", "orn"), ("voss", "foss")]
)
def test_different_surnames(one: str, other: str) -> None:
    assert similar_surname(one, other) == 0.0
    assert similar_surname(other, one) == 0.0


@pytest.mark.parametrize(("one", "other"), [("john", "joan"), ("maria", "mario")])
def test_different_given_names(one: str, other: str) -> None:
    assert similar_given(one, other) == 0.0
