import pytest

from reportedly.fetch.retry import backoff, retry_after


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Thu, 01 Jan 1970 00:16:40 GMT", 1000),
        ("Thu, 01 Jan 1970 00:16:40", 1000),
        ("Wed, 31 Dec 1969 00:00:00 GMT", 0),
        ("soon", 0),
        ("-5", 0),
        ("²", 0),
        ("", 0),
        ("9" * 400, 9_999_999_999),
        ("Mon, 99 Foo 99999 99:99:99 GMT", 0),
    ],
)
def test_what_servers_ask_for(value: str, seconds: float) -> None:
    assert retry_after(value, now=0) == seconds


def test_waits_double_at_most() -> None:
    for attempt in range(4):
        waits = [backoff(attempt, 0.5) for _ in range(200)]
        assert 0 <= min(waits) <= max(waits) <= 0.5 * 2**attempt
        assert max(waits) > 0.5 * 2**attempt / 2
