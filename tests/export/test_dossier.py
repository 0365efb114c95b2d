"""A dossier on screens of any width."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from reportedly.export.dossier_terminal import dossier_terminal
from reportedly.export.dossier_words import naming, role, when
from reportedly.schema import RoleState, Span
from reportedly.schema.dossier import (
    Dossier,
    Evidence,
    KnownAs,
    Merge,
    Naming,
    RoleLine,
    Through,
)
from reportedly.schema.statement import Statement


def evidence(article: str) -> Evidence:
    words = "former mayor"
    return Evidence(
        f"{article}:r1",
        article,
        "Osk Post",
        "T",
        "2020-05-01",
        words,
        f"{words} Ada Brun",
        (Span(3, 15),),
    )


def line(state: RoleState = "former", since: str = "", until: str = "", at: str = "") -> RoleLine:
    told = (evidence("a"), evidence("a"), evidence("b"), evidence("c"))
    return RoleLine("mayor of Osk", state, since, until, at, 3, told)


def statement(n: int) -> Statement:
    return Statement(
        attribution=f"a:a{n}",
        article="a",
        outlet="Osk Post",
        title="[red]Title[/red]",
        date="2020-05-01",
        speaker="Ada Brun",
        kind="person",
        cue="said",
        content=f"thing {n} \x1b[31m",
        spans=(Span(n, n + 5),),
        hedges=(),
        hedge_kinds=(),
        path=("Ada Brun", "Osk Post"),
        manner="direct",
        attitude="said",
        negated=False,
        block="body",
        confidence=1.0,
        claim="",
    )


FULL = Dossier(
    entity="a:e1",
    name="Ada Brun",
    names=("Ada Brun", "Brun"),
    kind="person",
    articles=3,
    known=(KnownAs("base/1", "Ada Brun", "politician", {"osk": "7"}, (), 2, 0.9, "the same name"),),
    roles=(line(until="2010"),),
    naming=Naming(4, 1, 0, 0, 1),
    through=(Through("a:e0", "Osk Post", "outlet", 5, 2),),
    merges=(
        Merge("Ada Brun", 2, 1.0, "the same name, “Ada Brun”"),
        Merge("Brun", 1, 0.8, "“Ada Brun” is the only one of that surname"),
    ),
    said=tuple(statement(n) for n in range(5)),
    said_of=(),
)


def shown(dossier: Dossier, width: int = 100, most: int = 0) -> str:
    out = StringIO()
    Console(file=out, width=width, color_system=None, _environ={}).print(
        dossier_terminal(dossier, most)
    )
    return out.getvalue()


def test_everything_is_there() -> None:
    text = shown(FULL)
    for words in (
        "Ada Brun  person, in 3 articles",
        "also written: Brun",
        "known as: Ada Brun, politician · base/1 · osk 7",
        "mayor of Osk (former, until 2010)  in 3 articles",
        "“former mayor Ada Brun”  Osk Post, 1 May 2020 · a, characters 3 to 15",
        "Of 5 statements 4 by name, 1 by a pronoun, 0 by a description; 1 said together",
        "Osk Post (outlet): 5 statements, 2 of them quoted",
        "“Brun” in 1 article: “Ada Brun” is the only one of that surname (score 0.8)",
        "Is said to have said or thought (5 statements)",
        "Is spoken of in (0 statements)",
    ):
        assert words in text
    assert "the same name, “Ada Brun”" not in text


def test_a_role_is_told_by_one_place_an_article_and_two_at_most() -> None:
    text = shown(FULL)
    assert text.count("“former mayor Ada Brun”") == 2
    assert "· b, characters" in text
    assert "· c, characters" not in text


@pytest.mark.parametrize("width", [20, 40, 72, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert all(len(row) <= width for row in shown(FULL, width).splitlines())


def test_the_last_are_shown_and_the_rest_counted() -> None:
    text = shown(FULL, most=2)
    assert "3 earlier statements not shown" in text
    assert "thing 2" not in text
    assert "thing 4" in text


def test_behind_undated_ones_nobody_says_which_are_earlier() -> None:
    said = (*FULL.said, replace(statement(5), date=""))
    text = shown(replace(FULL, said=said), most=2)
    assert "4 other statements not shown" in text
    assert "earlier" not in text


def test_text_of_articles_is_no_markup_and_no_control_character() -> None:
    text = shown(FULL)
    assert "[red]Title[/red]" in text
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (line("current"), "mayor of Osk"),
        (line("former", since="2009", until="2013"), "mayor of Osk (former, 2009 to 2013)"),
        (line("then", at="2012-05"), "mayor of Osk (at the time told of, in May 2012)"),
        (line("then", at="2012-05-03"), "mayor of Osk (at the time told of, on 3 May 2012)"),
        (line("future", since="2030"), "mayor of Osk (future, since 2030)"),
    ],
)
def test_times_are_worded(made: RoleLine, words: str) -> None:
    assert role(made) == words


def test_dates_are_for_reading() -> None:
    assert [when(d) for d in ("2010", "2014-05", "2014-05-03")] == [
        "2010",
        "May 2014",
        "3 May 2014",
    ]


def test_a_source_that_is_not_there_is_counted_only_where_there_is_one() -> None:
    assert "without" not in naming(Naming(1, 0, 0, 0, 0))
    assert "2 without a source" in naming(Naming(1, 0, 0, 2, 0))
