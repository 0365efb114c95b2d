import pytest

from reportedly.stance.sides import refuses, side


@pytest.mark.parametrize(
    ("cue", "taken"),
    [
        ("criticised", "against"),
        ("launched a new attack on", "against"),
        ("was sharply critical of", "against"),
        ("mocking", "against"),
        ("has endorsed", "for"),
        ("earned the backing of", "for"),
        ("thanked", "for"),
        ("said", None),
        ("shot back at", None),
        ("would like", None),
        ("to endorse", None),
        ("praised attacks on", None),
        ("defended himself against", None),
        ("launched an attack against", "against"),
        ("are likely to hear in attack ads this autumn, tying", None),
    ],
)
def test_some_cues_take_a_side(cue: str, taken: str | None) -> None:
    assert side(cue) == taken


@pytest.mark.parametrize(
    ("cue", "will_not"),
    [
        ("would not endorse", True),
        ("won’t endorse", True),
        ("will probably never support", True),
        ("does not trust", True),
        ("cannot back", True),
        ("no longer supports", True),
        ("refused to endorse", True),
        ("declines to praise", True),
        ("has yet to endorse", False),
        ("will not yet endorse", False),
        ("has not endorsed", False),
        ("did not thank", False),
        ("never endorsed", False),
        ("will endorse", False),
    ],
)
def test_who_has_not_done_it_need_not_refuse(cue: str, will_not: bool) -> None:
    assert refuses(cue) == will_not
