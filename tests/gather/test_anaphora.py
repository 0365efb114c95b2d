"""Contents that point back to what was said before, in words that tell it once more."""

import pytest
from piles import Pile

from reportedly.gather.pointing import points_back


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("offered", "an identical description"),
        ("chipped in", "That’s right"),
        ("in the words of", "The information is accurate"),
        ("vouched for", "every word of it"),
        ("endorsed", "all of it"),
        ("swore", "that every bit of it was gospel"),
        ("pointed out", "None of that is made up"),
        ("sounded equally categorical about", "it"),
        ("described", "the matter in precisely those terms"),
        ("had to say", "the subject amounted to the same thing"),
        ("is also the word from", "That"),
        ("echoed", "that account in a phone call on Tuesday"),
        ("acknowledged", "that much in private"),
        ("said", "much the same"),
        ("says", "so too"),
        ("put", "it the same way"),
        ("remembered", "things the same way"),
        ("gave", "exactly the same explanation of the night"),
        ("concurred with", "that assessment"),
        ("vouched for", "his story"),
        ("said", "as much"),
        ("conceded", "that it was indeed so"),
        ("wrote", "“Yes, this is correct,”"),
        ("said", "the account was accurate in every detail"),
        ("recalled", "it no differently"),
        ("stood by", "the pilot’s account"),
        ("bore", "this out"),
        ("was of", "that view"),
        ("came", "Further confirmation"),
        ("acknowledged", "this"),
        ("testified", "to the same effect"),
        ("agreed", "agreed"),
        ("did not agree", "agree"),
        ("agreed with", "her"),
        ("squares with", "Her account"),
        ("was also the recollection of", "That"),
        ("confirmed", "it on Tuesday morning"),
        ("said", "“Ditto,”"),
        ("said", "The ministry's view … is no different"),
    ],
)
def test_the_same_once_more_points_back(cue: str, content: str) -> None:
    assert points_back(content, cue)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("gave", "this account"),
        ("hoped", "that the story was true"),
        ("wondered whether", "it was true"),
        ("said", "this"),
        ("told", "the story of the flood"),
        ("said", "the same pier will be sold to a brewery"),
        ("said", "so many people came that the doors were shut"),
        ("made", "the claim that the pier was sold"),
        ("said", "that it was the case of the lost barge that troubled her"),
        ("said", "“That is correct behaviour for a pilot,”"),
        ("told", "this"),
        ("lost", "the testimony"),
        ("said", "agree"),
        ("told", "her"),
        ("was the captain of", "that"),
    ],
)
def test_what_tells_something_new_does_not(cue: str, content: str) -> None:
    assert not points_back(content, cue)


def test_it_joins_the_claim_that_it_means() -> None:
    pile = Pile()
    first = pile.say("a", "Mira Holt", "that the northern pier will be sold to a brewery")
    again = pile.say("a", "Jon Pell", "much the same", cue="said")
    members = {m.attribution: m for m in pile.gather()[1]}
    assert members[again].claim == members[first].claim
    assert members[again].relation == "asserts"


def test_nobodys_words_are_no_account() -> None:
    """ "Rain is expected" has no source, so nobody gave an account of it."""
    pile = Pile()
    first = pile.say("a", "Mira Holt", "that the northern pier will be sold to a brewery")
    pile.say("a", "", "Rain on the coast", cue="is expected")
    again = pile.say("a", "Jon Pell", "this account", cue="confirmed")
    members = {m.attribution: m.claim for m in pile.gather()[1]}
    assert members[again] == members[first]


@pytest.mark.parametrize(
    ("content", "cue", "relation"),
    [
        ("that account accurate", "called", "asserts"),
        ("this", "described", "asserts"),
        ("the story outrageous", "called", "questions"),
        ("the claims misleading", "called", "denies"),
        ("the claim", "ridiculed", "denies"),
        ("that claim", "walked back", "denies"),
    ],
)
def test_to_call_it_names_is_not_to_stand_by_it(content: str, cue: str, relation: str) -> None:
    pile = Pile()
    first = pile.say("a", "Mira Holt", "that the northern pier will be sold to a brewery")
    again = pile.say("a", "Jon Pell", content, cue=cue)
    members = {m.attribution: m for m in pile.gather()[1]}
    assert (members[again].claim, members[again].relation) == (members[first].claim, relation)


def test_who_has_no_doubt_asserts() -> None:
    pile = Pile()
    sure = pile.say("a", "Mira Holt", "that the pier will be sold", cue="has no doubt")
    unsure = pile.say("b", "Jon Pell", "that the lock will be drained", cue="has doubts")
    members = {m.attribution: m.relation for m in pile.gather()[1]}
    assert (members[sure], members[unsure]) == ("asserts", "questions")


