import pytest
from resolve.marked import OUTLET, read


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("{1s Ilko Marr} {1c said} {1p it was over}.", "Ilko Marr"),
        ("{1s Sen. Ilko Marr} {1c said} {1p it was over}.", "Ilko Marr"),
        ("{1s Former Vandian president Ilko Marr} {1c said} {1p it was over}.", "Ilko Marr"),
        ("{1s Ilko Marr, a onetime adviser to Dana Voss,} {1c said} {1p no}.", "Ilko Marr"),
        ("{1s The party's spokesman Ilko Marr} {1c said} {1p it was over}.", "Ilko Marr"),
        ("{1s The spokesman for the ministry, Ilko Marr,} {1c said} {1p no}.", "Ilko Marr"),
        ("{1s Harbour master Ilko Marr} {1c said} {1p it was over}.", "Ilko Marr"),
        ("{1s Prime Minister Ilko Marr} {1c said} {1p it was over}.", "Ilko Marr"),
        ("{1s Ilko Marr, 41, head of the union,} {1c said} {1p no}.", "Ilko Marr"),
        ("{1s The National Election Board} {1c said} {1p no}.", "National Election Board"),
        ("According to {1s Ilko Marr’s findings}, {1p it was over}.", "Ilko Marr"),
        ("{1s Speaker of the House Rep. Paul Marr (R-Sel)} {1c said} {1p no}.", "Paul Marr"),
        ("{1s Chief of Staff Paul Marr} {1c said} {1p no}.", "Paul Marr"),
        ("{1s Voss’s chief of staff Paul Marr} {1c said} {1p no}.", "Paul Marr"),
        ("{1s Voss’s introducer, actress Ada Marr} {1c said} {1p no}.", "Ada Marr"),
        ("{1s US President Ilko Marr} {1c said} {1p no}.", "Ilko Marr"),
        ("{1s Voss’s opponent, Sel Sen. Paul Marr,} {1c said} {1p no}.", "Paul Marr"),
        ("{1s Her partner, ranking Democrat Sen. Paul Marr,} {1c said} {1p no}.", "Paul Marr"),
        ("{1s The Republic of Vandia} {1c said} {1p no}.", "Republic of Vandia"),
    ],
)
def test_the_head_of_a_source_span_speaks(marked: str, name: str) -> None:
    assert read(marked).speaker(1).name == name
    assert read(marked).speaker(1).named


@pytest.mark.parametrize(
    "source",
    [
        "a spokesman for Ilko Marr",
        "a former adviser to the country’s president, Ilko Marr",
        "an official in Ilko Marr’s ministry",
        "two people familiar with Ilko Marr’s plans",
        "another aide to Ilko Marr",
    ],
)
def test_a_name_that_only_qualifies_does_not_speak(source: str) -> None:
    marked = f"Ilko Marr arrived. “{{1p No}},” {{1c said}} {{1s {source}}}."
    speaker = read(marked).speaker(1)
    assert (speaker.kind, speaker.named, speaker.name) == ("anonymous", False, source)


@pytest.mark.parametrize("source", ["Ada Marr Campaign", "Marr Campaign"])
def test_a_campaign_in_capitals_is_not_its_candidate(source: str) -> None:
    found = read(f"Ada Marr arrived. {{1s {source}}} {{1c said}} {{1p no}}.")
    assert found.speaker(1).kind == "institution"
    assert found.speaker(1) != found.named("Ada Marr")


def test_a_rank_in_capitals_is_no_name() -> None:
    found = read("Ada Marr arrived. {1s Marr’s potential VP} {1c said} {1p no}.")
    assert not found.speaker(1).named


def test_a_letter_is_its_signers() -> None:
    found = read(
        "LETTERS.\n\n{1s I} {1c think} {1p it is over}.\n\nDebby Marr.\n\nSel Harbour, Osk.\n\n"
        "{2s I} {2c hope} {2p not}.\n\nKai L. Voss.\n\nOsk, Vandia.\n"
    )
    assert [found.speaker(n).name for n in (1, 2)] == ["Debby Marr", "Kai L. Voss"]


def test_who_behind_a_list_is_its_last() -> None:
    found = read("They met Ada Marr, a banker; Lyle Voss, a printer, {1s who} {1c said} {1p no}.")
    assert found.speaker(1).name == "Lyle Voss"


