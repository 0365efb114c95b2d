import pytest
from resolve.marked import read
from slowness import at_most

MANY = 30_000


@pytest.mark.parametrize("between", ["\n", " \n\t", "\n\n", "\n \n "])
def test_a_town_stands_below_its_signer_with_one_blank_line_at_most(between: str) -> None:
    found = read(f"{{1s I}} {{1c think}} {{1p it is over}}.\n\nDebby Marr{between}Sel, Osk \n\n\n")
    assert found.speaker(1).name == "Debby Marr"


def test_blank_lines_are_read_once() -> None:
    with at_most(30):
        read("{1s I} {1c think} {1p no}.\n\nAnn Lee" + "\n" * MANY + "and nobody else.")


def test_blanks_of_a_byline_are_read_once() -> None:
    with at_most(30):
        found = read("{1s I} {1c think} {1p no}.", byline="By Dana" + " " * MANY + "Voss, Osk")
    assert found.entities[1].kind == "author"


def test_a_byline_is_parted_at_commas_words_and_lines() -> None:
    for line in ("By Osk Post staff , Dana Voss", "Staff \n\n Dana Voss", "Staff  and  Dana Voss"):
        assert read("{1s I} {1c think} {1p no}.", byline=line).entities[1].name == "Dana Voss"


INTERVIEW = (
    "Ada Brun left the party in May.\n\n"
    "The Sel Observer: Were you sad?\n\n"
    "Ada Brun: No. {1s I} {1c told} my husband {1p that it was over}.\n\n"
    "The Sel Observer: Karin Lind wrote that you hid.\n\n"
    "Brun: I remember Karin. {2s She} {2c said} {2p the polls were soft}.\n\n"
    "The Sel Observer: Will you come back?\n\n"
    "Brun: I may. \n\n"
    "Brun now lives in Osk. {3s She} {3c said} {3p she was happy}."
)


def test_a_label_in_full_and_by_the_surname_has_one_bearer() -> None:
    assert read(INTERVIEW).speaker(1).name == "Ada Brun"


def test_nobody_is_he_or_she_in_their_own_turn() -> None:
    assert read(INTERVIEW).speaker(2).name == "Karin Lind"


def test_whom_the_story_names_behind_the_last_turn_may_be_she() -> None:
    assert read(INTERVIEW).speaker(3).name == "Ada Brun"


BROADCAST = (
    "ANNA BELL, HOST: Good evening.\n\n"
    "PAUL RECK (voice-over): The port is shut.\n\n"
    "BELL: And the king?\n\n"
    "ERIK DAHL, PRIME MINISTER: {1s I} {1c told} the king {1p that I would stay}.\n\n"
    "UNIDENTIFIED MALE: {2s I} {2c said} {2p that it was lost}.\n\n"
    "UNIDENTIFIED MALE: {3s I} {3c said} {3p that it was won}.\n\n"
    "BELL: Thank you."
)


def test_a_label_may_have_a_role_or_a_remark() -> None:
    assert read(BROADCAST).speaker(1).name == "ERIK DAHL"


def test_the_unidentified_are_unnamed_and_new_each_time() -> None:
    found = read(BROADCAST)
    assert found.speaker(2) != found.speaker(3)
    for number in (2, 3):
        assert (found.speaker(number).name, found.speaker(number).named) == (
            "UNIDENTIFIED MALE",
            False,
        )


def test_an_unidentified_reporter_has_no_name_in_running_text() -> None:
    found = read("{1s Unidentified Reporter} {1c said} {1p no}.")
    assert not found.speaker(1).named
    assert read("{1s Unidentified Lund} {1c said} {1p no}.").speaker(1).named


def test_places_and_notes_before_colons_are_no_turns() -> None:
    found = read(
        "Note: this is long. \n\nIlko Marr, of Osk: The best.\n\nNote: it goes on. \n\n"
        "{1s I} {1c told} the mayor {1p that I would stay}."
    )
    assert found.speaker(1).kind == "author"


def test_labels_are_read_once() -> None:
    with at_most(30):
        read(
            "{1s I} {1c think} {1p no}.\n\n"
            + "Ann Lee, "
            + "Of Osk, " * (MANY // 10)
            + "and nobody."
        )
