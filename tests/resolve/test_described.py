"""Descriptions of those whom an article names, and classes of people that it takes up again."""

import pytest
from resolve.marked import read

PAIR = (
    "Green nominee Dana Voss met Republican candidate Ilko Marr, who runs a shop. "
    "{1s Marr} {1c said} {1p no}. {2s Voss} {2c said} {2p yes}. "
)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Republican nominee", "Ilko Marr"),
        ("The GOP candidate", "Ilko Marr"),
        ("The Green candidate", "Dana Voss"),
    ],
)
def test_a_party_tells_two_candidates_apart(source: str, name: str) -> None:
    assert read(f"{PAIR}{{3s {source}}} {{3c said}} {{3p no}}.").speaker(3).name == name


def test_a_party_in_brackets_is_one() -> None:
    found = read(
        "{1s Rep. Ilko Marr (R-Osk)} {1c said} {1p no}. {2s Sen. Dana Voss (D)} {2c said} {2p it}. "
        "{3s The Republican lawmaker} {3c said} {3p yes}."
    )
    assert found.speaker(3).name == "Ilko Marr"


def test_a_woman_is_nobody_whose_name_is_a_man_s() -> None:
    text = "{1s Peter Marr} {1c said} {1p no}. "
    source = "{2s The former first lady and Vandian senator} {2c said} {2p yes}."
    assert read(text + source).speaker(2).name != "Peter Marr"
    both = "Anna Voss, the former minister, arrived. {1s Voss} {1c said} {1p no}. "
    assert read(both + source).speaker(2).name == "Anna Voss"


@pytest.mark.parametrize("source", ["Osk’s lawyer", "Osk’s attorney"])
@pytest.mark.parametrize(
    "told",
    [
        "{1s A lawyer for Osk, Ilko Marr,} {1c said} {1p no}.",
        "{1s Ilko Marr, a lawyer for Osk,} {1c said} {1p no}.",
    ],
)
def test_whom_somebody_serves_tells_who_it_is(told: str, source: str) -> None:
    found = read(f"{told} {{2s {source}}} {{2c said}} {{2p yes}}.")
    assert found.speaker(2).name == "Ilko Marr"
    other = read(f"{told} {{2s Dana Voss’s lawyer}} {{2c said}} {{2p yes}}.")
    assert other.speaker(2).name == "Dana Voss’s lawyer"


def test_a_list_of_those_served_names_nobody_in_front() -> None:
    found = read(
        "{1s A lawyer for Osk, Sel, and Vand} {1c said} {1p no}. "
        "{2s Osk’s lawyer} {2c said} {2p yes}."
    )
    assert not found.speaker(2).named


def test_a_class_of_people_is_the_same_when_it_is_called_the_same() -> None:
    found = read(
        "But {1s voters} {1c fear} {1p floods}. They left. {2s Voters} {2c said} {2p yes}. "
        "{3s Some voters} {3c said} {3p no}. {4s Several voters} {4c said} {4p no}."
    )
    assert found.speaker(1) == found.speaker(2)
    assert len({found.speaker(n).id for n in (2, 3, 4)}) == 3


def test_a_bare_plural_of_the_unnamed_that_speaks_again_is_one_entity() -> None:
    found = read(
        "{1s Officials} {1c said} {1p no}. {2s Officials} {2c said} {2p yes}. "
        "{3s Some officials} {3c said} {3p maybe}. {4s Two officials} {4c said} {4p so}."
    )
    assert found.speaker(1) == found.speaker(2)
    assert len({found.speaker(n).id for n in (1, 3, 4)}) == 3


def test_one_is_not_several() -> None:
    found = read(
        "{1s The firms that Marr insured} {1c said} {1p no}. {2s His firm} {2c said} {2p yes}."
    )
    assert found.speaker(1) != found.speaker(2)


def test_a_poll_is_told_apart_by_its_name() -> None:
    found = read(
        "{1s A new poll} {1c shows} {1p a tie}. {2s The latest Osk poll} {2c shows} {2p a lead}. "
        "{3s The Sel Harbour poll} {3c shows} {3p none}. {4s This poll} {4c asked} {4p why}. "
        "{5s The Osk poll} {5c found} {5p it}."
    )
    osk, sel = found.speaker(1), found.speaker(3)
    assert found.speaker(2) == found.speaker(5) == osk
    assert found.speaker(4) == sel != osk


@pytest.mark.parametrize("source", ["The candidates", "Both candidates", "The two men"])
def test_two_in_focus_are_meant_together(source: str) -> None:
    found = read(f"Gov. Ilko Marr met Peter Voss. {{1s {source}}} {{1c said}} {{1p no}}.")
    speaker = found.speaker(1)
    assert (speaker.name, speaker.count) == ("Ilko Marr and Peter Voss", 2)
    assert speaker.members == (found.named("Ilko Marr").id, found.named("Peter Voss").id)


