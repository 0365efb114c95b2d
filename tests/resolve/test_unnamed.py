import pytest
from resolve.marked import read

from reportedly.schema import BlockKind


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("a source close to the government", 1),
        ("two officials", 2),
        ("both sources", 2),
        ("insiders", None),
        ("several aides", None),
        ("one of the officials", 1),
        ("12 lawmakers", 12),
        ("two dozen teachers", 24),
        ("two of the five officials", 2),
        ("three current and four former officials", 7),
        ("² officials", None),
    ],
)
def test_count_and_descriptor(source: str, count: int | None) -> None:
    speaker = read(f"{{1p It was over}}, {{1c according to}} {{1s {source}}}.").speaker(1)
    assert (speaker.kind, speaker.named, speaker.count) == ("anonymous", False, count)
    assert speaker.name == source


def test_two_counts_that_share_a_noun_are_added() -> None:
    said = "{1s Three current and two former officials} {1c said} {1p no}."
    assert read(said).speaker(1).count == 5


@pytest.mark.parametrize(
    "source",
    ["at least three diplomats", "more than three diplomats", "almost five advisers", "up to five "
     "diplomats", "some 12 officials", "two or three aides", "two to three aides", "between two "
     "and four aides", "two, perhaps three, aides", "two or more aides", "seven out of ten doctors",
     "7 in 10 doctors", "two hundred teachers", "several dozen teachers", "most of the nine judges",
     "40 per cent of voters", "more than one official", "no fewer than six aides",
     "all but two of the nine judges", "all but one judge"],
)  # fmt: skip
def test_a_bound_a_rough_number_or_a_share_is_no_count(source: str) -> None:
    found = read(f"{{1p It was over}}, {{1c according to}} {{1s {source}}}.")
    assert found.speaker(1).count is None


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("a memo seen by the Board", "document"),
        ("the filing", "document"),
        ("voters", "group"),
        ("46 percent of voters", "group"),
        ("people familiar with the matter", "anonymous"),
        ("people near the government", "anonymous"),
        ("the ministry", "institution"),
        ("experts", "anonymous"),
        ("the newspaper", "outlet"),
    ],
)
def test_kind_of_the_nameless(source: str, kind: str) -> None:
    assert read(f"{{1s {source.capitalize()}}} {{1c said}} {{1p no}}.").speaker(1).kind == kind


def test_the_source_is_the_one_before() -> None:
    found = read("{1s A source} {1c said} {1p no}. {2p Yes}, {2s the source} {2c added}.")
    assert found.speaker(1) == found.speaker(2)


def test_the_description_tells_which_source() -> None:
    found = read(
        "{1s A source close to the palace} {1c said} {1p no}. "
        "{2s Another source, in the navy,} {2c said} {2p yes}. "
        "{3s The source close to the palace} {3c said} {3p never}."
    )
    assert found.speaker(3) == found.speaker(1)
    assert found.speaker(2).distinct_from == (found.speaker(1).id,)


def test_another_one_is_told_apart() -> None:
    found = read(
        "{1s A source close to the palace} {1c said} {1p no}. "
        "{2s Another palace insider} {2c confirmed} {2p this account}. "
        "{3c According to} {3s both sources}, {3p it is over}. "
        "{4s These people} {4c said} {4p so}."
    )
    assert found.speaker(2).distinct_from == (found.speaker(1).id,)
    assert found.speaker(3).count == 2
    assert found.speaker(4) == found.speaker(3)


def test_the_second_is_the_one_who_was_told_apart() -> None:
    found = read(
        "{1s A party official} {1c said} {1p no}. {2s Another official} {2c said} {2p yes}. "
        "{3s The second official} {3c added} {3p why}."
    )
    assert found.speaker(3) == found.speaker(2) != found.speaker(1)


def test_plurals_with_other_words_are_not_tied() -> None:
    found = read(
        "{1s Some officials} {1c said} {1p no}. {2s Other officials} {2c said} {2p yes}. "
        "{3s The officials} {3c said} {3p so}."
    )
    assert found.speaker(1) != found.speaker(2)
    assert found.speaker(3) == found.speaker(2)


