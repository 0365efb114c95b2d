import pytest
from slowness import at_most

from reportedly.clean import clean_with_facts
from reportedly.clean.dateline import DATELINE, place_of
from reportedly.schema import Page

TITLE = "Harbour vote put off again"
LEAD = "The council put off the vote on the harbour on Friday, said Ines Corr, its speaker."
REST = "Members of the Harvest Party said they had not been told of the change."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("OSK — The", "OSK"),
        ("SÃO PAULO (Reuters) - The", "SÃO PAULO"),
        ("ZÜRICH — Der", "ZÜRICH"),
        ("ОСКА — Совет", "ОСКА"),
        ("OSK/NORRBY, May 3 (Reuters) - The", "OSK/NORRBY"),
        ("HALVERIN, May 3, 2031 (NPA) — The", "HALVERIN"),
        ("HALVERIN, 3 May 2031 – The", "HALVERIN"),
        ("OSK (NPA) — eFerry, a firm, closes", "OSK"),
        ("LIVE OAK, Texas — The", "LIVE OAK, Texas"),
        ("NATO — the alliance of 32 states — said", ""),
        ("US - backed forces said", ""),
        ("EXCLUSIVE - Novak knew of the price", ""),
        ("BREAKING NEWS — Novak knew of the price", ""),
        ("BACKGROUND - The ministry", ""),
    ],
)
def test_a_place_in_capitals_before_a_dash(text: str, place: str) -> None:
    assert place_of(text) == place


def cut(*paragraphs: str) -> list[str]:
    """What of a text is cut off as datelines."""
    text = "\n\n".join((TITLE, *paragraphs))
    blocks = clean_with_facts(Page("p", "p", "text", text))[2]
    return [text[b.start : b.end] for b in blocks if b.kind == "dateline"]


def test_a_place_without_agency_or_day_is_believed_at_the_opening_only() -> None:
    assert cut(f"OSK — {LEAD}", REST) == ["OSK —"]
    assert cut(LEAD, f"OSK — {REST}") == ["OSK —"]
    assert cut(LEAD, f"TOLVIK — {REST}", f"KRANZ — {REST}") == []
    assert cut(LEAD, REST, f"TOLVIK — {REST}") == []
    assert cut(LEAD, REST, f"TOLVIK (laughs) — {REST}") == []
    assert cut(LEAD, REST, f"OSK (NPA) — {REST}") == ["OSK (NPA) —"]


def test_the_fact_is_that_of_the_dateline_that_is_cut() -> None:
    for opening, place in ((f"KRANZ - {LEAD}", "KRANZ"), (f"LIVE - {LEAD}", "")):
        page = Page("p", "p", "text", f"{TITLE}\n\n{opening}\n\n{REST}")
        facts = {fact.field: fact.value for fact in clean_with_facts(page)[1]}
        assert facts.get("dateline", "") == place


@pytest.mark.parametrize("unit", ["A", "ÀB.", "AA ", "A/", "AA, Aa", "A" * 31 + " ", "A, May 3 ("])
def test_time_is_linear(unit: str) -> None:
    with at_most(100):
        DATELINE.match(unit * (200_000 // len(unit)))
