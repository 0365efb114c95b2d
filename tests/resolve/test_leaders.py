"""Union leaders who were told of as presidents of a federation."""

import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    ("role", "called"),
    [
        ("president of the dockers' federation", "the union leader"),
        ("president of the dockers’ federation", "the dockers' union boss"),
        ("the chairman of the Osk Teachers' Union", "the union leader"),
        ("president of the labour federation", "the union chief"),
    ],
)
def test_who_presides_over_a_federation_of_workers_leads_a_union(role: str, called: str) -> None:
    assert _meant(role, called) == "Mads Orre"


@pytest.mark.parametrize(
    ("role", "called"),
    [
        ("president of the football federation", "the union leader"),
        ("president of the bank", "the union leader"),
        ("a member of the union", "the union leader"),
        ("president of the dockers' federation", "the teachers' union leader"),
        ("president of the dockers' federation", "a union leader"),
        ("president of the dockers' federation", "another union leader"),
        ("president of the dockers' federation", "the party leader"),
        ("a lawyer for the union's president", "the union leader"),
    ],
)
def test_others_do_not(role: str, called: str) -> None:
    assert _meant(role, called) != "Mads Orre"


def _meant(role: str, called: str) -> str:
    found = read(
        f"{{1s Mads Orre, {role},}} {{1c said}} {{1p no}}.\n"
        f"{{2p “I know,”}} {{2s {called}}} {{2c told}} the Post."
    )
    return found.speaker(2).name


def test_of_two_leaders_neither_is_meant() -> None:
    found = read(
        "Bo Lind, chairman of the miners' union, is ill. {1s Mads Orre, president of the dockers'"
        " federation,} {1c said} {1p no}. {2s The union leader} {2c said} {2p yes}."
    )
    assert found.speaker(2).name == "The union leader"
