import pytest

from reportedly.compare.figures import clash, figures
from reportedly.schema import Span


def _clash(one: str, other: str) -> tuple[str, str] | None:
    found = clash(*(figures(t, (Span(0, len(t)),)) for t in (one, other)))
    return None if found is None else (found[0].said, found[1].said)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it cost $2 million", "it cost about 2 million dollars"),
        ("2 million marks", "about 2.05 million marks"),
        ("20 deaths", "twenty deaths"),
        ("more than 2 million voters", "2.4 million voters"),
        ("at least 300 people died", "312 people died"),
        ("up to 50 seats", "43 seats"),
        ("20 million marks, at the very least", "25 million marks"),
        ("12 seats of 60 seats", "60 seats"),
        ("2 deputies left", "3 million voters stayed"),
        ("40 percent of voters", "38 percent of members"),
        ("20 to 25 seats", "25 seats"),
        ("25 seats", "twenty-five seats"),
        ("24 people", "two dozen people"),
        ("250 jobs", "two hundred and fifty jobs"),
        ("no more than 20 people died", "10 people died"),
        ("no fewer than 20 people died", "30 people died"),
        ("there weren’t more than 20 people", "10 people"),
        ("not less than 20 people died", "30 people died"),
        ("not more than $5 million", "$3 million"),
        ("not exceeding 20 people", "10 people"),
        ("20 to 30 people", "25 people"),
        ("20-30 people", "25 people"),
        ("twenty to thirty people", "25 people"),
        ("between 20 and 30 people", "25 people"),
        ("20 to 30 people", "25 to 35 people"),
        ("$2 to $3 million", "$2.5 million"),
        ("3 clerks were there", "three clerks and 40 guests were there"),
        ("the 9 April vote", "the 10 April vote"),
        ("the April 9 vote", "the April 10 vote"),
        ("in 2015", "in 2016"),
        ("the second of two", "the third of two"),
        ("as many as 200 people", "at least 200 people"),
        ("20 people were hurt, at least", "25 people"),
        ("20 or more people", "25 people"),
        ("hundreds of people", "312 people"),
        ("one guard fled", "three inmates fled"),
        ("20 to 30 percent", "25 percent"),
    ],
)
def test_these_agree_or_count_other_things(one: str, other: str) -> None:
    assert _clash(one, other) is None
    assert _clash(other, one) is None


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("it cost $2 million", "it cost 3 million dollars", ("$2 million", "3 million dollars")),
        ("2 million fake voters", "3 million fake voters", ("2 million fake voters",) * 2),
        ("2 voters", "3 million voters", ("2 voters", "3 million voters")),
        ("about 2 million marks", "20 million marks", ("2 million marks", "20 million marks")),
        ("40 percent of the vote", "38 % of the vote", ("40 percent", "38 %")),
        ("more than 2 ships", "more than 3 ships", ("2 ships", "3 ships")),
        ("no more than 20 people died", "30 people died", ("20 people", "30 people")),
        ("not more than $5 million", "$6 million", ("$5 million", "$6 million")),
        ("no less than 20 people died", "10 people died", ("20 people", "10 people")),
        ("moreover 20 people died", "30 people died", ("20 people", "30 people")),
        ("20 to 30 people", "40 people", ("20 to 30 people", "40 people")),
        ("20 and 30 people", "25 people", ("20 and 30 people", "25 people")),
        ("from 20 to 30 people", "25 people", ("20 to 30 people", "25 people")),
        (
            "2 to 3 million people",
            "1 million people",
            ("2 to 3 million people", "1 million people"),
        ),
        ("at least 300 people died", "290 people died", ("300 people", "290 people")),
        ("90 to 95 percent of it", "80 percent of it", ("90", "80 percent")),
        ("nearly 200 people died", "20 people died", ("200 people", "20 people")),
        ("almost 3 million votes", "300,000 votes", ("3 million votes", "300,000 votes")),
        ("12 people died and at least 30 fled", "25 people died", ("12 people", "25 people")),
        ("12 people, at least thirty cows", "25 people", ("12 people", "25 people")),
        ("above 50 percent", "below 50 percent", ("50 percent",) * 2),
        ("at least 2 ships", "more than 3 ships", ("2 ships", "3 ships")),
        ("hundreds of people", "20 people", ("hundreds of people", "20 people")),
        ("one guard fled", "three guards fled", ("one guard", "three guards")),
    ],
)
def test_these_cannot_both_hold(one: str, other: str, said: tuple[str, str]) -> None:
    if said[0] == said[1] and "fake" in one:
        said = (said[0], said[0].replace("2", "3"))
    assert _clash(one, other) == said


def test_figures_point_into_the_article_piece_by_piece() -> None:
    text = "He said 40 ships, she thought, and 3 million marks."
    found = figures(text, (Span(8, 16), Span(35, 50)))
    assert [text[slice(*f.span)] for f in found] == ["40", "3 million"]


def test_a_long_row_of_digits_ends() -> None:
    assert len(figures("7 seats, " * 100_000, (Span(0, 900_000),))) < 100
