from io import StringIO

import pytest
from rich.console import Console, Group

from reportedly.export.stance_terminal import stance_lines
from reportedly.export.stance_words import MOST_COLUMNS, chart, told
from reportedly.schema import Span
from reportedly.schema.statement import StanceLine


def line(
    polarity: str = "for", date: str = "2025-04-02", target: str = "Davo Trent", **more: object
) -> StanceLine:
    given: dict[str, object] = {
        "id": "x:s1", "holder": "Orla Fenn", "holder_entity": "x:e2",
        "target_entity": target,
        "article": "x", "outlet": "Osk Post", "title": "T", "path": ("Osk Post",), "own": False,
        "attribution": "", "words": "Fenn [red]backs[/red] Trent", "span": Span(3, 20),
        "confidence": 0.8,
    }  # fmt: skip
    return StanceLine(polarity=polarity, date=date, target=target, **given | more)  # type: ignore[arg-type]


def printed(*lines: StanceLine, most: int = 0, width: int = 80) -> str:
    out = StringIO()
    Console(file=out, width=width).print(Group(*stance_lines(lines, "target", most)))
    return out.getvalue()


def test_the_chart_has_a_row_a_name_and_a_column_a_day() -> None:
    made = chart(
        [line(), line(), line("against", "2025-05-01"), line("mixed", "", "Ilko Marr")], "target"
    )
    assert made.columns == ("2025-04-02", "2025-05-01", "no date")
    assert made.rows == (("Davo Trent", ("▲2", "▼", "")), ("Ilko Marr", ("", "", "◆")))


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        ([f"2025-04-{n:02}" for n in range(1, 30)], "2025-04"),
        ([f"20{n:02}-04-01" for n in range(10, 16)] * 2, "2010-04-01"),
        ([f"19{n:02}-{m:02}-01" for n in range(10, 16) for m in (1, 2)], "1910"),
        ([f"19{n:02}-01-01" for n in range(10, 60)], "1952"),
    ],
)
def test_a_long_time_is_told_in_months_or_years_and_then_in_the_last(
    dates: list[str], first: str
) -> None:
    columns = chart([line(date=d) for d in dates], "target").columns
    assert columns[0] == first
    assert len(columns) <= MOST_COLUMNS


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "Orla Fenn, for Davo Trent, as Osk Post tells it"),
        (
            {"attribution": "x:a1", "path": ("Officials", "Osk Post")},
            "Orla Fenn, for Davo Trent, according to Officials, by way of Osk Post",
        ),
        (
            {"attribution": "x:a1", "path": ("Orla Fenn", "Meridian", "Osk Post"), "own": True},
            "Orla Fenn, for Davo Trent, in their own words, by way of Meridian, then Osk Post",
        ),
    ],
)
def test_it_is_always_told_who_says_so(more: dict[str, object], words: str) -> None:
    assert told(line(**more)) == words


def test_words_are_shown_as_they_stand_and_earlier_ones_are_counted() -> None:
    shown = printed(line(), line(), most=1)
    assert "Fenn [red]backs[/red] Trent" in shown
    assert "1 earlier stance not shown" in shown
    assert "characters 3 to 20 · the model gives it 0.80" in shown
    assert printed() == ""


def test_behind_undated_ones_nobody_says_which_are_earlier() -> None:
    shown = printed(line(), line(), line(date=""), most=1)
    assert "2 other stances not shown" in shown


@pytest.mark.parametrize("width", [20, 200])
def test_any_width_will_do(width: int) -> None:
    assert "Trent" in printed(line(), width=width)
