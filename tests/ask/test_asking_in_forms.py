"""Every form of question, asked of a pile in memory and of the same in a store."""

from dataclasses import replace
from datetime import date

import pytest
from piles import Asked, Pile

from reportedly.ask import ask
from reportedly.ask.changes import changes, remembered
from reportedly.errors import Ambiguous
from reportedly.schema.sheet import ClaimSheet, Sheet

QUAY = "that the harbour board will close the northern quay in autumn"


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    made.article("a", "Courier", "2020-03-01")
    made.article("b", "Herald", "2021-03-02")
    made.article("c", "Mirror", "")
    made.say("a", "Jon Pell", QUAY)
    made.say("b", "Jon Pell", QUAY, via=[("Courier", "outlet")])
    made.say("b", "Mira Holt", "the harbour board will not close the northern quay")
    made.say("a", "Ida Lund", "that Dara Oske’s “little plan” is a folly")
    made.say("b", "Ida Lund", "that taxes on the ferries will be doubled by the council")
    made.say("c", "Ida Lund", "that the mill of Osk has burnt to the ground")
    made.say("b", "Uwe Lund", "that the lighthouse keeper has left the island for good")
    _mention(made, "a", "Dara Oske", "person")
    return made


def _mention(pile: Pile, article: str, name: str, kind: str) -> None:
    from reportedly.schema import Span

    at = pile.texts[article].index(name)
    pile.entity(article, name, kind, True, mention=Span(at, at + len(name)))  # type: ignore[arg-type]


def contents(sheet: Sheet) -> list[str]:
    return [claim.text for claim in sheet.claims]


def shown(claim: ClaimSheet) -> list[str]:
    return [m.attribution for m in claim.members]


@pytest.mark.parametrize(
    "question",
    ['Who called it a "LITTLE plan is"?', "‹?› “'little plan' is a folly.”", '"Oske\'s little"'],
)
def test_a_quotation_is_found_word_for_word(pile: Pile, asked: Asked, question: str) -> None:
    sheet = ask(question, asked(pile))
    assert sheet.form == "quotation"
    (claim,) = sheet.claims
    assert claim.hits == ("a:a1",)
    assert [v.name for v in sheet.voices] == ["Ida Lund"]


@pytest.mark.parametrize("words", ["little plans", "Ida Lund said", "a folly of"])
def test_other_words_are_no_quotation(pile: Pile, asked: Asked, words: str) -> None:
    sheet = ask(f'"{words}"', asked(pile))
    assert (sheet.claims, sheet.total) == ((), 0)


def test_words_that_nobody_has_verbatim_name_the_nearest_claim(pile: Pile, asked: Asked) -> None:
    sheet = ask('"the northern quay will close"', asked(pile))
    assert sheet.claims == ()
    assert sheet.near == ("the harbour board will close the northern quay in autumn",)


def test_who_says_so_and_who_denies_it(pile: Pile, asked: Asked) -> None:
    sheet = ask("Who says that the northern quay will close?", asked(pile))
    assert [(v.name, v.relation, v.articles, v.since) for v in sheet.voices] == [
        ("Jon Pell", "asserts", 2, "2020-03-01"),
        ("Mira Holt", "denies", 1, "2021-03-02"),
    ]
    denied = ask("Who denies that the northern quay will close?", asked(pile))
    assert ([v.name for v in denied.voices], denied.read_as) == (["Mira Holt"], "")


def test_where_nobody_denies_it_that_is_told(pile: Pile, asked: Asked) -> None:
    denied = ask("Who denies that every little plan is a folly?", asked(pile))
    assert denied.claims
    assert denied.voices == ()
    assert denied.read_as == "Nobody in this pile is found to deny it"
    doubted = ask("Who doubts that the northern quay will close?", asked(pile))
    assert doubted.read_as == "Nobody in this pile is found to question it"


def test_of_what_is_not_told_nobody_is_said_to_deny_it(pile: Pile, asked: Asked) -> None:
    denied = ask("Who denies that xylophones rust?", asked(pile))
    assert (denied.claims, denied.read_as) == ((), "")
    said = ask("Who says that every little plan is a folly?", asked(pile))
    assert said.read_as == ""


def test_who_comes_to_deny_it_is_what_changed(pile: Pile, asked: Asked) -> None:
    sheet = ask("Who denies that every little plan is a folly?", asked(pile))
    before = remembered(sheet, "2021-05-01T10:00:00+00:00")
    assert changes(before, replace(sheet, read_as="")) is not None


def test_what_somebody_said_by_date_with_nothing_of_others(pile: Pile, asked: Asked) -> None:
    sheet = ask("What did Jon Pell say?", asked(pile))
    (claim,) = sheet.claims
    assert shown(claim) == ["a:a0", "b:a0"]
    assert claim.left_out == 1
    assert (claim.statements, claim.denies) == (2, 1)


