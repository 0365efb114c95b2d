import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.clean.moment import NEVER, moment_in


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2031-05-03", "2031-05-03"),
        ("2031-05-03T10:15:00+02:00", "2031-05-03T10:15:00+02:00"),
        ("2031-05-03T10:15:00.123Z", "2031-05-03T10:15:00+00:00"),
        ("2031-05-03 10:15:00 +0200", "2031-05-03T10:15:00+02:00"),
        ("20310503", "2031-05-03"),
        ("Sat, 03 May 2031 10:15:00 GMT", "2031-05-03T10:15:00+00:00"),
        ("Sat May 03 09:35:14 CEST 2031", "2031-05-03T09:35:14+02:00"),
        ("Updated 3 May 2031, 6.05 pm", "2031-05-03T18:05"),
        ("May 3, 2031 at 12:01 am EDT", "2031-05-03T00:01-04:00"),
        ("03.05.2031, 10:15 Uhr", "2031-05-03T10:15"),
        ("05/13/2031", "2031-05-13"),
        ("13/05/2031", "2031-05-13"),
    ],
)
def test_a_moment_keeps_hour_and_zone_where_they_are_told(text: str, moment: str) -> None:
    assert moment_in(text).text == moment
    assert moment_in(text).day == moment[:10]


@pytest.mark.parametrize(
    "text",
    ["", "0000-01-01", "0001-01-01T00:00:00Z", "9999-12-31", "2031-02-30", "30 February 2031",
     "2031-13-01", "03/04/2031", "yesterday", "-1", "1746266100"],
)  # fmt: skip
def test_what_is_no_day_is_none(text: str) -> None:
    assert moment_in(text) == NEVER


def test_an_impossible_hour_or_zone_is_dropped_and_the_day_stays() -> None:
    assert moment_in("2031-05-03T25:61:00Z").text == "2031-05-03"
    assert moment_in("2031-05-03T10:15:00+99:00").text == "2031-05-03T10:15:00"


def test_moments_in_two_zones_are_one_instant() -> None:
    here, there = moment_in("2031-05-03T23:15:00-04:00"), moment_in("2031-05-04T03:15:00Z")
    assert here.instant == there.instant is not None
    assert (here.local, there.local) == (True, False)


@given(st.text(max_size=60))
def test_any_text_gives_a_moment_or_none(text: str) -> None:
    found = moment_in(text)
    assert found.text.startswith(found.day)
    found.instant  # noqa: B018 - must not raise


@given(st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}"))
def test_any_digits_give_a_moment_or_none(text: str) -> None:
    moment_in(text).instant  # noqa: B018 - must not raise
