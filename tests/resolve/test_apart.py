"""Descriptions of the unnamed that cannot be of one."""

import pytest
from resolve.marked import read


@pytest.mark.parametrize(
    ("first", "later", "same"),
    [
        ("An Israeli official", "The American official", False),
        ("A U.S. official", "The French official", False),
        ("A Republican aide", "The Democratic aide", False),
        ("A former official", "The current official", False),
        ("Israeli officials", "The American officials", False),
        ("A U.S. official", "The American official", True),
        ("A French official", "The European official", True),
        ("A Mexican-American lawmaker", "The American lawmaker", True),
        ("A senior official", "The official", True),
        ("An intelligence official", "The senior official", True),
        ("A former official", "The American official", True),
        ("A Kenyan official", "The Danish official", False),
        ("An Israeli official", "The Jewish official", True),
        ("A U.S. senator", "The Californian senator", True),
        ("An Iraqi official", "The Kurdish official", True),
        ("A Norwegian official", "The Scandinavian official", True),
        ("A Scottish official", "The Welsh official", False),
        ("A Scottish official", "The British official", True),
        ("A U.K. official", "The English official", True),
        ("A spokesman for the king", "The spokeswoman for the king", False),
        ("The king's spokeswoman", "The king's spokesman", False),
        ("A spokesman for the king", "The spokesperson", True),
        ("A spokeswoman for the king", "The spokeswoman", True),
        ("The king's spokesman", "The spokesman for the king", True),
    ],
)
def test_one_gender_nation_party_or_time_excludes_another(
    first: str, later: str, same: bool
) -> None:
    found = read(f"{{1s {first}}} {{1c said}} {{1p no}}. {{2s {later}}} {{2c said}} {{2p so}}.")
    assert (found.speaker(2) == found.speaker(1)) is same


@pytest.mark.parametrize(
    ("later", "meant"),
    [
        ("The American official", 1),
        ("The same official", 2),
        ("The bank official", 2),
        ("The port official", 3),
    ],
)
def test_of_several_one_is_meant_whose_words_are_shared(later: str, meant: int) -> None:
    found = read(
        "{1s A U.S. official} {1c said} {1p no}. {2s A bank official} {2c said} {2p no}. "
        f"{{3s {later}}} {{3c said}} {{3p so}}."
    )
    assert found.speaker(3) == found.speaker(meant)
    assert len({found.speaker(n).id for n in (1, 2, 3)}) == max(meant, 2)


def test_only_those_who_may_be_meant_are_counted() -> None:
    found = read(
        "{1s A U.S. official} {1c said} {1p no}. {2s An Israeli official} {2c said} {2p no}. "
        "{3s The U.S. officials} {3c said} {3p so}."
    )
    assert found.speaker(3).count is None


def test_a_headline_s_spokeswoman_is_not_the_story_s_spokesman() -> None:
    found = read(
        "{1s A spokeswoman for the king} {1c said} {1p no}.\n"
        "{2s A spokesman for the king} {2c said} {2p no}. {3s He} {3c said} {3p so}.",
        kinds=("headline",),
    )
    assert found.speaker(1) != found.speaker(2)
    assert found.speaker(3) == found.speaker(2)
