"""The Reader, the list of articles, and two of them side by side."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from browsing import follow, quiet_page
from desks import served
from piles import Pile
from playwright.sync_api import Browser, Page
from readable import add

from reportedly.web import Desk

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \u202egnp.exe \"'>{{ 7*7 }}"


def article(client: httpx.Client, outlet: str, which: int = 0) -> str:
    """The address of one of an outlet's articles, the newest first."""
    text = client.get("/articles", params={"outlet": outlet}).text
    return re.findall(r'class="title" dir="auto" href="([^"]+)"', text)[which]


def open_first(page: Page, url: str) -> None:
    """Open the newest article; its script is there then."""
    page.goto(f"{url}/articles")
    page.goto(url + str(page.locator(".shelf a").first.get_attribute("href")))


@contextmanager
def piled(pile: Pile, folder: Path) -> Iterator[str]:
    """A desk over a pile of sentences."""
    db = str(folder / "pile.db")
    store = pile.store(folder / "pile.db")
    add(store, pile)
    with served(Desk(store, db)) as url:
        yield url


def test_a_card_tells_speaker_path_hedge_and_claim(visit: httpx.Client) -> None:
    text = visit.get(article(visit, "Marvenia Today", 1)).text
    for part in ("Yurin Dashko", "told Ferrow", "this outlet", "possibility", "asserts the claim"):
        assert part in text
    assert 'class="r source' in text
    assert "Not part of the article" in text


def test_metadata_tells_where_it_is_from(visit: httpx.Client) -> None:
    text = visit.get(article(visit, "Marvenia Today", 1)).text
    assert "meta article:published_time" in text
    assert re.search(r'<td>title</td><td dir="auto"><a href="/article/\w+\?at=\d+-\d+#at">', text)


def test_the_address_of_a_place_scrolls_to_it_without_scripts(
    browser: Browser, sample_url: str
) -> None:
    with quiet_page(browser, java_script_enabled=False) as page:
        page.goto(f"{sample_url}/articles")
        follow(page, ".shelf a")
        page.locator(".telling summary").last.click()
        follow(page, ".telling[open] >> text=address of this place")
        marked = page.locator("#at")
        assert marked.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
        box = marked.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= page.viewport_size["height"]  # type: ignore[index]


def test_words_in_furniture_are_unfolded_where_an_address_points(visit: httpx.Client) -> None:
    address = article(visit, "Marvenia Today", 1)
    assert '<details class="aside furniture">' in visit.get(address).text
    assert '<details class="aside furniture" open>' in visit.get(f"{address}?at=3-12").text


def test_numbers_lead_from_words_to_cards_and_back_without_scripts(
    browser: Browser, sample_url: str
) -> None:
    with quiet_page(browser, java_script_enabled=False) as page:
        page.goto(f"{sample_url}/articles")
        follow(page, ".shelf a")
        page.click("#said-2")
        assert page.url.endswith("#card-2")
        page.click("a.number >> text=2")
        assert page.url.endswith("#said-2")


def test_keys_walk_the_attributions(page: Page, sample_url: str) -> None:
    open_first(page, sample_url)
    for _ in range(3):
        page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.parentElement.id") == "card-2"
    assert page.locator("#said-2.on").count() == 1
    page.keyboard.press("Enter")
    assert page.locator("#card-2 .body").is_visible()
    page.keyboard.press("Escape")
    assert page.locator(".on").count() == 0
    page.keyboard.press("?")
    assert page.locator(".by-keys").is_visible()


def test_a_card_and_its_words_light_up_together(page: Page, sample_url: str) -> None:
    open_first(page, sample_url)
    card = page.locator(".telling").first
    card.locator("summary").hover()
    said = card.get_attribute("data-id")
    lit = page.locator(f".r[data-of~='content:{said}']")
    assert lit.count() > 0
    assert all("on" in str(r.get_attribute("class")).split() for r in lit.all())
    page.locator("h1").first.hover(position={"x": 0, "y": 0})
    page.locator(f".r[data-of~='cue:{said}']").first.hover()
    assert "on" in str(card.get_attribute("class")).split()


@pytest.mark.parametrize("at", ["x", "5", "1-2-3", "-1-4", "9999999999-1"])
def test_a_place_that_is_none_is_refused(visit: httpx.Client, at: str) -> None:
    found = visit.get(article(visit, "Osk Beacon"), params={"at": at})
    assert found.status_code == 400
    assert "at=120-164" in found.text