def test_short_names_mean_the_full_name_before_or_behind() -> None:
    found = read(
        "{1s Marr} {1c says} {1p no}.\nIlko Marr spoke in Sel. {2s Mr. Marr} {2c said} {2p yes}."
    )
    assert found.speaker(1).name == found.speaker(2).name == "Ilko Marr"
    assert len(found.named("Ilko Marr").mentions) == 3


def test_a_surname_that_is_spelt_nearly_alike_is_the_same_person() -> None:
    found = read("{1s Ilko Yurgen} {1c said} {1p no}. {2s Yurgens} {2c said} {2p yes}.")
    assert found.speaker(1) == found.speaker(2)


def test_two_people_of_one_surname_stay_two() -> None:
    found = read("{1s Dana Marr} {1c said} {1p no}. Her brother {2s Ilko Marr} {2c said} {2p yes}.")
    assert found.speaker(1) != found.speaker(2)


def test_acronym_in_brackets() -> None:
    found = read("The National Election Board (NEB) met. {1s The NEB} {1c said} {1p no}.")
    assert found.speaker(1).name == "National Election Board"


@pytest.mark.parametrize("pronoun", ["she", "She"])
def test_pronoun_by_gender(pronoun: str) -> None:
    marked = f"Maria Voss met Peter Marr in Sel. {{1s {pronoun}}} {{1c said}} {{1p it went well}}."
    assert read(marked).speaker(1).name == "Maria Voss"


def test_pronoun_goes_on_with_the_speaker() -> None:
    found = read(
        "“{1p No},” {1s Ilko Marr} {1c told} a crowd in Sel about Pavel Orm.\n"
        "“{2p I am not going},” {2s he} {2c said}."
    )
    assert found.speaker(2).name == "Ilko Marr"


def test_a_pronoun_means_nobody_inside_its_own_quotation() -> None:
    found = read("Ilko Marr left. {1p “Pavel Orm knows it,”} {1s he} {1c said}.")
    assert found.speaker(1).name == "Ilko Marr"


def test_who_asks_does_not_go_on_speaking() -> None:
    found = read(
        "Ilko Marr met the press. {1s A reporter} {1c asked} {1p whether he would go}.\n"
        "“{2p No},” {2s he} {2c said}."
    )
    assert found.speaker(2).name == "Ilko Marr"


def test_relative_pronouns_mean_what_stands_in_front() -> None:
    found = read(
        "The vote was called by Dana Voss, {1s who} {1c said} {1p it was time}, "
        "and by the Harbour Board, {2s which} {2c said} {2p nothing}."
    )
    assert found.speaker(1).name == "Dana Voss"
    assert found.speaker(2).name == "Harbour Board"


def test_who_behind_a_description_is_whoever_is_named_in_front_of_it() -> None:
    made = read(
        "The fund took a loan from Dana Voss, a builder, {1s who} {1c had said} {1p it was safe}."
        " Later it named a builder, {2s who} {2c said} {2p nothing was}."
    )
    assert (made.speaker(1).name, made.speaker(2).named) == ("Dana Voss", False)


def test_who_behind_what_somebody_is_said_to_be_is_that_one() -> None:
    marked = "Ada Brun is a lawyer {1s who} {1c opposes} {1p the plan}."
    assert read(marked).speaker(1).name == "Ada Brun"


@pytest.mark.parametrize(
    "front",
    ["The pact could bolster", "It fell out of favour with", "Venn relied on"],
)
def test_a_clause_belongs_to_the_plain_noun_in_front_of_it(front: str) -> None:
    made = read(f"{front} rural voters, {{1s who}} {{1c doubt}} {{1p it}}.")
    assert made.speaker(1).name == "rural voters"


def test_a_strategist_for_a_woman_may_be_a_man() -> None:
    made = read(
        "Geoff Marr, a strategist for Mrs. Brun, lost. Ada Brun won. {1s He} {1c said} {1p so}."
    )
    assert made.speaker(1).name == "Geoff Marr"


def test_a_questioner_does_not_go_on_speaking() -> None:
    made = read(
        "{1s Ilko Marr} {1c spoke} {1p of it}. {2s One questioner} {2c claimed} {2p it was late}. "
        "“{3p You are right},” {3s he} {3c said}."
    )
    assert made.speaker(3).name == "Ilko Marr"


