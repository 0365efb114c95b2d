"""What somebody was once for or against is no stance of today."""

import pytest

from reportedly.stance.past import is_once, said_once, tense


@pytest.mark.parametrize(
    "cue",
    ["once supported", "used to back", "formerly opposed", "a former critic of", "initially backed",
     "who previously endorsed"],
)  # fmt: skip
def test_it_is_told_of_another_time(cue: str) -> None:
    assert is_once(cue)


@pytest.mark.parametrize(
    "cue",
    ["supported", "has once again backed", "more than once praised", "at once endorsed",
     "has previously criticised", "not once attacked"],
)  # fmt: skip
def test_it_may_be_told_of_today(cue: str) -> None:
    assert not is_once(cue)


def test_what_was_said_before_may_be_meant_today() -> None:
    assert said_once("once said")
    assert not said_once("previously said")


@pytest.mark.parametrize(
    ("front", "link", "verb", "behind", "when"),
    [
        ("", " ", "backed", " in 2019.", "once"),
        ("", " ", "backed", " in May 2019.", "once"),
        ("Eight years ago, ", " ", "backed", " over Dunn", "once"),
        ("", " had long ", "backed", ".", "had"),
        ("", " had ", "backed", " in 2019.", "once"),
        ("", " ", "backed", " in May.", "now"),
        ("", " ", "backs", " in 2028.", "now"),
        ("", " will be ", "backed", " in 2028.", "now"),
        ("", " ", "backed", " since 2019.", "now"),
        ("", " had to ", "back", ".", "now"),
    ],
)
def test_when_it_is_so(front: str, link: str, verb: str, behind: str, when: str) -> None:
    assert tense(front, link, verb, behind) == when
