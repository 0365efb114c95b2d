"""What is on paper: all that a page says, and none of its buttons."""

from browsing import follow
from playwright.sync_api import Page

SEEN = "all => all.filter(e => e.checkVisibility()).length"


def seen(page: Page, what: str) -> int:
    return int(page.locator(what).evaluate_all(SEEN))


def test_a_claim_is_printed_with_every_pair_and_no_buttons(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/claims")
    follow(page, ".claim-line a")
    page.emulate_media(media="print")
    assert seen(page, ".pairs tbody tr") == page.locator(".pairs tbody tr").count() > 0
    assert seen(page, "button, input, select") == 0


def test_an_answer_is_printed_with_its_statements(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/ask?q=Does Korvath want Lindqar to win?")
    assert seen(page, ".member .who") == 0
    page.emulate_media(media="print")
    assert seen(page, ".member .who") == page.locator(".member .who").count() > 0