def test_roles_mean_who_bears_them() -> None:
    found = read(
        "Interior Minister Ilko Marr met Dana Voss, the head of the Harbour Board. "
        "{1s The minister} {1c said} {1p no}. {2s The head of the board} {2c said} {2p yes}."
    )
    assert found.speaker(1).name == "Ilko Marr"
    assert found.speaker(2).name == "Dana Voss"


def test_a_vice_president_is_not_the_president() -> None:
    found = read(
        "President Ilko Marr met Vice President Dana Voss. {1s The president} {1c said} {1p no}."
    )
    assert found.speaker(1).name == "Ilko Marr"


def test_an_unnamed_adviser_gets_the_name_given_later() -> None:
    found = read(
        "{1p No}, {1c according to} {1s a former adviser to the king}.\n"
        "“{2p Never},” {2s Yurin Dask, the former adviser,} {2c said}."
    )
    assert found.speaker(1).name == found.speaker(2).name == "Yurin Dask"


def test_first_person_is_the_author_and_in_a_quotation_its_speaker() -> None:
    found = read(
        "{1s I} {1c think} {1p it is over}. "
        "{2s Ilko Marr} {2c said}: {2p “{3s I} {3c fear} {3p the worst}.”}",
        byline="Dana Voss",
    )
    assert (found.speaker(1).name, found.speaker(1).kind) == ("Dana Voss", "author")
    assert found.speaker(3).name == "Ilko Marr"


def test_questions_and_answers() -> None:
    found = read(
        "Ilko Marr met this newspaper on Monday. Mr. Marr was late.\n"
        "Q: Shall you go?\nA: {1s I} {1c think} {1p so}.\n"
        "Q: {2s We} {2c heard} {2p that you stay}.\nA: {3s I} {3c hope} {3p to go}.",
        byline="Dana Voss",
    )
    assert found.speaker(1).name == found.speaker(3).name == "Ilko Marr"
    assert found.speaker(2).name == "Dana Voss"


def test_without_source() -> None:
    found = read(
        "{1s Ilko Marr} {1c spoke of} {1p a storm}.\n{2p “Nobody slept.”}\n"
        "It {3c is widely believed} {3p that he lies}."
    )
    assert found.speaker(2).name == "Ilko Marr"
    assert (found.speaker(3).kind, found.speaker(3).named) == ("unknown", False)


def test_two_unknown_sources_are_not_said_to_be_one() -> None:
    found = read("It {1c is believed} {1p that he lies}. It {2c is feared} {2p that he won}.")
    assert found.speaker(1) != found.speaker(2)


def test_a_second_cue_without_source_has_the_first_ones() -> None:
    found = read("{1s Ilko Marr} {1c denied} {1p it} but {2c would not say} {2p why}.")
    assert found.speaker(2).name == "Ilko Marr"


def test_several_names_are_a_group() -> None:
    speaker = read("{1s Ilko Marr and Dana Voss} {1c said} {1p no}.").speaker(1)
    assert (speaker.kind, speaker.count, speaker.named) == ("group", 2, True)


def test_headlines_repeat_the_body() -> None:
    found = read(
        "{1s Lawmaker}{1c :} {1p I was there}\n"
        "{2s Liv Sand, a member of the security committee,} {2c said} {2p she was there}.",
        kinds=("headline",),
    )
    assert found.speaker(1).name == "Liv Sand"


def test_outlet_and_author_come_first() -> None:
    found = read("{1s Ilko Marr} {1c said} {1p no}.", byline="By Dana Voss")
    kinds = [(e.id, e.kind, e.name) for e in found.entities[:3]]
    assert kinds == [
        ("x:e1", "outlet", OUTLET),
        ("x:e2", "author", "Dana Voss"),
        ("x:e3", "person", "Ilko Marr"),
    ]


def test_an_unknown_outlet_is_named_so() -> None:
    entity = read("Nothing.", outlet="").entities[0]
    assert (entity.kind, entity.name, entity.named) == ("outlet", "unknown outlet", False)


def test_this_memo_is_the_outlets_own() -> None:
    assert read("{1s This memo} {1c assumes} {1p the worst}.").speaker(1).name == OUTLET
