"""Who is for or against whom, asked of a pile in memory and of a store."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from piles import Pile
from sqlalchemy import Connection

from reportedly.ask import ask
from reportedly.ask.dates import Period
from reportedly.ask.memory import Memory
from reportedly.ask.sides import read_stance
from reportedly.ask.stored import StoredPile
from reportedly.schema import Page, Run, Span, Stance
from reportedly.schema.sheet import Sheet
from reportedly.store import Unit, evidence


def piled() -> tuple[Pile, list[Stance]]:
    made = Pile()
    made.article("a", "Osk Post", "2024-03-01")
    made.article("b", "Meridian", "2025-04-02")
    first = made.say("a", "Ada Brun", "that Bo Lind backs the harbour")
    second = made.say("b", "Ada Brun", "that Bo Lind is a disgrace")
    brun = [made.entity(x, "Ada Brun", "person", True) for x in "ab"]
    lind = [made.entity(x, "Bo Lind", "person", True) for x in "ab"]
    told = {"block": "body", "span": Span(0, 9), "holder_span": None, "target_span": Span(0, 3)}
    stances = [
        Stance("a:s1", "a", brun[0], lind[0], "for", first, confidence=0.9, **told),  # type: ignore[arg-type]
        Stance("b:s1", "b", brun[1], lind[1], "against", second, confidence=0.8, **told),  # type: ignore[arg-type]
    ]
    return made, stances


def pile() -> Memory:
    made, stances = piled()
    return Memory(replace(made.whole(), stances=stances))


def asked(question: str) -> Sheet:
    return ask(question, pile())


def test_both_sides_are_told_of_two_that_are_named() -> None:
    sheet = asked("Does Ada Brun favour Bo Lind?")
    assert sheet.form == "stance"
    assert sheet.read_as == "Stances of Ada Brun on Bo Lind, by date"
    assert [(s.date, s.polarity) for s in sheet.stances] == [
        ("2024-03-01", "for"),
        ("2025-04-02", "against"),
    ]


@pytest.mark.parametrize(
    ("question", "ids", "told"),
    [
        ("Who is against Bo Lind?", ["b:s1"], "Who is said to be against Bo Lind, by date"),
        ("Whom does Ada Brun back?", ["a:s1"], "Whom Ada Brun is said to be for, by date"),
        (
            "Does Ada Brun back Bo Lind since 2025?",
            ["b:s1"],
            "Stances of Ada Brun on Bo Lind since 2025-01-01, by date",
        ),
        ("Does Bo Lind back Ada Brun?", [], "Stances of Bo Lind on Ada Brun, by date"),
    ],
)  # fmt: skip
def test_a_side_or_a_time_may_be_asked_for(question: str, ids: list[str], told: str) -> None:
    sheet = asked(question)
    assert [s.id for s in sheet.stances] == ids
    assert sheet.read_as == told


def test_a_store_reads_no_more_of_an_article_than_its_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, stances = piled()
    store = made.store(tmp_path / "s.db")
    with store.unit() as unit:
        unit.add(Run("r", "test", 1, ""), stances)
    read: list[type] = []
    every = Unit.all

    def noted(
        unit: Unit, kind: type[Any], column: str = "", among: Iterable[str] = ()
    ) -> list[Any]:
        read.append(kind)
        return every(unit, kind, column, among)

    monkeypatch.setattr(Unit, "all", noted)
    with store.view() as view:
        found = ask("Does Ada Brun favour Bo Lind?", StoredPile(view)).stances
    assert [(s.id, s.words) for s in found] == [("a:s1", "Ada Brun"), ("b:s1", "Ada Brun")]
    assert Stance in read
    assert Page not in read


def test_nobody_of_the_name_is_said_to_be_so() -> None:
    sheet = asked("Does Cy Dorn back Bo Lind?")
    assert sheet.form == "free"
    assert sheet.read_as == "Nobody in this pile goes by “Cy Dorn”; read as plain words"


def test_no_text_is_read_of_what_another_side_or_time_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, stances = piled()
    store = made.store(tmp_path / "s.db")
    with store.unit() as unit:
        unit.add(Run("r", "test", 1, ""), stances)
    read: list[set[str]] = []
    every = evidence.texts

    def noted(at: Connection, articles: Iterable[str]) -> dict[str, str]:
        read.append(set(articles))
        return every(at, articles)

    monkeypatch.setattr(evidence, "texts", noted)
    with store.view() as view:
        it = StoredPile(view)
        lind = stances[0].target
        for period, lean, id_ in (
            (Period(), "against", "b"), (Period(until="2024-12-31"), "", "a"),
        ):  # fmt: skip
            (line,) = it.stances("", lind, period, lean)
            assert line.article == id_
            assert read.pop() == {id_}


def test_who_is_named_far_more_often_is_meant_and_the_others_are_told() -> None:
    made, stances = piled()
    for other in ("Cy Lind", "Dora Lind"):
        made.article(other, "Osk Post", "2024-03-02")
        made.say(other, other, "that the quay is closed")
    read = Memory(replace(made.whole(), stances=stances))
    plain = ask("Who is for Lind?", read)
    assert plain.form == "free"
    assert "may be" in plain.read_as
    for n in range(2):
        made.article(f"more{n}", "Osk Post", "2024-03-02")
        made.say(f"more{n}", "Bo Lind", f"that there are {n + 3} quays")
    sheet = ask("Who is for Lind?", Memory(replace(made.whole(), stances=stances)))
    assert sheet.form == "stance"
    assert [s.id for s in sheet.stances] == ["a:s1"]
    assert sheet.read_as == (
        "Who is said to be for Bo Lind, by date; “Lind” may be Cy Lind, Dora Lind too"
    )


def test_the_word_of_a_side_is_nothing_to_look_for() -> None:
    made, stances = piled()
    question = "Who is against Bo Lind?"
    made.say("a", "Cy Marr", "that the harbour is against the wind and may back the tunnel")
    read = Memory(replace(made.whole(), stances=stances))
    sheet = ask(question, read)
    assert (sheet.form, sheet.question) == ("stance", question)
    assert not [c.text for c in sheet.claims if "tunnel" in c.text]
    assert ask("Who is against the wind?", read).claims
    assert ask("Does Ada Brun back Bo Lind?", read).claims


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("who wants Lind to win", ("", "Lind", "for")),
        ("who hopes Lind will be defeated", ("", "Lind", "against")),
        ("who would rather see Lind elected", ("", "Lind", "for")),
        ("who wants Lind to lose the election", ("", "Lind", "against")),
        ("who is helping Lind", ("", "Lind", "for")),
        ("who is trying to unseat Lind", ("", "Lind", "against")),
        ("who still backs Lind", ("", "Lind", "for")),
        ("whom does Brun want to win", ("Brun", "", "for")),
        ("does Brun hope Lind wins", ("Brun", "Lind", "")),
        ("does Brun still back Lind", ("Brun", "Lind", "")),
        ("is Brun secretly helping Lind", ("Brun", "Lind", "")),
        ("who supports the defeated mayor", ("", "the defeated mayor", "for")),
        ("who wants a pay rise", None),
        ("who wants the win", None),
        ("who wants Lind to speak", None),
    ],
)
def test_a_side_may_be_asked_for_by_a_wish(question: str, read: object) -> None:
    assert read_stance(question) == read
