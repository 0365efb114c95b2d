from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ask.dates import Period, cut_period, no_such_day


@pytest.mark.parametrize(
    ("told", "since", "until"),
    [
        ("since 2020", "2020-01-01", ""),
        ("since March 2024", "2024-03-01", ""),
        ("since 3 March 2024", "2024-03-03", ""),
        ("after March 3, 2024", "2024-03-04", ""),
        ("after 2020", "2021-01-01", ""),
        ("before 2021", "", "2020-12-31"),
        ("before 1 March 2024", "", "2024-02-29"),
        ("until May 2020", "", "2020-05-31"),
        ("in March 2024", "2024-03-01", "2024-03-31"),
        ("in December 2024", "2024-12-01", "2024-12-31"),
        ("on 2024-03-05", "2024-03-05", "2024-03-05"),
        ("in 2024-02", "2024-02-01", "2024-02-29"),
        ("between 2019 and 3 May 2021", "2019-01-01", "2021-05-03"),
        ("between 2021 and 2019", "2019-01-01", "2021-12-31"),
        ("from 2019 to March 2020", "2019-01-01", "2020-03-31"),
        ("from Sept. 2019", "2019-09-01", ""),
    ],
)
def test_a_time_is_read(told: str, since: str, until: str) -> None:
    assert cut_period(f"what did Brun say {told}") == (Period(since, until), "what did Brun say")


def test_a_time_may_stand_first() -> None:
    period, rest = cut_period("Since 2020, what did Brun say?")
    assert (period.since, rest) == ("2020-01-01", "what did Brun say?")


@pytest.mark.parametrize(
    "told",
    [
        "since 31 February 2024",
        "in 2024-13",
        "since then",
        "in 99",
        "in aprıl 2020",
        "ſince 2020",
        "in 1500 villages",
        "between 1500 and 2500 villages",
    ],
)
def test_what_is_no_time_stays(told: str) -> None:
    assert cut_period(f"what of it {told}") == (Period(), f"what of it {told}")


def test_a_year_of_long_ago_has_nothing_behind_it_to_count() -> None:
    for told in ("in 1500", "in 1500, in short", "in 1500 about Lind", "since 1850 in short"):
        assert cut_period(f"what did Brun say {told}")[0]


def test_an_undated_day_lies_in_no_bounded_time() -> None:
    assert Period().holds("")
    assert not Period(since="2020-01-01").holds("")
    assert Period("2020-01-01", "2020-12-31").holds("2020-12-31")
    assert not Period(until="2020-12-31").holds("2021-01-01")


@given(st.text(max_size=80))
def test_any_text_may_hold_a_time(text: str) -> None:
    period, rest = cut_period(f"{text} since 9999")
    assert period.since or rest


def test_the_end_of_time() -> None:
    assert cut_period("said after 9999")[0] == Period(since="9999-12-31")
    assert cut_period("said before 0001")[0] == Period(until="0001-01-01")


SATURDAY = date(2025, 3, 15)


@pytest.mark.parametrize(
    ("told", "since", "until"),
    [
        ("today", "2025-03-15", "2025-03-15"),
        ("yesterday", "2025-03-14", "2025-03-14"),
        ("since yesterday", "2025-03-14", ""),
        ("this week", "2025-03-10", "2025-03-16"),
        ("last week", "2025-03-03", "2025-03-09"),
        ("this month", "2025-03-01", "2025-03-31"),
        ("last month", "2025-02-01", "2025-02-28"),
        ("so far this year", "2025-01-01", "2025-12-31"),
        ("since last year", "2024-01-01", ""),
        ("before last month", "", "2025-01-31"),
        ("after this week", "2025-03-17", ""),
        ("since Monday", "2025-03-10", ""),
        ("on Saturday", "2025-03-15", "2025-03-15"),
        ("last Saturday", "2025-03-08", "2025-03-08"),
        ("until Sunday", "", "2025-03-09"),
        ("from Monday to yesterday", "2025-03-10", "2025-03-14"),
        ("between last March and 2025-01-05", "2024-03-01", "2025-01-05"),
        ("in March", "2025-03-01", "2025-03-31"),
        ("in December", "2024-12-01", "2024-12-31"),
        ("last March", "2024-03-01", "2024-03-31"),
        ("since 3 May", "2024-05-03", ""),
        ("on March 2nd", "2025-03-02", "2025-03-02"),
        ("in the last three months", "2024-12-15", "2025-03-15"),
        ("over the past 10 days", "2025-03-05", "2025-03-15"),
        ("in the last week", "2025-03-08", "2025-03-15"),
        ("the past year", "2024-03-15", "2025-03-15"),
        ("within the last couple of weeks", "2025-03-01", "2025-03-15"),
        ("two months ago", "2025-01-01", "2025-01-31"),
        ("since a couple of days ago", "2025-03-13", ""),
        ("a year ago", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_time_counts_from_the_day_of_the_question(told: str, since: str, until: str) -> None:
    asked = f"what did Brun say {told}"
    assert cut_period(asked, SATURDAY) == (Period(since, until), "what did Brun say")
    assert cut_period(f"{asked} about Lind", SATURDAY)[1] == "what did Brun say about Lind"


@pytest.mark.parametrize(
    ("today", "told", "since"),
    [
        (date(2024, 2, 29), "in the last 12 months", "2023-02-28"),
        (date(2025, 3, 31), "in the past month", "2025-02-28"),
        (date(2025, 1, 1), "since last month", "2024-12-01"),
        (date(2025, 1, 1), "since Wednesday", "2025-01-01"),
        (date(2025, 6, 1), "since 1 June", "2025-06-01"),
    ],
)
def test_months_are_of_unequal_length(today: date, told: str, since: str) -> None:
    assert cut_period(f"what did Brun say {told}", today)[0].since == since


@pytest.mark.parametrize(
    "asked",
    [
        "what of last year's vote",
        "what of the last year figures",
        "what did May say of Lind",
        "what of the last few days",
        "what of Sunday trading",
        "what of it since 31 June",
        "what of it ſix weeks ago",
        "what of it 999 years ago in the last 999 centuries",
    ],
)
def test_what_counts_from_no_day_stays(asked: str) -> None:
    assert cut_period(asked, SATURDAY) == (Period(), asked)


def test_without_a_day_nothing_counts_from_one() -> None:
    asked = "what did Brun say since last week, in the past month"
    assert cut_period(asked) == (Period(), asked)


def test_before_all_calendars_there_is_no_day() -> None:
    for told in ("last year", "in the last 12 months", "since 3 May", "yesterday", "last week"):
        assert cut_period(f"said {told}", date.min) == (Period(), f"said {told}")
    assert cut_period("said this year", date.max)[0].until == "9999-12-31"


@given(st.text(max_size=60), st.dates())
def test_any_text_may_hold_a_time_that_counts(text: str, today: date) -> None:
    for told in ("in the last {}", "since {} ago", "last {}", "on {}"):
        period, rest = cut_period(f"what is said {told.format(text)}", today)
        assert period or rest


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("since 31 February 2031", "31 February 2031"),
        ("since 2031-02-30", "2031-02-30"),
        ("in 2031-13", "2031-13"),
        ("between 1 March 2031 and 31 April 2031", "31 April 2031"),
        ("on 31 June", "31 June"),
        ("since 29 February 2032", ""),
        ("since 2031", ""),
        ("in 1500 villages", ""),
        ("on Monday", ""),
        ("in the last three months", ""),
    ],
)
def test_a_day_that_no_calendar_has_is_told(told: str, day: str) -> None:
    assert no_such_day(f"what did Brun say {told}", SATURDAY) == day