def test_one_of_them_goes_on_as_the_source() -> None:
    found = read(
        "{1s Two officials} {1c said} {1p no}. {2s One of them} {2c explained} {2p why}. "
        "“{3p So},” {3s the official} {3c said}."
    )
    assert found.speaker(2) != found.speaker(1)
    assert found.speaker(3) == found.speaker(2)


def test_two_descriptions_in_one_source_can_be_taken_up_one_by_one() -> None:
    found = read(
        "{1s A source close to the palace and an official of the port} {1c doubted} {1p it}. "
        "{2p No}, {2s the source close to the palace} {2c said}. "
        "{3p Yes}, {3s the official} {3c said}."
    )
    assert (found.speaker(1).kind, found.speaker(1).count) == ("anonymous", 2)
    assert found.speaker(2).name == "A source close to the palace"
    assert found.speaker(3).name == "an official of the port"


def test_the_document_is_the_memo() -> None:
    found = read(
        "{1s An internal memo of the Harbour Office} {1c calls for} {1p help}. "
        "{2p No}, {2s the four-page document} {2c says}. {3s It} {3c recommends} {3p silence}."
    )
    assert found.speaker(1) == found.speaker(2) == found.speaker(3)
    assert found.speaker(1).kind == "document"


def test_an_unnamed_source_is_never_given_a_name_nearby() -> None:
    found = read(
        "Ilko Marr, the minister, was in Sel. {1s A minister} {1c said} {1p the king is ill}."
    )
    assert not found.speaker(1).named


@pytest.mark.parametrize(
    "told",
    [
        "{1s A palace adviser, who spoke on condition of anonymity,} {1c said} {1p it was over}.",
        "{1s A palace adviser}, who asked not to be named, {1c said} {1p it was over}.",
        "{1p It was over}, {1s a palace adviser} {1c said}, asking to remain anonymous.",
        "Not authorised to speak, {1s a palace adviser} {1c said} {1p it was over}.",
        "{1s A palace adviser} {1c said} {1p it was over}. He spoke on condition of anonymity.",
        "{1s A palace adviser} {1c said} {1p no}. The adviser spoke on condition of anonymity.",
        "{1s A palace adviser} {1c said} {1p no}. They asked not to be named.",
        "{1s An aide and a palace adviser, who asked not to be named,} {1c said} {1p no}.",
    ],
)
def test_whoever_is_said_to_be_unnamed_gets_no_name(told: str) -> None:
    found = read(f"{told}\n{{2s Ilko Brun, the palace adviser,}} {{2c denied}} {{2p it}}.")
    brun = found.speaker(2)
    assert (brun.name, len(brun.mentions)) == ("Ilko Brun", 1)
    assert found.speaker(1).named is False


def test_what_a_source_says_of_others_does_not_withhold_its_name() -> None:
    found = read(
        "{1s A palace adviser} {1c said} {1p the guard was not allowed to speak}.\n"
        "{2s Ilko Brun, the palace adviser,} {2c denied} {2p it}."
    )
    assert found.speaker(1).name == found.speaker(2).name == "Ilko Brun"


@pytest.mark.parametrize(("first", "named"), [("A senior aide", False), ("A palace aide", True)])
def test_an_aide_is_an_adviser_only_in_the_same_words(first: str, named: bool) -> None:
    later = "the palace adviser" if named else "the adviser"
    found = read(
        f"{{1s {first}}} {{1c said}} {{1p no}}.\n{{2s Ilko Brun, {later},}} {{2c said}} {{2p yes}}."
    )
    assert found.speaker(1).named is named


