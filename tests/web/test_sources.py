"""The sources map in the browser, and as plain pages."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from browsing import follow, quiet_page
from desks import served
from hostile import LONG, MARKUP, hostile
from playwright.sync_api import Browser, Page

from reportedly.web import Desk


@pytest.fixture
def hostile_url(tmp_path: Path) -> Iterator[str]:
    db = tmp_path / "hostile.db"
    with served(Desk(hostile(db), str(db))) as url:
        yield url


def rows(page: Page) -> list[str]:
    return page.locator(".relays tbody tr").all_inner_texts()


def test_drawing_and_table_say_the_same(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/sources")
    assert len(rows(page)) == page.locator("a.node").count() > 20
    courier = page.locator("a.node", has_text="Halverin Courier").first
    told = str(courier.get_attribute("aria-label"))
    many = re.search(r"(\d+) statements in (\d+) articles", told)
    assert many
    row = page.locator(".relays tr", has=page.locator("th a", has_text="Halverin Courier")).first
    assert row.locator("td.n").all_inner_texts()[0] == many[1]
    assert row.locator("td.n").all_inner_texts()[-1] == many[2]


def test_a_node_leads_to_the_map_around_it_and_then_to_its_dossier(
    page: Page, sample_url: str
) -> None:
    page.goto(f"{sample_url}/sources")
    whole = page.locator("a.node").count()
    follow(page, page.locator("a.node", has_text="Marvenia Today").first)
    assert "around=" in page.url
    assert 1 < page.locator("a.node").count() < whole
    follow(page, page.locator("a.node.middle"))
    assert "/who/" in page.url
    assert page.locator("h1").inner_text() == "Marvenia Today"


def test_pointing_at_a_node_lights_up_its_neighbours(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/sources")
    page.locator("a.node", has_text="Sel Valley Tribune").first.hover()
    near = str(
        page.locator("a.node", has_text="Sel Valley Tribune").first.get_attribute("data-near")
    )
    assert page.locator("a.node.lit").count() == len(near.split()) + 1
    assert page.locator(".lines path.lit").count() >= len(near.split())
    assert "Sel Valley Tribune, outlet" in page.locator(".telling").inner_text()
    page.mouse.move(2, 2)
    assert page.locator("a.node.lit").count() == 0


def test_the_keyboard_goes_from_node_to_node_and_zooms(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/sources")
    page.locator(".tools button").last.focus()
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowLeft")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert first != second
    assert page.locator("a.node.lit").count() > 1
    before = page.locator(".frame svg").get_attribute("viewBox")
    page.keyboard.press("+")
    assert page.locator(".frame svg").get_attribute("viewBox") != before
    page.keyboard.press("0")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.classList.contains('node')")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**around=**")


def whole_units(view: str | None) -> list[int]:
    """A view in whole units: what fits the frame has fractions."""
    return [round(float(part)) for part in str(view).split()]


def test_the_wheel_and_the_mouse_move_the_map(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/sources")
    svg = page.locator(".frame svg")
    before = svg.get_attribute("viewBox")
    box = svg.bounding_box()
    assert box
    page.mouse.move(box["x"] + 8, box["y"] + 8)
    page.mouse.wheel(0, -300)
    assert svg.get_attribute("viewBox") == before, "a page scrolls over a map that is not in use"
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + 40, steps=4)
    page.mouse.up()
    moved = svg.get_attribute("viewBox")
    assert moved != before
    assert page.url.endswith("/sources")
    page.locator("a.node").first.focus()
    page.mouse.wheel(0, -300)
    assert svg.get_attribute("viewBox") != moved
    page.click("text=Whole map")
    assert whole_units(svg.get_attribute("viewBox")) == whole_units(before)


def test_without_scripts_map_and_table_are_there(browser: Browser, sample_url: str) -> None:
    with quiet_page(browser, java_script_enabled=False) as page:
        page.goto(f"{sample_url}/sources")
        assert not page.locator(".tools").is_visible()
        follow(page, page.locator(".relays .around").first)
        assert "around=" in page.url
        follow(page, page.locator(".orders a", has_text="name"))
        names = page.locator(".relays th[scope=row]").all_inner_texts()
        assert [n.casefold()[:5] for n in names] == sorted(n.casefold()[:5] for n in names)


def test_it_is_bound_by_time_and_by_claim(visit: httpx.Client) -> None:
    def statements(address: str) -> int:
        found = re.search(r"(\d+) statements? in", visit.get(address).text)
        assert found
        return int(found[1])

    every = statements("/sources")
    assert 0 < statements("/sources?since=2025-04-20&until=2025-04-30") < every
    assert statements("/sources?until=2025") == every
    claim = re.search(r"/claim/(c[0-9a-f]+)", visit.get("/claims").text)
    assert claim
    page = visit.get(f"/sources?claim={claim[1]}").text
    assert "Of the claim" in page
    assert 0 < statements(f"/sources?claim={claim[1]}") < every


def test_a_month_or_a_year_stays_when_more_is_asked_for(page: Page, sample_url: str) -> None:
    page.goto(f"{sample_url}/sources?since=2025-05&until=2025")
    lead = page.locator(".lead").inner_text()
    assert page.input_value("[name=since]") == "2025-05"
    follow(page, ".filters button")
    assert "since=2025-05&until=2025" in page.url
    assert page.locator(".lead").inner_text() == lead


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("since=yesterday", 400),
        ("since=\u0662\u0660\u0662\u0664", 400),
        ("most=x", 400),
        ("most=99999", 200),
        ("claim=c00000000", 404),
        ("around=nobody", 200),
        ("order=<b>", 200),
        ("since=1800-01-01&until=1801-01-01", 200),
    ],
)
def test_odd_addresses_are_told(visit: httpx.Client, query: str, status: int) -> None:
    found = visit.get(f"/sources?{query}")
    assert found.status_code == status
    assert "<b>" not in found.text


def test_whoever_says_nothing_has_an_empty_map_around_them(visit: httpx.Client) -> None:
    text = visit.get("/sources?around=nobody:e1").text
    assert "passes on nothing" in text
    assert 'class="node' not in text


def test_an_empty_store_says_what_to_do(page: Page, empty_url: str) -> None:
    page.goto(f"{empty_url}/sources")
    assert "Read something" in page.locator(".empty").inner_text()


def test_names_made_of_markup_are_names(page: Page, hostile_url: str) -> None:
    page.goto(f"{hostile_url}/sources")
    assert page.locator("script:not([src])").count() == 0
    assert page.locator("[onclick], [onload]").count() == 0
    assert any(MARKUP[:60] in row for row in rows(page))
    assert LONG not in page.content()
    assert "\u202e" not in page.content()
    assert "49" not in " ".join(rows(page))
    for link in page.locator("a.node").all()[:3]:
        assert str(link.get_attribute("href")).startswith("/")
