"""The page of a search, without a browser and with one."""

import csv
import re
from io import StringIO
from pathlib import Path

import httpx
import pytest
from browsing import follow, quiet_page
from desks import served
from piles import Pile
from playwright.sync_api import Browser, Page

from reportedly.ask.search.kept import saved_searches
from reportedly.web import Desk


def number(page: Page) -> int:
    found = re.match(r"(\d+) statement", page.locator("#found").inner_text())
    assert found
    return int(found[1])


def test_a_facet_narrows_to_its_count_and_is_let_go(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/search")
    every = number(page)
    line = page.locator(".facet li", has=page.get_by_role("link", name="anonymous", exact=True))
    count = int(line.locator(".number").inner_text())
    follow(page, line.get_by_role("link"))
    assert number(page) == count < every
    assert "kind=anonymous" in page.url
    follow(page, page.get_by_role("link", name="Without kind: anonymous"))
    assert number(page) == every


def test_the_form_keeps_what_was_chosen(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/search?kind=person")
    page.fill("#s-q", "election")
    page.fill("input[name=since]", "2025")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=election"))
    assert "kind=person" in page.url
    assert page.locator("input[name=since]").input_value() == "2025-01-01"
    marked = page.locator(".hit mark").all_inner_texts()
    assert marked
    assert {m.lower() for m in marked} <= {"election", "elections"}


def test_it_works_without_scripts_and_by_keyboard(browser: Browser, sample_url: str) -> None:
    with quiet_page(browser, java_script_enabled=False) as page:
        page.goto(f"{sample_url}/search")
        page.focus("#s-q")
        page.keyboard.type("memo")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("q=memo"))
        page.locator(".facet a").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("speaker="))
        assert number(page) > 0


def test_a_hit_leads_to_its_place(visit: httpx.Client) -> None:
    text = visit.get("/search?q=election").text
    assert re.search(r'href="/article/[0-9a-f]+\?at=\d+-\d+#at"', text)


def test_searches_are_saved_by_name_and_forgotten(page: Page, url: str, desk: Desk) -> None:
    page.goto(f"{url}/search?q=memo&hedged=no")
    page.fill(".saving input[name=name]", "Memo <i>")
    page.fill(".saving input[name=by]", "Ana")
    follow(page, "text=Save this search")
    assert page.url.endswith("/search?q=memo&hedged=no")
    with desk.store.view() as view:
        (kept,) = saved_searches(view)
    assert (kept.name, kept.query, kept.by) == ("Memo <i>", "q=memo&hedged=no", "Ana")
    page.goto(f"{url}/search")
    follow(page, "text=Memo <i>")
    assert page.url.endswith("/search?q=memo&hedged=no")
    follow(page, ".kept button")
    with desk.store.view() as view:
        assert saved_searches(view) == []


def test_nothing_is_saved_without_token_or_name(visit: httpx.Client, desk: Desk) -> None:
    assert visit.post("/search/save", data={"query": "", "name": "x", "by": "y"}).status_code == 403
    token = re.search(r'name="token" value="([^"]+)"', visit.get("/search").text)
    assert token
    for form in ({"name": " ", "by": "Ana"}, {"name": "x" * 101, "by": "Ana"}, {"name": "x"}):
        answer = visit.post("/search/save", data={"token": token[1], "query": "q=memo", **form})
        assert answer.status_code == 400
    gone = visit.post("/search/forget", data={"token": token[1], "id": "none"})
    assert gone.status_code == 404
    with desk.store.view() as view:
        assert saved_searches(view) == []


def test_csv_of_what_is_seen(visit: httpx.Client) -> None:
    found = visit.get("/search.csv?q=election&kind=person")
    assert found.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in found.headers["content-disposition"]
    rows = list(csv.DictReader(StringIO(found.text.removeprefix("\ufeff"))))
    assert {row["kind"] for row in rows} == {"person"}
    assert f"{len(rows)} statements in" in visit.get("/search?q=election&kind=person").text


@pytest.mark.parametrize(
    "query",
    [
        "q=" + "x" * 10_000,
        "q=NEAR(%22quay%22+*+OR&speaker=%00&outlet=%27%3B+DROP+TABLE+facets%3B--",
        "since=0000&until=99999-99-99&page=1000000000&kind=wizard",
        "page=" + "9" * 4_000,
        "q=%ff%fe%ed%a0%80&hedged=%20",
        "q=%3Cscript%3Ealert(1)%3C/script%3E&speaker=%3Cb%3E",
        "&".join(f"outlet={n}" for n in range(3_000)),
    ],
)
def test_hostile_addresses_are_answered(visit: httpx.Client, query: str) -> None:
    found = visit.get(f"/search?{query}")
    assert found.status_code == 200
    assert "<script>alert" not in found.text
    assert visit.get(f"/search.csv?{query}").status_code == 200


def test_nothing_found_teaches(visit: httpx.Client) -> None:
    text = visit.get("/search?q=regatta&outlet=Nowhere").text
    assert "No statement is like that" in text
    assert re.search(r'href="/search\?speaker=[^"]+">what ', text)


def test_an_empty_store_teaches(empty_url: str) -> None:
    text = httpx.get(f"{empty_url}/search?q=quay").text
    assert "Nothing has been read yet" in text
    assert 'href="/read"' in text


def test_hostile_text_is_shown_as_text(browser: Browser, tmp_path: Path) -> None:
    pile = Pile()
    bad = "<img src=x onerror=alert(1)>"
    pile.article("a", bad, "2031-06-01")
    pile.say("a", bad, f"the quay {bad} \u202e closes", hedge=bad)
    store = pile.store(tmp_path / "s.db")
    with served(Desk(store, store.db)) as url, quiet_page(browser) as page:
        page.goto(f"{url}/search?q=quay+img")
        assert bad in page.locator(".hit blockquote").inner_text()
        assert page.locator("main img").count() == 0