@pytest.mark.parametrize(("between", "named"), [("Rain fell.", False), ("Brun left.", True)])
def test_the_adviser_is_the_nearer_of_the_named_and_the_withheld(between: str, named: bool) -> None:
    found = read(
        "Ilko Brun, an adviser, was away.\n"
        "{1s An adviser, who asked not to be named,} {1c said} {1p no}. "
        f"Rain fell. {between} Rain fell. {{2s The adviser}} {{2c said}} {{2p yes}}."
    )
    assert found.speaker(2).named is named
    assert (found.speaker(1) == found.speaker(2)) is not named


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Two other officials", "The sources"),
        ("Three aides", "All three"),
        ("Three aides", "All of them"),
        ("Two aides", "Both"),
        ("Two aides", "Neither of them"),
        ("Ada Brun and Lyle Venn", "Both"),
        ("Ada Brun and Lyle Venn", "Each"),
    ],
)
def test_several_are_taken_up_together(first: str, later: str) -> None:
    made = read(f"{{1s {first}}} {{1c said}} {{1p no}}. {{2s {later}}} {{2c spoke}} {{2p of it}}.")
    assert made.speaker(2) == made.speaker(1)


def test_another_number_takes_nobody_up() -> None:
    made = read("{1s Three aides} {1c said} {1p no}. {2s All four} {2c said} {2p yes}.")
    assert made.speaker(2) != made.speaker(1)


@pytest.mark.parametrize("words", ["Both sources", "The two sources", "Both insiders"])
def test_both_sources_are_the_two_before(words: str) -> None:
    found = read(
        "{1s A clerk} {1c said} {1p no}. {2s A second source} {2c said} {2p no}. "
        f"{{3s {words}}} {{3c said}} {{3p never}}."
    )
    both = found.speaker(3)
    assert (both.named, both.count) == (False, 2)
    assert both.members == (found.speaker(1).id, found.speaker(2).id)


def test_both_of_three_may_be_anybody() -> None:
    found = read(
        "{1s A source} {1c said} {1p no}. {2s A second source} {2c said} {2p no}. "
        "{3s A third source} {3c said} {3p no}. {4s Both sources} {4c said} {4p never}."
    )
    assert found.speaker(4).members == ()


@pytest.mark.parametrize("kind", ["teaser", "furniture"])
def test_another_story_beside_the_article_tells_nobody_of_it(kind: BlockKind) -> None:
    marked = (
        "{1s Prosecutors} {1c say} {1p the firm paid}.\n"
        "A mayor mends a net while {2s people near the palace} {2c speak of} {2p it}.\n"
        "{3s The officials} {3c said} {3p no}."
    )
    apart = read(marked, kinds=(kind, "caption", "body"))
    assert apart.speaker(2) != apart.speaker(1)
    assert apart.speaker(3) != apart.speaker(1)


def test_a_campaign_is_one_however_its_candidate_is_called() -> None:
    found = read(
        "Ilko Marr and Dana Voss are running. {1s The Marr campaign} {1c said} {1p no}. "
        "{2s Mr. Marr's campaign} {2c said} {2p never}. {3s Marr campaign} {3c said} {3p so}. "
        "{4s The Voss campaign} {4c said} {4p yes}."
    )
    assert found.speaker(1) == found.speaker(2) == found.speaker(3)
    assert found.speaker(4) != found.speaker(1)


def test_whose_a_poll_is_may_be_told_later_and_a_day_tells_which() -> None:
    found = read(
        "{1s A new poll} {1c says} {1p no}. "
        "{2s The survey, conducted by the Marr Institute,} {2c found} {2p yes}. "
        "{3s Monday's poll} {3c showed} {3p more}. "
        "{4s Another poll, conducted by the Voss Institute,} {4c found} {4p less}."
    )
    assert found.speaker(1) == found.speaker(2) == found.speaker(3)
    assert found.speaker(4) != found.speaker(1)


def test_a_headlines_former_clerk_is_the_storys_and_not_the_last_to_speak() -> None:
    found = read(
        "{1p Judge took bribes}, {1s ex-clerk} {1c tells} police\n\n"
        "Judge Ilko Marr took bribes, {2s a former clerk} {2c told} the police. "
        "{3s Marr} {3c said} {3p no}.",
        kinds=("headline",),
    )
    assert found.speaker(1) == found.speaker(2)
    assert not found.speaker(1).named
