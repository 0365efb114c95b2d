"""The page of one entity: reading it, rating it, undoing a merge."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from browsing import follow
from desks import served
from hostile import LONG, MARKUP, NAMES, TURNED, hostile
from piles import Pile
from playwright.sync_api import Page
from web.posting import token

from reportedly.schema import Judgement
from reportedly.schema.grade import Grade
from reportedly.web import Desk

LINDQAR = "/who/Pavo Lindqar"


@pytest.fixture
def hostile_visit(tmp_path: Path) -> Iterator[httpx.Client]:
    db = tmp_path / "hostile.db"
    with (
        served(Desk(hostile(db), str(db))) as url,
        httpx.Client(base_url=url, timeout=60, follow_redirects=True) as client,
    ):
        yield client


def articles(page: Page) -> int:
    found = re.search(r"In (\d+) article", page.locator(".verdict").inner_text())
    assert found
    return int(found[1])


def test_it_tells_names_roles_statements_and_hands(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{LINDQAR}")
    assert page.locator("h1").inner_text() == "Pavo Lindqar"
    assert page.locator(".names tbody tr").count() == 2
    assert "Senator" in page.locator(".roles").inner_text()
    role = page.locator(".roles a").first.get_attribute("href")
    assert re.fullmatch(r"/article/[0-9a-f]+\?at=\d+-\d+#at", str(role))
    assert page.locator(".member").count() == 17
    through = page.locator("section", has=page.locator("#through"))
    assert "Halverin Courier" in through.inner_text()
    assert "8 by name, 7 by a pronoun" in through.inner_text()


def test_what_is_said_of_them_is_by_others(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{LINDQAR}")
    follow(page, "text=What is said of them")
    assert "show=of" in page.url
    speakers = page.locator(".member .who b").all_inner_texts()
    assert speakers
    assert "Pavo Lindqar" not in speakers
    follow(page, "text=more →")
    assert "page=2" in page.url
    assert page.locator(".member").count() > 0


def test_the_chart_tells_what_a_shape_stands_for(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{LINDQAR}")
    dots = page.locator("a.dot")
    rows = page.locator("table.stances tbody tr")
    assert dots.count() == rows.count() > 5
    dots.nth(1).hover()
    tip = page.locator(".tip:visible")
    assert "Lindqar" in tip.inner_text()
    page.mouse.move(1, 1)
    assert page.locator(".tip:visible").count() == 0
    dots.nth(1).focus()
    first = tip.inner_text()
    page.keyboard.press("ArrowRight")
    assert tip.inner_text() != first
    page.keyboard.press("Escape")
    assert page.locator(".tip:visible").count() == 0


def test_a_chart_wider_than_the_screen_says_so_and_moves(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}{LINDQAR}")
    assert not page.locator(".chart .hint").first.is_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.locator(".chart .hint").first.is_visible()
    frame = page.get_by_role("region", name="the chart").first
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.chart .frame').scrollLeft > 0")


def test_a_rating_is_kept_and_shown(page: Page, url: str, desk: Desk) -> None:
    page.goto(f"{url}/who/Osk Beacon")
    page.click("text=Rate this source")
    page.select_option("select[name=mark]", "C")
    rate = page.locator("form", has=page.locator("select[name=mark]"))
    rate.locator("input[name=why]").fill("corrected <b>twice</b>")
    rate.locator("input[name=by]").fill("Ana")
    follow(page, rate.locator("button"))
    told = "reliability C, rated by Ana"
    assert told in page.locator(".verdict").inner_text()
    assert "corrected <b>twice</b>" in page.locator(".verdict").inner_text()
    with desk.store.view() as view:
        (kept,) = view.all(Grade)
    assert (kept.mark, kept.by, kept.of) == ("C", "Ana", "source")


def test_a_merge_is_undone_at_once_and_the_undoing_too(page: Page, url: str, desk: Desk) -> None:
    page.goto(f"{url}{LINDQAR}")
    before = articles(page)
    form = page.locator(".merges form")
    form.locator("input[name=by]").fill("Ana")
    follow(page, form.locator("button"))
    assert articles(page) == before - 2
    assert page.locator(".names tbody tr").count() == 1
    with desk.store.view() as view:
        assert {j.verdict for j in view.all(Judgement)} == {"different"}
    for _ in range(2):
        follow(page, page.locator(".judged button").first)
    assert articles(page) == before
    assert page.locator(".judged").count() == 0


def test_two_are_judged_to_be_one(page: Page, url: str) -> None:
    page.goto(f"{url}/who/Osk Beacon")
    before = articles(page)
    page.click("text=Judge somebody by name or id")
    form = page.locator("form", has=page.locator("input[name=other][maxlength]"))
    form.locator("input[name=other]").fill("Marvenia Today")
    form.locator("input[name=by]").fill("Ana")
    follow(page, form.locator("text=is the same"))
    assert articles(page) > before
    assert "Marvenia Today" in page.locator(".names").inner_text()
    assert "is the same" in page.locator(".judged").inner_text()


def test_several_of_one_name_are_a_list_to_choose_from(tmp_path: Path) -> None:
    pile = Pile()
    for name in ("Ada Brun", "Eva Brun"):
        pile.say("a", name, f"it is {name}")
    db = tmp_path / "two.db"
    with served(Desk(pile.store(db), str(db))) as url, httpx.Client(base_url=url) as client:
        text = client.get("/who/Brun").text
        assert "Several are called “Brun”" in text
        links = re.findall(r'<li><a href="/who/(a:e\d+)', text)
        assert len(links) == 2
        form = {"token": token(client), "by": "Ana", "one": links[0], "other": "Brun"}
        told = client.post("/identity", data={**form, "verdict": "same"}).text
        assert "may be: …; name one by its id" in told
        assert told.count("Eva Brun (") == 1


@pytest.mark.parametrize("name", ["Nobody At All", "x:e9", "?", "a/b/rating", "%00", "B" * 5_000])
def test_nobody_is_told_in_one_line(visit: httpx.Client, name: str) -> None:
    found = visit.get(f"/who/{name}")
    assert found.status_code == 404
    assert len(found.text) < 10_000


def test_judging_takes_a_token_a_verdict_and_a_name(visit: httpx.Client) -> None:
    page = visit.get(LINDQAR, follow_redirects=True).text
    given = re.search(r'name="token" value="([^"]+)"', page)
    one = re.search(r'name="one" value="([^"]+)"', page)
    assert given
    assert one
    form = {"token": given[1], "one": one[1], "other": "Osk Beacon", "by": "Ana"}
    for address, wrong, status in (
        ("/identity", {"verdict": "same", "token": "x"}, 403),
        ("/identity", {"verdict": "same", "by": ""}, 400),
        ("/identity", {"verdict": "perhaps"}, 400),
        ("/identity", {"verdict": "same", "other": "Nobody At All"}, 404),
        ("/identity", {"verdict": "same", "other": one[1]}, 409),
        ("/identity", {"verdict": "undo"}, 404),
        ("/identity/split", {"called": "Nobody", "because": "x"}, 404),
        ("/rating/source", {"entity": one[1], "mark": "1"}, 400),
        ("/rating/source", {"entity": "Nobody At All", "mark": "A"}, 404),
    ):
        assert visit.post(address, data={**form, **wrong}).status_code == status, (address, wrong)


def test_names_made_of_markup_are_names(hostile_visit: httpx.Client) -> None:
    shown = hostile_visit.get("/people").text
    dossiers = re.findall(r'href="(/who/aa:e\d+)"', shown)
    assert len(dossiers) == len(NAMES) + 1
    for address in dossiers:
        text = hostile_visit.get(address).text
        assert "for or against" in text
        assert "<script>alert" not in text, address
        assert "<b onclick" not in text
        assert 'src="https://evil' not in text
        assert "\u202e" not in text
    assert MARKUP.replace("<", "&lt;").replace(">", "&gt;")[:60] in shown
    assert "\\x202eadA nurB" in shown
    assert LONG not in shown
    assert TURNED not in shown


def test_a_page_of_hostile_names_fits_and_is_quiet(page: Page, tmp_path: Path) -> None:
    db = tmp_path / "hostile.db"
    with served(Desk(hostile(db), str(db))) as url:
        page.set_viewport_size({"width": 360, "height": 740})
        for address in ("/people", "/sources", "/who/aa:e00"):
            page.goto(url + address)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
