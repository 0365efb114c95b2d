"""First words of a sentence that are no names, though nothing else in the text tells it."""

import pytest
from resolve.marked import read

AFTER = "{1p the mayor, Ada Brun, will resign}."


@pytest.mark.parametrize(
    "source",
    ["Enemies", "Detractors", "Biographers", "Parishioners of St. Anne", "Skeptics", "Fewer",
     "Plenty", "Countless", "MPs", "MEPs"],
)  # fmt: skip
def test_a_plural_before_its_verb_is_nobody_s_name(source: str) -> None:
    found = read(f"The bill passed. {{1s {source}}} {{1c say}} {AFTER}").speaker(1)
    assert (found.kind, found.named, found.count) == ("group", False, None)


def test_an_adverb_may_stand_before_the_verb() -> None:
    found = read(f"The bill passed. {{1s Unions}} also {{1c fear}} {AFTER}").speaker(1)
    assert (found.kind, found.named) == ("institution", False)


@pytest.mark.parametrize(
    ("source", "cue", "kind"),
    [
        ("Edwards", "says", "person"),
        ("Hughes", "has said", "person"),
        ("Rogers", "will say", "person"),
        ("Reuters", "say", "outlet"),
        ("Airbus", "say", "person"),
    ],
)
def test_names_that_end_in_s_stay_names(source: str, cue: str, kind: str) -> None:
    found = read(f"The bill passed. {{1s {source}}} {{1c {cue}}} {AFTER}").speaker(1)
    assert (found.kind, found.named) == (kind, True)


def test_a_surname_that_a_sentence_holds_stays_one() -> None:
    text = "Una Edwards has resigned. {1s Edwards} {1c report} {1p no}."
    assert read(text).speaker(1).name == "Una Edwards"
