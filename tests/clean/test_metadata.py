from pathlib import Path

import pytest

from reportedly.clean import clean, clean_with_facts
from reportedly.ingest import read_pages
from reportedly.schema import Article, Fact, Metadata, Page, Told

BODY = """The council of Halverin put off the vote on the harbour for the third time on Friday, \
said Ines Corr, its speaker, after a meeting that went on until midnight.

Members of the Harvest Party said they had not been told of the change, and that they would \
bring the matter before the court of Osk in the autumn of the year."""
PLAIN = f"""Harbour vote put off again

By Mara Tolvik
Published 3 May 2031, 10:15 GMT · Updated 4 May 2031, 09:00 GMT

HALVERIN (NPA) — {BODY}
"""
HTML = """<html lang="en-GB"><head><title>Harbour vote put off again - The Lantern</title>
{head}</head><body><nav><a href="/">Home</a></nav>
<article><h1>Harbour vote put off again</h1>{line}
{body}</article><footer>© 2031 The Lantern</footer></body></html>"""


def known(page: Page) -> tuple[Article, dict[str, Fact]]:
    article, facts, _ = clean_with_facts(page)
    return article, {fact.field: fact for fact in facts}


def html(folder: Path, head: str = "", line: str = "") -> tuple[Article, dict[str, Fact]]:
    path = folder / "page.html"
    body = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
    path.write_text(HTML.format(head=head, line=line, body=body), "utf-8")
    return known(read_pages(path)[0])


def test_a_text_tells_everything_with_its_place() -> None:
    article, facts = known(Page("p", "p", "text", PLAIN))
    assert article.date == "2031-05-03"
    found = {name: (fact.value, fact.origin) for name, fact in facts.items()}
    assert found == {
        "title": ("Harbour vote put off again", "headline"),
        "byline": ("Mara Tolvik", "byline line"),
        "outlet": ("NPA", "dateline"),
        "dateline": ("HALVERIN", "dateline"),
        "published": ("2031-05-03T10:15+00:00", "dateline line"),
        "updated": ("2031-05-04T09:00+00:00", "dateline line"),
        "language": ("en", "text"),
    }
    for name in ("title", "byline", "outlet", "dateline"):
        fact = facts[name]
        assert PLAIN[fact.start : fact.end] == fact.value
    assert "3 May 2031, 10:15 GMT" in PLAIN[facts["published"].start : facts["published"].end]
    assert "Updated 4 May 2031" in PLAIN[facts["updated"].start : facts["updated"].end]


def test_clean_is_the_same_without_the_facts() -> None:
    page = Page("p", "p", "text", PLAIN)
    article, _, blocks = clean_with_facts(page)
    assert clean(page) == (article, blocks)


def test_json_ld_is_named_as_the_origin(tmp_path: Path) -> None:
    head = """<link rel="canonical" href="https://lantern.example/harbour?utm_source=x&amp;id=7">
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
    {"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle",
    "headline": "Harbour vote put off again", "datePublished": "2021-05-03T10:15:00+02:00",
    "dateModified": "2021-05-04T08:00:00+02:00", "author": [{"@type": "Person",
    "name": "Mara Tolvik"}], "publisher": {"@type": "Organization", "name": "The Lantern"}}]}
    </script>"""
    article, facts = html(tmp_path, head)
    found = {name: (fact.value, fact.origin) for name, fact in facts.items()}
    assert found["published"] == ("2021-05-03T10:15:00+02:00", "json-ld datePublished")
    assert found["updated"] == ("2021-05-04T08:00:00+02:00", "json-ld dateModified")
    assert found["byline"] == ("Mara Tolvik", "json-ld author")
    assert found["outlet"] == ("The Lantern", "json-ld publisher")
    assert found["address"] == ("https://lantern.example/harbour?id=7", "link canonical")
    assert (article.date, article.address) == ("2021-05-03", "https://lantern.example/harbour?id=7")


def test_meta_and_time_elements_are_named_as_the_origin(tmp_path: Path) -> None:
    meta = '<meta property="article:published_time" content="2021-05-03T10:15:00Z">'
    _, facts = html(tmp_path, meta)
    assert facts["published"].origin == "meta article:published_time"
    _, facts = html(tmp_path, "", '<time datetime="2021-05-03T10:15:00+02:00">3 May</time>')
    assert facts["published"].value == "2021-05-03T10:15:00+02:00"
    assert facts["published"].origin == "time element"


