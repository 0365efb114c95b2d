import pytest
from resolve.marked import read

from reportedly.resolve.names import names, vocabulary
from reportedly.resolve.tokens import words
from reportedly.schema import Span


def test_a_full_stop_is_no_name() -> None:
    sentences = [words(text, Span(0, len(text))) for text in ("K. All-", "the k that is small")]
    found = names(sentences[0], vocabulary(sentences))
    assert all(name.words for name in found)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("James A. Brun, a former expert,", "James A. Brun"),
        ("The Committee for a Responsible Budget", "Committee for a Responsible Budget"),
        ("The Council on Foreign Trade", "Council on Foreign Trade"),
        ("The Harbour and Fish Trade Committee", "Harbour and Fish Trade Committee"),
        ("Water Rights Watch", "Water Rights Watch"),
        ("Ms. King", "Sara T. King"),
        ("King", "Sara T. King"),
        ("Stone", "Roger Stone"),
    ],
)
def test_names_that_hold_small_words_and_titles(source: str, name: str) -> None:
    text = "They met Sara T. King and Roger Stone. A stone fell."
    found = read(f"{text} {{1s {source}}} {{1c said}} {{1p no}}.")
    assert found.speaker(1).name == name
    assert found.speaker(1).named


def test_a_title_with_an_article_is_no_surname() -> None:
    found = read("They met Sara T. King. {1s The king} {1c said} {1p no}.")
    assert not found.speaker(1).named


def test_a_day_ends_the_name_of_a_body() -> None:
    found = read("{1s The Committee} on Monday {1c said} {1p no}.")
    assert found.speaker(1).name == "Committee"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The Sunday Beacon", "Sunday Beacon"),
        ("The Mail on Sunday", "Mail on Sunday"),
        ("The Beacon on Sunday", "Beacon"),
        ("The Sunday meeting", "The Sunday meeting"),
    ],
)
def test_papers_keep_the_day_that_they_are_named_after(source: str, name: str) -> None:
    speaker = read(f"They met. {{1s {source}}} {{1c said}} {{1p no}}.").speaker(1)
    assert speaker.name == name
    assert (speaker.kind == "outlet") == ("meeting" not in source)


@pytest.mark.parametrize(
    ("source", "name"),
    [("Foreign minister 李明远", "李明远"), ("The spokesman, سامي حداد,", "سامي حداد")],
)
def test_names_without_case_speak(source: str, name: str) -> None:
    speaker = read(f"The talks went on. {{1s {source}}} {{1c said}} {{1p no}}.").speaker(1)
    assert (speaker.kind, speaker.named, speaker.name) == ("person", True, name)


_LISTED = ("Bana Kotule", "Mila Venn", "Rudo Fasse", "Kele Bapal")


def test_a_list_of_names_is_no_headline() -> None:
    found = read(f"Present: {', '.join(_LISTED[:3])} and {_LISTED[3]}.")
    assert set(_LISTED) <= {e.name for e in found.entities}


def test_a_headline_with_a_comma_is_no_list() -> None:
    found = read("Kotule, Venn Clash Over Budget Vote\nThe clash came late.")
    assert len(found.entities) == 1


@pytest.mark.parametrize("outlet", ["The Sunder Gazette", "Sunder News"])
def test_the_place_of_an_outlet_is_not_the_outlet(outlet: str) -> None:
    found = read("SUNDER — {1s Ilko Marr, mayor of Sunder,} {1c said} {1p no}.", outlet=outlet)
    assert not found.entities[0].mentions
    place = found.named("Sunder")
    assert (place.kind, len(place.mentions)) == ("place", 2)


def test_an_outlet_goes_by_its_first_word_before_a_generic_one() -> None:
    found = read("He told Sunder News. {1s Sunder} {1c said} {1p no}.")
    assert found.speaker(1).name == "Sunder News"


def test_sources_at_the_head_of_a_sentence_are_no_name() -> None:
    found = read("{1s Sources close to the campaign} {1c said} {1p no}.").speaker(1)
    assert (found.kind, found.named, found.count) == ("anonymous", False, None)


def test_a_department_whose_name_ends_like_a_title_is_whole_and_has_its_letters() -> None:
    found = read("The U.S. Department of Justice sued. On Monday {1s the DOJ} {1c said} {1p no}.")
    assert found.speaker(1).name == "U.S. Department of Justice"


def test_a_relative_and_a_former_candidate_are_who_is_named_behind() -> None:
    found = read(
        "Ilko Marr was fired. {1s Marr's son, Grant,} {1c said} {1p it was unfair}. "
        "{2s A former candidate -- Dana Voss, who lost --} {2c said} {2p no}."
    )
    assert found.speaker(1).name == "Grant"
    assert found.speaker(2).name == "Dana Voss"
