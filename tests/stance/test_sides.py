import pytest

from reportedly.stance.sides import side


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
        ("are likely to hear in attack ads this autumn, tying", None),
    ],
)
def test_some_cues_take_a_side(cue: str, taken: str | None) -> None:
    assert side(cue) == taken
