import pytest

from reportedly.web.locale import locale_of, written_day, written_number


@pytest.mark.parametrize(
    ("asked", "locale"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", "de_AT"),
        ("en;q=0.5,fr;q=0.9", "fr"),
        ("xx-nonsense, pt-BR", "pt_BR"),
        ("", "en_GB"),
        ("*", "en_GB"),
        ("q=," * 5000, "en_GB"),
        ("../../etc/passwd", "en_GB"),
    ],
)
def test_the_first_that_is_known(asked: str, locale: str) -> None:
    assert str(locale_of(asked)) == locale


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2025-04-22", "<time datetime='2025-04-22'>22 April 2025</time>"),
        ("2025-04", "<time datetime='2025-04'>April 2025</time>"),
        ("2025", "<time datetime='2025'>2025</time>"),
        ("0000-99-99", "<time datetime='0000-99-99'>0000-99-99</time>"),
        ("<b>", "<time datetime='&lt;b&gt;'>&lt;b&gt;</time>"),
        ("", "<span class='undated'>undated</span>"),
    ],
)
def test_days(date: str, shown: str) -> None:
    assert written_day(date, locale_of("en-GB")) == shown


def test_numbers() -> None:
    assert written_number(1234567, locale_of("de")) == "1.234.567"
