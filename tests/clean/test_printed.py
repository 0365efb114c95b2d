from pathlib import Path

import pytest

from reportedly.clean import clean, clean_with_facts
from reportedly.ingest import read_pages
from reportedly.schema import Page

TITLE = "How the Tolvik bridge contract went wrong"
DECK = "The bridge over the Tolvik was to cost 40 million crowns, and has cost three times that."
ENTRIES = (
    "The ministry invites bids. An official said later that only one firm knew of the deadline.",
    "The contract is signed. The minister, Jon Novak, tells parliament that the price is fixed.",
    "Auditors report that the price has trebled. Novak denies that he knew of it.",
)


def day(*parts: str) -> str:
    return clean(Page("p", "p", "text", "\n\n".join((TITLE, *parts))))[0].date


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ((DECK, "12 March 2028", ENTRIES[0], "4 June 2029", ENTRIES[1]), ""),
        ((DECK, ENTRIES[0], "4 June 2029", ENTRIES[1]), ""),
        ((DECK, ENTRIES[0], "Published 4 June 2031", ENTRIES[1]), "2031-06-04"),
        ((DECK, "4 June 2031", ENTRIES[0], ENTRIES[1]), "2031-06-04"),
        (("4 June 2031", DECK, "12 March 2028", ENTRIES[0]), "2031-06-04"),
        (
            (DECK, "12 March 2028", ENTRIES[0], "4 June 2029", ENTRIES[1], "4 June 2031"),
            "2031-06-04",
        ),
        ((DECK, "4 June 2031", ENTRIES[0], "4 June 2031", ENTRIES[1]), "2031-06-04"),
    ],
    ids="timeline subhead labelled deck above end again".split(),
)
def test_a_day_amid_the_text_is_none_of_publication(parts: tuple[str, ...], found: str) -> None:
    assert day(*parts) == found


@pytest.mark.parametrize("amid", ["<h2>12 March 2019</h2>", "<p>It came on 12 March 2019.</p>"])
def test_nor_is_it_on_a_page_of_html(tmp_path: Path, amid: str) -> None:
    path = tmp_path / "page.html"
    entries = f"<p>{DECK}</p>{amid}<p>{ENTRIES[0]}</p><p>{ENTRIES[1]}</p>"
    source = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{{}}"
    path.write_text(source.format(entries), "utf-8")
    assert clean(read_pages(path)[0])[0].date == ""
    path.write_text(source.format(f"{entries}<p>12 March 2019</p>"), "utf-8")
    assert clean(read_pages(path)[0])[0].date == "2019-03-12"


def test_a_full_day_in_the_dateline_is_that_of_publication() -> None:
    text = f"{TITLE}\n\nHALVERIN, May 3, 2031 (NPA) — {ENTRIES[0]}\n\n{ENTRIES[1]}"
    article, facts, _ = clean_with_facts(Page("p", "p", "text", text))
    fact = next(fact for fact in facts if fact.field == "published")
    assert (article.date, fact.origin) == ("2031-05-03", "dateline")
    assert text[fact.start : fact.end] == "May 3, 2031"
