"""The chart of stances over time."""

import pytest

from reportedly.schema import Polarity, Span
from reportedly.schema.statement import StanceLine
from reportedly.web.stancechart import SHAPES, WIDTH, Chart, chart


def line(n: int, date: str, target: str = "Bo Lind", polarity: Polarity = "for") -> StanceLine:
    return StanceLine(
        f"s{n}", "Ada Brun", "a:e1", target, f"e:{target}", polarity, date, "a", "Osk Post",
        "Title", ("Osk Post",), False, "", "words", Span(0, 5), 0.9,
    )  # fmt: skip


def drawn(*lines: StanceLine) -> Chart:
    return chart(lines, lambda s: (s.target_entity, s.target))


def test_the_latest_is_on_the_right_and_the_undated_in_a_column_of_its_own() -> None:
    made = drawn(line(1, "2020-01-01"), line(2, "2021-01-01"), line(3, "2022"), line(4, ""))
    (row,) = made.rows
    places = {d.line.date: d.x for d in row.dots}
    assert places["2020-01-01"] < places["2021-01-01"] < places["2022"] < places[""]
    assert made.undated is not None
    assert places["2022"] < made.undated < places[""] < WIDTH


def test_a_row_a_name_and_the_names_with_most_first() -> None:
    made = drawn(line(1, "2020", "Eva"), line(2, "2020", "Bo"), line(3, "2021", "Bo"))
    assert [r.name for r in made.rows] == ["Bo", "Eva"]
    assert made.rows[0].y < made.rows[1].y


def test_stances_of_one_day_do_not_hide_each_other_and_the_rest_is_told() -> None:
    made = drawn(*(line(n, "2020-01-01") for n in range(9)))
    (row,) = made.rows
    assert len({d.y for d in row.dots}) == len(row.dots) == 6
    assert sum(d.more for d in row.dots) == 3
    assert all(row.top < d.y < row.top + row.height for d in row.dots)


def test_names_without_a_row_are_counted() -> None:
    made = drawn(*(line(n, "2020", f"Name {n}") for n in range(20)))
    assert (len(made.rows), made.left_out) == (14, 6)


@pytest.mark.parametrize(
    ("dates", "ticks"),
    [
        (("2020-03-01", "2020-03-03"), ["2020-03-01", "2020-03-02", "2020-03-03"]),
        (("2020-01-15", "2020-04-02"), ["2020-01", "2020-02", "2020-03", "2020-04"]),
        (("2000-01-01", "2008-01-01"), [str(y) for y in range(2000, 2009)]),
        (("0001-01-01", "9999-12-31"), None),
        (("2020-13-45", "not a date"), []),
        (("2020-05-05",), ["2020-05-05"]),
    ],
)
def test_time_is_told_in_days_months_or_years(
    dates: tuple[str, ...], ticks: list[str] | None
) -> None:
    made = drawn(*(line(n, d) for n, d in enumerate(dates)))
    told = [t for _, t in made.ticks]
    assert len(told) <= 9
    assert ticks is None or told == ticks
    assert all(0 < x < WIDTH for x, _ in made.ticks)


def test_polarities_differ_by_shape() -> None:
    assert len(set(SHAPES.values())) == 4


def test_no_stances_draw_nothing() -> None:
    assert drawn().rows == ()


def test_a_long_name_is_cut_in_the_drawing_alone() -> None:
    (row,) = drawn(line(1, "2020", "Brun " * 2_000)).rows
    assert len(row.label) <= 28
    assert len(row.name) == 10_000
