"""The list of people and sources."""

import httpx
from browsing import follow
from playwright.sync_api import Page


def names(page: Page) -> list[str]:
    return page.locator(".cast th[scope=row] a").all_inner_texts()


def test_everybody_is_listed_and_found_by_the_beginning_of_a_name(
    page: Page, sample_url: str
) -> None:
    page.goto(f"{sample_url}/people")
    assert "Pavo Lindqar" in names(page)
    page.fill("input[name=begins]", "lind")
    follow(page, ".filters button")
    assert names(page) == ["Pavo Lindqar"]
    follow(page, ".cast a")
    assert page.locator("h1").inner_text() == "Pavo Lindqar"


def test_one_kind_in_an_order(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/people")
    page.select_option("select[name=kind]", "outlet")
    follow(page, ".filters button")
    follow(page, "text=by name")
    found = names(page)
    assert "Osk Beacon" in found
    assert found == sorted(found, key=str.casefold)
    assert set(page.locator(".cast td:nth-child(2)").all_inner_texts()) == {"outlet"}


def test_nobody_is_told_with_a_way_on(visit: httpx.Client) -> None:
    text = visit.get("/people?begins=Zzyx").text
    assert "Nobody here has such a name" in text
    assert 'href="/who/Zzyx"' in text
    assert visit.get("/people?page=99").status_code == 200
    assert visit.get(f"/people?begins={'a' * 300}").status_code == 400


def test_a_name_typed_in_leads_to_its_dossier(visit: httpx.Client) -> None:
    found = visit.get("/who?name=Lindqar", follow_redirects=True)
    assert 'auto">Pavo Lindqar</h1>' in found.text


def test_an_empty_store_says_what_to_do(page: Page, empty_url: str) -> None:
    page.goto(f"{empty_url}/people")
    assert "Read something" in page.locator(".empty").inner_text()