def test_the_day_is_that_of_the_place_and_not_of_greenwich(tmp_path: Path) -> None:
    meta = '<meta property="article:published_time" content="2021-05-04T02:11:03+00:00">'
    time = '<time datetime="2021-05-03T22:11:03-04:00">May 3</time>'
    article, facts = html(tmp_path, meta, time)
    assert article.date == "2021-05-03"
    assert facts["published"].value == "2021-05-03T22:11:03-04:00"


@pytest.mark.parametrize(
    "day", ["0000-01-01", "9999-12-31", "2021-02-30", "2921-05-03", "2099-05-03"]
)
def test_impossible_days_of_the_markup_are_dropped(tmp_path: Path, day: str) -> None:
    meta = f'<meta property="article:published_time" content="{day}T00:00:00+23:59">'
    article, facts = html(tmp_path, meta)
    assert article.date == ""
    assert "published" not in facts


def test_a_change_before_the_publication_is_dropped(tmp_path: Path) -> None:
    meta = (
        '<meta property="article:published_time" content="2021-05-03">'
        '<meta property="article:modified_time" content="2021-05-01">'
    )
    _, facts = html(tmp_path, meta)
    assert "published" in facts
    assert "updated" not in facts


def test_a_headline_unlike_every_title_is_a_section(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    body = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
    source = HTML.format(head="", line="", body=body).replace(
        "<h1>Harbour vote put off again</h1>", "<h1>Region</h1>"
    )
    path.write_text(source, "utf-8")
    article, facts = known(read_pages(path)[0])
    assert article.title == "Harbour vote put off again"
    assert facts["title"].origin == "title element"


def test_what_is_told_makes_no_other_page(tmp_path: Path) -> None:
    for name, day in (("a", "2021-05-03T08:00:00Z"), ("b", "2021-05-03T09:00:00Z")):
        meta = f'<meta property="article:published_time" content="{day}">'
        source = HTML.format(head=meta, line="", body=f"<p>{BODY}</p>")
        (tmp_path / f"{name}.html").write_text(source, "utf-8")
    a, b = (read_pages(tmp_path / f"{name}.html")[0] for name in "ab")
    assert a.id == b.id
    assert a.hints.told != b.hints.told


def test_front_matter_is_named_as_the_origin(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(
        "---\ntitle: Harbour vote\nauthor: Mara Tolvik\ndate: 2031-05-03 10:15\n"
        f"updated: 2031-05-04\nplace: Halverin\n---\n\n# Harbour vote\n\n{BODY}\n",
        "utf-8",
    )
    article, facts = known(read_pages(path)[0])
    assert article.date == "2031-05-03"
    found = {name: (fact.value, fact.origin) for name, fact in facts.items()}
    assert found["published"] == ("2031-05-03T10:15", "front matter date")
    assert found["updated"] == ("2031-05-04", "front matter updated")
    assert found["byline"] == ("Mara Tolvik", "front matter author")
    assert found["dateline"] == ("Halverin", "front matter place")


def test_a_pdf_is_believed_after_its_text() -> None:
    hints = Metadata(byline="Layout Desk", date="2031-06-01")
    text = PLAIN.replace("Published 3 May 2031, 10:15 GMT · Updated 4 May 2031, 09:00 GMT\n", "")
    _, facts = known(Page("p", "p", "pdf", text, (), hints))
    assert facts["byline"].value == "Mara Tolvik"
    assert (facts["published"].value, facts["published"].origin) == (
        "2031-06-01",
        "pdf information",
    )


def test_a_first_page_that_is_called_canonical_is_not_believed() -> None:
    told = (Told("address", "https://lantern.example/", "link canonical"),)
    hints = Metadata(address="https://lantern.example/harbour#top", told=told)
    article, _ = known(Page("p", "p", "html", PLAIN, (), hints))
    assert article.address == "https://lantern.example/harbour#top"


@pytest.mark.parametrize("address", ["http://[", "javascript:x", "mailto:a@b.example", "x" * 9000])
def test_an_odd_address_does_no_harm(address: str) -> None:
    told = (Told("address", address, "link canonical"),)
    article, _ = known(Page("p", "p", "html", PLAIN, (), Metadata(told=told)))
    assert article.address == ""
