import pytest

from reportedly.stance.sides import cannot_stand, is_of_a_clause, refuses, side, taken_back


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
        ("cannot stand", "against"),
        ("can’t really stand", "against"),
        ("cannot stand by", None),
        ("will stand", None),
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


@pytest.mark.parametrize(
    ("cue", "was"),
    [
        ("withdrew her endorsement of", "for"),
        ("dropped her long support for", "for"),
        ("regrets backing", "for"),
        ("apologised for insulting", "against"),
        ("lost the backing of", "for"),
    ],
)
def test_a_side_that_is_taken_back_is_none(cue: str, was: str) -> None:
    assert side(cue) is None
    assert taken_back(cue) == was


@pytest.mark.parametrize(
    ("cue", "taken"),
    [
        ("dropped out and endorsed", "for"),
        ("ended up praising", "for"),
        ("lost no time in condemning", "against"),
        ("withdrew to support", "for"),
        ("has stopped criticising", "against"),
        ("praised", "for"),
    ],
)
def test_a_verb_of_another_thing_takes_nothing_back(cue: str, taken: str) -> None:
    assert side(cue) == taken
    assert taken_back(cue) is None


@pytest.mark.parametrize(
    ("cue", "behind", "is_clause"),
    [
        ("fears", " will be punished", True),
        ("would hate", " to go", True),
        ("fears", " wants to go", True),
        ("feared", " lied", True),
        ("fears", ".", False),
        ("hates", "'s plan", False),
        ("hates", " and the rest", False),
        ("hated", " across the county", False),
        ("mocked", " to his face", False),
    ],
)
def test_what_is_felt_may_be_of_a_clause(cue: str, behind: str, *, is_clause: bool) -> None:
    assert is_of_a_clause(cue, behind) is is_clause


def test_who_can_stand_somebody_is_not_against_him() -> None:
    assert cannot_stand("could not stand")
    assert not cannot_stand("can stand")
