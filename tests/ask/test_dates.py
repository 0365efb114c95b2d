import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ask.dates import Period, cut_period


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


@pytest.mark.parametrize("told", ["since 31 February 2024", "in 2024-13", "since then", "in 99"])
def test_what_is_no_time_stays(told: str) -> None:
    assert cut_period(f"what of it {told}") == (Period(), f"what of it {told}")


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
