import pytest

from reportedly.clean import clean
from reportedly.clean.outlet import spelt_out
from reportedly.schema import Page

REPORT = """Rebels reject truce

BOGOTA ({agency}) — Rebels rejected a truce on Tuesday, their spokesman said, a day after Ana \
Petrova, the mediator, had called it close.

"We will not sign," the spokesman told reporters in the border town of Tolvik.
"""


@pytest.mark.parametrize(
    ("short", "text", "outlet"),
    [
        ("AP", "Ana Petrova, the mediator, called it close.", "Associated Press"),
        ("PA", "The Palestinian Authority was told of it.", "Press Association"),
        ("AFP", "A Foreign Parliament delegation came.", "Agence France-Presse"),
        ("UPI", "", "United Press International"),
        ("TASS", "The Army Staff School was closed.", "TASS"),
        ("NPA", "Norland Party Assembly members met.", "NPA"),
        ("NPA", "The Norland Party Assembly (NPA) met.", "Norland Party Assembly"),
        ("NPA", "Nora Pell Askin met the Norland Press Agency.", "Norland Press Agency"),
        ("The Star", "The Star is read in Norrby.", "The Star"),
    ],
)
def test_letters_stand_for_an_agency_and_for_nobody_else(
    short: str, text: str, outlet: str
) -> None:
    assert spelt_out(short, text) == outlet


def test_a_person_in_a_wire_report_is_not_its_outlet() -> None:
    page = Page("p", "p", "text", REPORT.format(agency="AP"))
    assert clean(page)[0].outlet == "Associated Press"


SIGNED = """{above}

Ferry tickets to cost twice as much

By Pauline Drey, harbour reporter

6 May 2026

The harbour board of Selm will charge twice as much for the ferry from June, two members of the \
board told reporters on Tuesday.

"We cannot pay for the new boat otherwise," one of them said after the meeting in the old hall.
"""


@pytest.mark.parametrize(
    ("above", "outlet", "kind"),
    [
        ("Selm Herald", "Selm Herald", "furniture"),
        ("Le Courrier du Lac", "Le Courrier du Lac", "furniture"),
        ("A quiet vote", "", "body"),
    ],
)
def test_a_papers_name_alone_above_a_signed_headline_is_its_outlet(
    above: str, outlet: str, kind: str
) -> None:
    article, blocks = clean(Page("p", "p", "text", SIGNED.format(above=above)))
    assert (article.title, article.outlet) == ("Ferry tickets to cost twice as much", outlet)
    assert blocks[0].kind == kind


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("one of them told Lantern", "Lantern"),
        ("one of them said in an interview with Lantern", "Lantern"),
        ("one of them said, and Lantern has seen the minutes", "Lantern"),
        ("one of them said of the Lantern inquiry", ""),
        ("one of them told Lanterns Ltd", ""),
    ],
)
def test_a_line_above_it_is_its_outlet_where_the_text_tells_so(told: str, outlet: str) -> None:
    text = SIGNED.format(above="Lantern").replace("one of them said", told)
    article, _ = clean(Page("p", "p", "text", text))
    assert (article.title, article.outlet) == ("Ferry tickets to cost twice as much", outlet)


def test_a_byte_order_mark_stands_before_the_first_line() -> None:
    text = "\ufeff" + REPORT.format(agency="AP")
    article, blocks = clean(Page("p", "p", "text", text))
    assert (article.title, article.outlet) == ("Rebels reject truce", "Associated Press")
    assert (blocks[0].start, blocks[0].kind) == (1, "headline")
    assert "dateline" in {b.kind for b in blocks}