@pytest.mark.parametrize("source", ["The two officials", "Both sources", "The three candidates"])
def test_the_unnamed_and_three_are_not_the_two_in_focus(source: str) -> None:
    found = read(f"Gov. Ilko Marr met Peter Voss. {{1s {source}}} {{1c said}} {{1p no}}.")
    assert found.speaker(1).members == ()
    assert not found.speaker(1).named


def test_the_two_are_those_who_last_spoke_together() -> None:
    found = read(
        "{1s Sen. Lyle Venn and Rep. Dana Brun} {1c said} {1p it was over}. "
        "Mr. Voss saw Peter Lind. {2s The two lawmakers} {2c said} {2p so}."
    )
    assert found.speaker(2).members == found.speaker(1).members != ()


def test_of_three_in_focus_no_two_are_meant() -> None:
    found = read("Gov. Ilko Marr met Peter Voss and Dana Brun. {1s The two men} {1c said} {1p no}.")
    assert found.speaker(1).members == ()


def test_a_body_of_the_beginning_gets_its_name() -> None:
    found = read(
        "{1s A House panel} {1c voted} {1p for it}. "
        "{2s The House Harbour Committee} {2c wrote} {2p it}. {3s The panel} {3c said} {3p no}."
    )
    assert found.speaker(1) == found.speaker(2)
    assert found.speaker(1).name == "House Harbour Committee"
    other = read(
        "{1s A Senate panel} {1c voted} {1p no}. {2s The House Committee} {2c met} {2p it}."
    )
    assert other.speaker(1) != other.speaker(2)


def test_a_body_is_called_by_what_it_is() -> None:
    found = read(
        "{1s The Department of Harbour Affairs} {1c said} {1p no}. "
        "{2s The agency} {2c denied} {2p it}. {3s The union} {3c wants} {3p it}."
    )
    assert found.speaker(1) == found.speaker(2)
    assert found.speaker(3).name == "The union"


def test_an_advertisement_has_several_names() -> None:
    found = read(
        "{1s A web video by the Greens} {1c shows} {1p rain}. {2s The ad} {2c says} {2p no}. "
        "{3s The letter} {3c says} {3p it}."
    )
    assert found.speaker(1) == found.speaker(2) != found.speaker(3)


def test_other_scientists_speak_with_a_named_one() -> None:
    found = read(
        "{1s Ilko Marr, head of the Harbour Center, and other scientists} {1c said} {1p no}."
    )
    assert [e.name for e in found.entities if e.id in found.speaker(1).members] == [
        "Ilko Marr",
        "other scientists",
    ]


def test_whoever_passes_through_a_story_is_not_its_candidate() -> None:
    story = " ".join(f"Sen. Ilko Marr spoke in town {n}." for n in ("Osk", "Sel", "Vand", "Tarn"))
    told = "{1s Anna Voss} {1c said} {1p no}. {2s The candidate} {2c denied} {2p it}."
    found = read(f"{story} {told}")
    assert found.speaker(2).name == "Ilko Marr"


def test_aides_of_another_are_others() -> None:
    found = read(
        "Ilko Marr met Dana Voss. {1s Aides to Marr} {1c said} {1p no}. "
        "{2s Voss’s aides} {2c said} {2p it}. {3s Marr’s aides} {3c said} {3p yes}."
    )
    assert found.speaker(1) == found.speaker(3) != found.speaker(2)


def test_shares_of_the_asked_are_not_the_same_people() -> None:
    found = read("{1s Three in 10} {1c fear} {1p rain}. {2s Three in 10} {2c want} {2p it}.")
    assert found.speaker(1) != found.speaker(2)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Up to five lawmakers", "anonymous"),
        ("Two or three lawmakers", "anonymous"),
        ("Some 40 lawmakers", "group"),
        ("Two thousand lawmakers", "group"),
    ],
)
def test_a_small_number_is_of_particular_ones(source: str, kind: str) -> None:
    assert read(f"{{1s {source}}} {{1c said}} {{1p no}}.").speaker(1).kind == kind


def test_a_ministry_is_no_group() -> None:
    found = read("{1s The Interior Ministry} {1c said} {1p no}. {2s The group} {2c said} {2p yes}.")
    assert found.speaker(1) != found.speaker(2)


def test_a_campaign_and_a_name_are_two() -> None:
    found = read("{1s The Voss campaign and Ilko Marr} {1c said} {1p no}.")
    parts = [e.name for e in found.entities if e.id in found.speaker(1).members]
    assert parts == ["The Voss campaign", "Ilko Marr"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("In remarks to Sel Star, {1s a member of staff} {1c said} {1p no}.", False),
        ("Sel Starr, {1s a member of staff}, {1c said} {1p no}.", True),
        ("In a letter from Sel Starr, a member of staff, {1s he} {1c said} {1p no}.", True),
    ],
)
def test_the_subject_behind_an_opening_describes_no_name_in_it(text: str, person: bool) -> None:
    found = next(e for e in read(text).entities if e.name.startswith("Sel Star"))
    assert (found.kind == "person") is person