@pytest.mark.parametrize(
    ("cue", "content"),
    [("supported", "it"), ("is backed by", "this"), ("reported", "similar numbers")],
)
def test_help_for_a_plan_and_like_figures_point_nowhere(cue: str, content: str) -> None:
    assert not points_back(content, cue)


def test_a_caption_in_between_hides_nothing() -> None:
    pile = Pile()
    first = pile.say("a", "Mira Holt", "that the northern pier will be sold to a brewery")
    pile.say("a", "Ada Brun", "that it rained on the quay", block="caption")
    again = pile.say("a", "Jon Pell", "this account", cue="confirmed")
    members = {m.attribution: m.claim for m in pile.gather()[1]}
    assert members[again] == members[first]


def test_a_denial_means_what_was_said_of_who_denies_it() -> None:
    pile = Pile()
    first = pile.say("a", "Mira Holt", "that Anton Orn sold the northern pier to a brewery")
    pile.say("a", "Jon Pell", "that the ledgers were incomplete")
    denied = pile.say("a", "A spokesman for Mr. Orn", "it", cue="denied", denies=True)
    members = {m.attribution: m for m in pile.gather()[1]}
    assert (members[denied].claim, members[denied].relation) == (members[first].claim, "denies")


def test_a_denial_by_nobody_who_was_named_means_the_last_word() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", "that Anton Orn sold the northern pier to a brewery")
    last = pile.say("a", "Jon Pell", "that the ledgers were incomplete")
    denied = pile.say("a", "Ada Brun", "it", cue="denied", denies=True)
    members = {m.attribution: m.claim for m in pile.gather()[1]}
    assert members[denied] == members[last]


@pytest.mark.parametrize(
    ("content", "cue", "relation"),
    [
        ("that the report was false", "said", "denies"),
        ("the report a fabrication", "called", "denies"),
        ("the report", "confirmed", "asserts"),
    ],
)
def test_the_report_is_what_was_reported(content: str, cue: str, relation: str) -> None:
    pile = Pile()
    first = pile.say("a", "The Sel Courier", "that the pier was sold to a brewery", cue="reported")
    pile.say("a", "Jon Pell", "that two clerks had left the harbour board")
    again = pile.say("a", "Ada Brun", content, cue=cue)
    members = {m.attribution: m for m in pile.gather()[1]}
    assert (members[again].claim, members[again].relation) == (members[first].claim, relation)


def test_a_magazines_story_is_what_was_told_to_it() -> None:
    pile = Pile()
    told = pile.say(
        "a", "A clerk", "that the pier was sold to a brewery", cue="told Compass magazine"
    )
    pile.say("a", "Jon Pell", "that two clerks had left the harbour board")
    again = pile.say(
        "a", "Ada Brun", "the magazine's story as a spy novel", cue="dismissed", denies=True
    )
    members = {m.attribution: m for m in pile.gather()[1]}
    assert (members[again].claim, members[again].relation) == (members[told].claim, "denies")


@pytest.mark.parametrize(
    ("content", "points"),
    [
        ("“It's a fairy tale,”", True),
        ("that the allegations were baseless", True),
        ("that it is false that the quay is safe for ships", False),
        ("the ballots were false", False),
        ("Oyle's story was false", True),
        ("Oyle's story was accurate", True),
        ('the accusation was "a lie" and that he had never accepted a bribe from anyone', True),
        ('the claim was "absurd"', True),
        ('the claim was "absurd" and that the quay would be sold to a brewery', False),
        ("the toll charge was absurd", False),
        ("Oyle's ferry was false", False),
    ],
)
def test_what_is_called_false_was_said_before(content: str, points: bool) -> None:
    assert points_back(content, "said") == points


@pytest.mark.parametrize(
    ("content", "cue", "relation"),
    [
        ("the report was accurate", "said", "asserts"),
        ("the allegation was true", "said", "asserts"),
        ("the report was false", "said", "denies"),
        ("the claim was “absurd”", "said", "denies"),
        ("it was true", "said", "asserts"),
        ("it was a lie", "said", "denies"),
        ("the same", "said", "denies"),
        ("this account", "confirmed", "denies"),
        ("his statement was false", "said", "asserts"),
        ("his claim was false", "said", "asserts"),
    ],
)
def test_behind_a_denial_the_report_is_what_was_denied(
    content: str, cue: str, relation: str
) -> None:
    pile = Pile()
    no = pile.say("a", "Brand", "that the brewery had paid him", "denied", denies=True)
    back = pile.say("a", "Ada Brun", content, cue)
    members = {m.attribution: m for m in pile.gather()[1]}
    assert (members[back].claim, members[back].relation) == (members[no].claim, relation)


def test_who_denies_it_too_denies() -> None:
    pile = Pile()
    pile.say("a", "Brand", "that the brewery had paid him", "denied", denies=True)
    pile.say("a", "Joseph Abt", "it", "denied", denies=True)
    assert [m.relation for m in pile.gather()[1]] == ["denies"] * 2


