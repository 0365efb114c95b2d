"""What was reviewed counts soon, without anybody asking for it."""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from browsing import follow, quiet_page
from counting import counted
from desks import copied, served
from playwright.sync_api import Browser, Page, expect

from reportedly.schema import Article, Attribution, Member, Review, Weight
from reportedly.web import Desk


def reviews(desk: Desk) -> list[Review]:
    with desk.store.view() as view:
        return sorted(view.all(Review), key=lambda r: r.when)


def wide(desk: Desk) -> tuple[str, str]:
    """A claim that three articles or more assert, and one of its statements."""
    with desk.store.view() as view:
        members = [m for m in view.all(Member) if m.relation == "asserts"]
    claims = {m.claim for m in members}
    found = {c: [m.attribution for m in members if m.claim == c] for c in claims}
    claim = max(found, key=lambda c: (len({a.partition(":")[0] for a in found[c]}), c))
    return claim, sorted(found[claim])[-1]


def begin(page: Page, url: str, name: str, address: str = "/review") -> None:
    page.goto(f"{url}/review")
    page.fill("input[name=by]", name)
    follow(page, "text=Begin")
    if address != "/review":
        page.goto(url + address)


def test_a_rejected_statement_leaves_its_claim_by_itself(page: Page, url: str, desk: Desk) -> None:
    claim, said = wide(desk)
    page.goto(f"{url}/claim/{claim}")
    before = page.locator(".verdict").inner_text()
    begin(page, url, "Ana", f"/review?statement={said}")
    with page.expect_navigation():
        page.keyboard.press("x")
    expect(page.locator("#pending")).to_contain_text("1 rejection")
    page.goto(f"{url}/claim/{claim}")
    told = int(re.findall(r"\d+", before)[0])
    for _ in range(400):
        page.reload()
        now = page.locator(".verdict").inner_text()
        if now != before:
            break
        page.wait_for_timeout(500)
    assert int(re.findall(r"\d+", now)[0]) == told - 1
    assert page.locator("#pending").count() == 0


def test_the_line_tells_when_all_is_counted(page: Page, url: str, desk: Desk) -> None:
    begin(page, url, "Ana")
    with page.expect_navigation():
        page.keyboard.press("x")
    page.goto(f"{url}/review/progress")
    expect(page.locator("#pending .then")).to_be_visible(timeout=300_000)
    follow(page, "text=Load the page again")
    assert "Not counted yet" not in page.inner_text("main")


@contextmanager
def writing(desk: Desk) -> Iterator[None]:
    """Another program writes to the store, and does not end."""
    with sqlite3.connect(desk.db, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_a_busy_store_neither_loses_a_verdict_nor_stops_who_reviews(
    browser: Browser, url: str, desk: Desk
) -> None:
    with quiet_page(browser) as page:
        begin(page, url, "Ana")
        with writing(desk):
            contents = []
            for key in "xxax":
                contents.append(page.locator("[data-words=content]").inner_text())
                with page.expect_navigation():
                    page.keyboard.press(key)
            with page.expect_navigation():
                page.keyboard.press("u")
            assert page.locator("[data-words=content]").inner_text() == contents[-1]
            assert len(set(contents)) == 4
            assert reviews(desk) == []
            told = [r.verdict for r in desk.store.aside.all()]
            assert told == ["rejected", "rejected", "accepted", "rejected", "withdrawn"]
    counted(desk, *(r.article for r in desk.store.aside.all()))
    counted(desk, *(r.article for r in reviews(desk)))
    assert [r.verdict for r in reviews(desk)] == told
    assert desk.store.aside.all() == []


def test_what_lies_beside_the_store_is_taken_in_at_the_next_start(
    sample_db: Path, tmp_path: Path
) -> None:
    here = copied(sample_db, tmp_path)
    with served(here) as url, httpx.Client(base_url=url, timeout=60) as client, writing(here):
        reject(client)
        here.applying.end()
    again = Desk(type(here.store)(here.db), here.db)
    assert len(again.store.aside.all()) + len(reviews(again)) == 1
    with served(again):
        for _ in range(2):
            counted(again, *(a.id for a in articles(again)))
        (made,) = reviews(again)
        with again.store.view() as view:
            left = view.all(Attribution, "article", [made.article])
        assert made.shown.content not in [a.content for a in left]


def articles(desk: Desk) -> list[Article]:
    with desk.store.view() as view:
        return view.all(Article)


def reject(client: httpx.Client) -> None:
    """One verdict, as the form of the page sends it."""
    text = client.get("/review").text
    token = re.findall(r'name="token" value="([^"]+)"', text)[0]
    client.post("/name", data={"token": token, "by": "Ana", "back": "/review"})
    text = client.get("/review").text
    names = ("token", "article", "shown")
    form = {n: re.findall(rf'name="{n}" value="([^"]*)"', text)[0] for n in names}
    form["shown"] = form["shown"].replace("&#34;", '"')
    assert client.post("/review", data={**form, "verdict": "wrong"}).status_code == 303


def test_a_run_that_fails_is_told_in_one_line_and_tried_again(
    url: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with httpx.Client(base_url=url, timeout=60) as client:
        monkeypatch.setenv("REPORTEDLY_PROFILE", "none")
        reject(client)
        for _ in range(600):
            text = client.get("/review/progress").text
            if "not counted yet (" in text:
                break
            time.sleep(0.2)
        assert "1 rejection is not counted yet (" in text
        monkeypatch.delenv("REPORTEDLY_PROFILE")
        token = re.findall(r'name="token" value="([^"]+)"', text)[0]
        assert client.post("/review/apply", data={"token": token}).status_code == 303
        with desk.store.view() as view:
            before = len(view.all(Weight))
        while desk.applying.failed:
            time.sleep(0.2)
        counted(desk, *(r.article for r in reviews(desk)))
        assert before
        assert client.get("/review/pending").status_code == 204


def test_the_line_stays_where_another_page_comes_in_its_place(page: Page, url: str) -> None:
    login = "<!doctype html><p>Password</p>"
    page.route("**/review/pending*", lambda r: r.fulfill(content_type="text/html", body=login))
    begin(page, url, "Ana")
    with page.expect_navigation():
        page.keyboard.press("x")
    with page.expect_response("**/review/pending*"):
        before = page.locator("#pending .now").inner_text()
    page.wait_for_timeout(300)
    assert page.locator("#pending .now").inner_text() == before