def test_an_article_that_is_not_there_is_told(visit: httpx.Client) -> None:
    for address in ("/article/none", "/article/none/beside/nothing"):
        found = visit.get(address)
        assert found.status_code == 404
        assert "no article none" in found.text


def test_a_copy_stands_beside_its_original(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/articles?outlet=Osk Beacon")
    follow(page, ".shelf li:has(.tag) a")
    assert "Copied from Northline Press Agency" in page.locator(".twin").first.inner_text()
    follow(page, ".twin >> text=Side by side")
    assert "The left one is taken for the original" in page.locator(".lead").inner_text()
    assert "Northline Press Agency," in page.locator("del").all_inner_texts()
    assert "Osk Beacon," in page.locator("ins").all_inner_texts()
    page.set_viewport_size({"width": 360, "height": 800})
    assert not page.locator(".cell.again").first.is_visible()


def test_a_hostile_article_stays_text(browser: Browser, tmp_path: Path) -> None:
    pile = Pile()
    for name in ("osk", "sel"):
        pile.article(name, HOSTILE, "2031-05-01", HOSTILE, text=f"{HOSTILE} {HOSTILE}\n\n")
        pile.say(name, HOSTILE, f"that it {HOSTILE} rains", f"said {HOSTILE}", hedge=HOSTILE)
    with piled(pile, tmp_path) as url, quiet_page(browser) as page:
        for address in ("/articles", "/article/osk?at=0-9", "/article/osk/beside/sel"):
            page.goto(url + address)
            assert page.locator("main img, main script").count() == 0
            text = page.locator("main").inner_text()
            assert "<script>alert(1)</script>" in text
            assert "{{ 7*7 }}" in text
            assert "\u202e" not in page.content()
            assert "\\x202e" in text


def test_a_long_article_goes_on_in_parts(page: Page, tmp_path: Path) -> None:
    pile = Pile()
    for number in range(800):
        pile.say("osk", "Jon Pell", f"that boat {number} of the harbour may leave before the storm")
    with piled(pile, tmp_path) as url:
        page.goto(f"{url}/article/osk")
        last = page.locator(".telling").last.get_attribute("id")
        follow(page, ".parts [rel=next]")
        first = page.locator(".telling").first.get_attribute("id")
        assert int(str(first)[5:]) == int(str(last)[5:]) + 1
        page.goto(f"{url}/article/osk?part=2")
        assert "part 2 of" in page.locator(".about .counts").inner_text()
        page.keyboard.press("j")
        page.keyboard.press("k")
        page.wait_for_url(f"{url}/article/osk")


def test_articles_are_listed_by_outlet_and_page(tmp_path: Path) -> None:
    pile = Pile()
    for number in range(60):
        outlet = "A & B <i>" if number % 2 else "Sel Post"
        pile.article(f"a{number:02}", outlet, f"2031-05-{number % 28 + 1:02}", text="It rains.")
    with piled(pile, tmp_path) as url, httpx.Client(base_url=url) as client:
        first = client.get("/articles").text
        assert "60 articles, the newest first" in first
        assert first.count('class="title"') == 50
        assert client.get("/articles?page=2").text.count('class="title"') == 10
        found = re.search(r'href="(/articles\?outlet=[^"]+)"[^>]*>A &amp; B &lt;i&gt;', first)
        assert found
        assert "30 articles" in client.get(found[1]).text


def test_signs_of_markdown_step_back_and_are_copied_as_they_stand(
    page: Page, sample_url: str
) -> None:
    page.goto(f"{sample_url}/articles?outlet=Candour")
    page.goto(sample_url + str(page.locator(".shelf a").first.get_attribute("href")))
    heading = page.locator("h2.words").first
    assert heading.inner_text() == "## The Citadel"
    small, large = (
        float(page.locator(where).first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
        for where in ("h2.words .markup", "h2.words")
    )
    assert small < large
    assert page.locator(".r.strong").inner_text() == "the words are Mira Okonstad’s"
    copied = page.evaluate(
        """() => {
            getSelection().selectAllChildren(document.querySelector(".reader"));
            return getSelection().toString();
        }"""
    )
    for words in ("# One pollster", "**the words are Mira Okonstad’s**", "*The Lantern*"):
        assert words in copied