def test_who_speaks_of_what_was_denied_goes_on_so() -> None:
    pile = Pile()
    pile.say("a", "Brand", "that the brewery had paid him", "denied", denies=True)
    pile.say("a", "Ada Brun", "the report was accurate")
    pile.say("a", "Ada Brun", "that it was so", "confirmed")
    pile.say("a", "Jon Pell", "this", "confirmed")
    relations = [m.relation for m in pile.gather()[1]]
    assert relations == ["denies", "asserts", "asserts", "denies"]


def test_an_allegation_is_not_the_answer_to_it() -> None:
    pile = Pile()
    said = pile.say("a", "Otto Keel", "that the port of Lorne paid for the posters")
    no = pile.say("a", "The port of Lorne", "that it had never bought anything in Tarn")
    back = pile.say("a", "Ada Brun", "the allegation was true")
    members = {m.attribution: m for m in pile.gather()[1]}
    assert (members[back].claim, members[back].relation) == (members[said].claim, "asserts")
    assert members[no].claim != members[said].claim


def test_an_allegation_may_be_a_no() -> None:
    pile = Pile()
    pile.say("a", "Otto Keel", "that the posters were printed in the port of Lorne")
    said = pile.say("a", "Jon Pell", "that Lukas Brandt had never declared the gifts")
    back = pile.say("a", "Ada Brun", "the allegation was true")
    members = {m.attribution: m for m in pile.gather()[1]}
    assert (members[back].claim, members[back].relation) == (members[said].claim, "asserts")


@pytest.mark.parametrize(
    ("content", "charge"), [("the allegation", True), ("the charges", True), ("it", False)]
)
def test_an_allegation_is_the_nearest_wrong(content: str, charge: bool) -> None:
    pile = Pile()
    wrong = pile.say("a", "A clerk", "that Lukas Brandt took bribes from a builder", named=False)
    other = pile.say("a", "Mira Holt", "that Brandt would speak in the harbour on Friday")
    pile.say("a", "Jon Pell", "that a ferryman had been murdered")
    no = pile.say("a", "Brandt", content, "denied", denies=True)
    members = {m.attribution: m for m in pile.gather()[1]}
    assert members[no].claim == members[wrong if charge else other].claim
    assert members[no].relation == "denies"


@pytest.mark.parametrize(
    ("denier", "content", "hers"),
    [
        ("Viktor Brand", "her story was false", True),
        ("Viktor Brand", "his story was false", False),
        ("Viktor Brand", "the story was false", False),
        ("Clara Brand", "her story was false", False),
        ("Brand", "her story was false", False),
    ],
)
def test_her_story_is_a_womans(denier: str, content: str, hers: bool) -> None:
    pile = Pile()
    said = pile.say("a", "Clara Holt", "that the northern pier was sold to a brewery")
    last = pile.say("a", denier, "that the ledgers were incomplete")
    no = pile.say("a", "Joseph Abt", content)
    members = {m.attribution: m for m in pile.gather()[1]}
    assert members[no].claim == members[said if hers else last].claim
    assert members[no].relation == "denies"


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("did not want", "her name used"),
        ("asked", "not to be named"),
        ("was", "not authorized to speak"),
    ],
)
def test_that_somebody_is_not_named_is_no_account(cue: str, content: str) -> None:
    pile = Pile()
    first = pile.say("a", "Mira Holt", "that the northern pier will be sold to a brewery")
    pile.say("a", "who", content, cue, named=False)
    again = pile.say("a", "A clerk", "the same account", "gave", named=False)
    members = {m.attribution: m for m in pile.gather()[1]}
    assert (members[again].claim, members[again].relation) == (members[first].claim, "asserts")


def test_what_is_said_on_condition_of_anonymity_is_an_account() -> None:
    pile = Pile()
    pile.say("a", "Mira Holt", "that the northern pier will be sold to a brewery")
    cue = "said on condition of anonymity"
    last = pile.say("a", "A clerk", "that the ledgers were incomplete", cue, named=False)
    again = pile.say("a", "Jon Pell", "the same account", "gave")
    members = {m.attribution: m.claim for m in pile.gather()[1]}
    assert members[again] == members[last]


@pytest.mark.parametrize(
    ("cue", "content", "told"),
    [
        ("asked", "not to be named", False),
        ("did not want", "her name used", False),
        ("requested", "anonymity because the talks go on", False),
        ("wants", "to be named mayor of Osk", True),
        ("said on condition of anonymity", "that the quay would close", True),
    ],
)
def test_that_a_source_is_not_named_is_no_claim(cue: str, content: str, told: bool) -> None:
    pile = Pile()
    said = pile.say("a", "Mira Holt", content, cue=cue)
    assert (said in {m.attribution for m in pile.gather()[1]}) == told
