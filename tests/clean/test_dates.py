import pytest

from reportedly.clean.dates import date_in, date_line, date_prefix, find_date


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2031-02-23", "2031-02-23"),
        ("date: 2031-02-23", "2031-02-23"),
        ("Feb. 23, 2031", "2031-02-23"),
        ("February 23rd, 2031", "2031-02-23"),
        ("23 February 2031, 6:40 a.m.", "2031-02-23"),
        ("Published: Sunday, 23 Feb 2031 | 14:05 GMT", "2031-02-23"),
        ("Updated on Sept. 3, 2031 at 9:15 pm ET", "2031-09-03"),
        ("2031-02-23T08:00:00Z", "2031-02-23"),
        ("23 February 2031 was a cold day in Osk.", ""),
        ("Sept. 31, 2031", ""),
        ("Dec 2031", ""),
        ("Decide 4, 2031", ""),
        ("", ""),
    ],
)
def test_lines_that_hold_a_day_and_nothing_else(line: str, day: str) -> None:
    assert date_line(line) == day


def test_the_first_of_several_days_is_taken() -> None:
    assert date_in("between 3 May 2031 and 2030-01-01") == "2031-05-03"
    assert date_in("in the May of 2031") == ""


def test_a_day_at_the_start_of_a_line_is_told_from_prose() -> None:
    line = "date 2031-02-23 Inside the council, doubts grow"
    assert line[date_prefix(line) :] == "Inside the council, doubts grow"
    assert date_prefix("May 3, 2031 was a cold day") == 0
    assert date_prefix("2031-02-23") == 0
    assert date_prefix("2031-02-23 was cold") == 0


def test_a_day_is_cut_out_of_its_line() -> None:
    assert find_date("Osk Post, 3 May 2031") == ("2031-05-03", "Osk Post|")
    assert find_date("Osk Post") == ("", "Osk Post")