@pytest.mark.parametrize(
    ("time", "found", "undated"),
    [
        ("", ["folly", "taxes", "mill"], 0),
        (" since 2020", ["folly", "taxes"], 1),
        (" after 1 March 2020", ["taxes"], 1),
        (" before 2021", ["folly"], 1),
        (" in March 2021", ["taxes"], 1),
        (" between 2019 and 2020", ["folly"], 1),
        (" in 1999", [], 1),
    ],
)
def test_a_time_bounds_what_was_said(
    pile: Pile, asked: Asked, time: str, found: list[str], undated: int
) -> None:
    sheet = ask(f"What did Ida Lund say{time}?", asked(pile))
    assert [next(w for w in ("folly", "taxes", "mill") if w in t) for t in contents(sheet)] == found
    assert sheet.undated == undated


def test_what_somebody_said_about_a_person_or_a_thing(pile: Pile, asked: Asked) -> None:
    of_person = ask("What did Ida Lund say about Dara Oske since 2020?", asked(pile))
    assert [c.members[0].attribution for c in of_person.claims] == ["a:a1"]
    assert "mention Dara Oske" in of_person.read_as


def test_what_is_said_about_a_thing_by_anybody(pile: Pile, asked: Asked) -> None:
    sheet = ask("What was said about the mill?", asked(pile))
    assert [c.members[0].attribution for c in sheet.claims] == ["c:a0"]


def test_a_name_that_several_bear_asks_back(pile: Pile, asked: Asked) -> None:
    with pytest.raises(Ambiguous, match="Ida Lund") as caught:
        ask("What did Lund say?", asked(pile))
    assert len(caught.value.choices) == 2


def test_who_is_meant_may_be_picked_or_told_by_id(pile: Pile, asked: Asked) -> None:
    it = asked(pile)
    picked = ask("What did Lund say?", it, choose=lambda found: found[-1].entity)
    by_id = ask(f"What did {pile.entities['b', 'Uwe Lund'].id} say?", it)
    assert "Lund" in picked.read_as
    assert [shown(c) for c in by_id.claims] == [["b:a3"]]


def test_nobody_of_that_name_is_said_and_the_question_read_plainly(
    pile: Pile, asked: Asked
) -> None:
    sheet = ask("What did Zeno Quist say about the northern quay?", asked(pile))
    assert "Nobody in this pile goes by “Zeno Quist”" in sheet.read_as
    assert sheet.form == "free"


def test_a_time_counts_from_the_day_of_the_question(pile: Pile, asked: Asked) -> None:
    question, day = "What did Ida Lund say last year?", date(2021, 5, 4)
    sheet = ask(question, asked(pile), today=day)
    assert sheet.read_as == "Statements of Ida Lund from 2020-01-01 to 2020-12-31, by date"
    assert [shown(c) for c in sheet.claims] == [["a:a1"]]
    assert ask(question, asked(pile), today=day.replace(year=2026)).claims == ()


def test_claims_of_one_origin_the_most_told_first(pile: Pile, asked: Asked) -> None:
    sheet = ask("Which claims rest on one origin?", asked(pile))
    assert contents(sheet)[0] == "the harbour board will close the northern quay in autumn"
    assert all(c.origins.high == 1 for c in sheet.claims)
    assert sheet.total == len(sheet.claims) + sheet.left_out
    about = ask("Which claims about Dara Oske rest on one origin?", asked(pile))
    assert [c.members[0].attribution for c in about.claims] == ["a:a1"]


@pytest.mark.parametrize("question", ["Which claims rest on one origin{}?", 'Who said "folly"{}?'])
def test_a_time_that_is_not_held_against_anything_is_told(
    pile: Pile, asked: Asked, question: str
) -> None:
    it = asked(pile)
    always, since = (ask(question.format(t), it) for t in ("", " since 2021"))
    assert since.claims == always.claims
    assert since.read_as == f"{always.read_as}; of all times, not only since 2021-01-01"


def test_a_plural_without_a_number_may_be_more_than_one_origin(asked: Asked) -> None:
    for count, total in ((1, 1), (None, 0)):
        pile = Pile()
        pile.say("a", "Oske's guards", QUAY, kind="anonymous", named=False, count=count)
        assert ask("Which claims rest on one origin?", asked(pile)).total == total


@pytest.mark.parametrize(
    "question",
    ["Which claims about Zeno rest on one origin?", '"no such words"', "who says zebras fly"],
)
def test_nothing_behind_it(pile: Pile, asked: Asked, question: str) -> None:
    sheet = ask(question, asked(pile))
    assert (sheet.claims, sheet.total, sheet.left_out) == ((), 0, 0)
