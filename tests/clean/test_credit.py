import pytest

from reportedly.clean.credit import credit_of
from reportedly.clean.pieces import Piece


def credit(line: str, common: tuple[str, ...] = ()) -> tuple[str, str, str] | None:
    found = credit_of(Piece(0, len(line), line), common)
    return (found.names, found.outlet, found.date) if found else None


@pytest.mark.parametrize(
    ("line", "names", "outlet", "date"),
    [
        ("By Ida Falk", "Ida Falk", "", ""),
        ("by Ida Falk and Jon van der Berg", "Ida Falk and Jon van der Berg", "", ""),
        ("By Ida Falk in Geneva", "Ida Falk", "", ""),
        ("By Ida Falk, Reuters", "Ida Falk", "Reuters", ""),
        ("Ida Falk, Reuters", "Ida Falk", "Reuters", ""),
        ("Ida Falk", "Ida Falk", "", ""),
        ("Reuters", "Reuters", "", ""),
        ("By the Northern News Agency", "Northern News Agency", "", ""),
        ("Osk Evening Post, 3 May 2031", "", "Osk Evening Post", "2031-05-03"),
        ("Le Courrier du Lac, 3 May 2031", "", "Le Courrier du Lac", "2031-05-03"),
        ("Il Giornale di Osk", "", "Il Giornale di Osk", ""),
        ("The Casement, October 8, 2031", "", "The Casement", "2031-10-08"),
        ("The Lantern | 3 May 2031", "", "The Lantern", "2031-05-03"),
        ("Ada Orban, March 11, 2031", "Ada Orban", "", "2031-03-11"),
        ("Ida Courrier, 3 May 2031", "Ida Courrier", "", "2031-05-03"),
        ("Politics Desk | 3 May 2031 | 2 min read", "Politics Desk", "", "2031-05-03"),
        ("*Ida Falk · Lighthouse, a letter · 7 May 2031*", "Ida Falk", "Lighthouse", "2031-05-07"),
        ("By Ida Falk\nOsk Courier, 12 May 2031", "Ida Falk", "Osk Courier", "2031-05-12"),
        ("By Ida Falk | Updated May 12, 2031 at 6:40 pm", "Ida Falk", "", "2031-05-12"),
        ("Ida Falk - May 3, 2031, 10:31 pm CST", "Ida Falk", "", "2031-05-03"),
        ("May 3, 2031 | by Ida Falk", "Ida Falk", "", "2031-05-03"),
        ("Posted by Ida Falk on May 3, 2031, 6:21 AM EST", "Ida Falk", "", "2031-05-03"),
        ("By Ida Falk@idafalk", "Ida Falk", "", ""),
        ("Reuters, 3 May 2031", "Reuters", "", "2031-05-03"),
        ("3 May 2031", "", "", "2031-05-03"),
        ("By Ida Falk, a staff writer.", "Ida Falk", "", ""),
        ("By Ida Falk, Jon Berg, Osk Post", "Ida Falk", "Osk Post", ""),
        ("By May Falk", "May Falk", "", ""),
        ("By Sunday Falk", "Sunday Falk", "", ""),
        ("By Ida Falk, who knows the harbour", "Ida Falk", "", ""),
    ],
)
def test_credit_lines(line: str, names: str, outlet: str, date: str) -> None:
    assert credit(line) == (names, outlet, date)


@pytest.mark.parametrize(
    "line",
    [
        "By the end of the week the council had voted.",
        "By Tuesday, nobody was left to ask for the key of the harbour master’s house!",
        "By Tuesday evening, four more deputies had said they would go.",
        "By Tuesday Evening",
        "By Novak's account, the deal was dead by March. Kranz denies it.",
        "By Novak's account, the deal was dead",
        "By March, Novak had told the Herald of the letter.",
        "By Monday, 3 May 2031, the rebels had left.",
        "By Halverin law the minister must go",
        "Written by Novak in March, the letter says nothing of it.",
        "Published by the Northern Star on Monday, the letter shows who paid.",
        "Free Trial",
        "Supreme Court",
        "The House, October 8, 2031",
        "Read More",
        "The council met on 3 May 2031 and voted for the ferry.",
        "",
        "Share",
    ],
)
def test_lines_that_credit_nobody(line: str) -> None:
    assert credit(line) is None


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("By Ida Falk, Jon Berg on Monday, 3 May 2031 at 11:08 a.m.", True),
        ("By Ida Falk, Osk Post", True),
        ("By Ida Falk, who knows the harbour", False),
    ],
)
def test_whether_all_of_a_line_is_understood(line: str, whole: bool) -> None:
    found = credit_of(Piece(0, len(line), line))
    assert found
    assert found.whole == whole


def test_words_that_the_page_writes_small_are_no_names() -> None:
    assert credit("Harbour Lights") == ("Harbour Lights", "", "")
    assert credit("Harbour Lights", ("harbour",)) is None
