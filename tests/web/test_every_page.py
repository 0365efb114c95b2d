"""What holds of every page: nothing wider than the screen, axe content, reachable by keyboard."""

import re

import pytest
from browsing import WIDE, assert_reads_well, follow, quiet_page
from playwright.sync_api import Browser, Page

ADDRESSES = (
    "/",
    "/claims",
    "/claims?order=denied",
    "/claims?page=99",
    "/people?page=99",
    "/claim",
    "/ask",
    "/ask?q=Does Korvath want Lindqar to win?",
    "/ask?q=Who is for Lindqar?",
    "/ask?q=Who painted the harbour?",
    "/search",
    "/search?q=election&kind=person&since=2025",
    "/search?q=regatta&outlet=Nowhere&kind=wizard",
    "/sources",
    "/sources?since=1800-01-01&until=1801-01-01",
    "/people",
    "/people?begins=zz",
    "/who/Pavo Lindqar",
    "/articles",
    "/articles?outlet=Nobody's Own",
    "/article",
    "/article/…/beside",
    "/article/…/add",
    "/read",
    "/review",
    "/review/progress",
    "/review/history",
    "/review/links",
)
"""Every kind of page; an address without an id stands for the first such one on the list."""

FIRST = {
    "/claim": ("/claims", ".claim-line a"),
    "/article": ("/articles?outlet=Halverin Courier", ".shelf a"),
    "/article/…/add": ("/articles?outlet=Candour", ".shelf a", "#missed"),
    "/article/…/beside": (
        "/articles?outlet=Sel Valley Tribune",
        ".shelf li:has(.tag) a",
        ".twin a[href*=beside]",
    ),
}
"""Where such a page is found: a list, and the links that lead on from there."""


def whole(url: str, address: str, page: Page) -> str:
    found, *links = FIRST.get(address, (address,))
    for link in links:
        page.goto(url + found)
        found = str(page.locator(link).first.get_attribute("href"))
    return url + found


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_reads_well_and_the_browser_refuses_nothing_of_it(
    browser: Browser, sample_url: str, address: str
) -> None:
    with quiet_page(browser, **WIDE) as page:
        page.goto(whole(sample_url, address, page))
        assert page.title().endswith("· reportedly")
        assert len(page.locator("h1").all()) == 1
        assert_reads_well(page)


def test_a_page_that_is_not_there_reads_well(browser: Browser, sample_url: str) -> None:
    context = browser.new_context(**WIDE)  # type: ignore[arg-type]
    lost = context.new_page()
    assert lost.goto(f"{sample_url}/nowhere").status == 404  # type: ignore[union-attr]
    assert_reads_well(lost)
    context.close()


def test_the_keyboard_reaches_text_and_pages(page: Page, sample_url: str) -> None:
    page.goto(sample_url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the text"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    page.keyboard.type("Who is for Lindqar?")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/ask\?q="))
    assert page.locator("h1").inner_text() == "Who is for Lindqar?"


def test_pages_are_read_without_scripts(browser: Browser, sample_url: str) -> None:
    with quiet_page(browser, java_script_enabled=False) as page:
        page.goto(f"{sample_url}/claims")
        follow(page, ".claim-line a")
        page.click("text=Judge a pair")
        assert page.locator("select[name=a]").is_visible()


def test_dates_are_written_as_the_reader_writes_them(browser: Browser, sample_url: str) -> None:
    for locale, written in {
        "en-GB": "22 April 2025",
        "en-US": "April 22, 2025",
        "de": "22. April 2025",
    }.items():
        with quiet_page(browser, locale=locale) as page:
            page.goto(whole(sample_url, "/claim", page))
            assert page.locator("time").first.inner_text() == written


@pytest.mark.parametrize(
    ("address", "first"),
    [
        ("/claims?page=99", "/claims?order=articles"),
        ("/claims?order=denied&page=99", "/claims?order=denied"),
        ("/people?page=99", "/people"),
        ("/people?begins=zz&page=99", "/people?begins=zz"),
        ("/review/history?page=99", "/review/history"),
    ],
)
def test_a_page_behind_the_last_leads_to_the_first(
    page: Page, sample_url: str, address: str, first: str
) -> None:
    page.goto(sample_url + address)
    told = page.locator(".empty")
    assert told.inner_text() == "There is no such page. Go back to the first one."
    assert told.locator("a").get_attribute("href") == first
