"""Reviewing in the browser: by key, by drawing, by keyboard alone, and without scripts."""

import re

import httpx
import pytest
from browsing import assert_reads_well, follow, quiet_page
from counting import counted
from playwright.sync_api import Browser, Page, expect
from web.posting import fields

from reportedly.ask.queue import below
from reportedly.schema import (
    Attribution,
    Claim,
    Judgement,
    Review,
    Speaker,
    quote,
)
from reportedly.web import Desk


def reviews(desk: Desk) -> list[Review]:
    with desk.store.view() as view:
        return sorted(view.all(Review), key=lambda r: r.when)


def words(desk: Desk, review: Review, role: str) -> str:
    with desk.store.view() as view:
        text = view.texts([review.article])[review.article]
    assert review.right is not None
    return quote(text, getattr(review.right, role))


@pytest.fixture
def ana(page: Page, url: str) -> Page:
    """Ana before her first item."""
    begin(page, url, "Ana")
    return page


def begin(page: Page, url: str, name: str) -> None:
    page.goto(f"{url}/review")
    page.fill("input[name=by]", name)
    with page.expect_navigation():  # until it is loaded whole: then keys work
        page.click("text=Begin")
    expect(page.locator("#passage")).to_be_visible()


def content(page: Page) -> str:
    return page.locator("[data-words=content]").inner_text()


def press(page: Page, key: str) -> None:
    """Press a key that brings another page."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_one_key_takes_turns_down_and_undoes(ana: Page, desk: Desk) -> None:
    first = content(ana)
    press(ana, "a")
    second = content(ana)
    assert second != first
    assert first[:30] in ana.locator("#undo").inner_text()
    press(ana, "x")
    assert [r.verdict for r in reviews(desk)] == ["accepted", "rejected"]
    press(ana, "u")
    assert content(ana) == second
    assert [r.verdict for r in reviews(desk)] == ["accepted", "rejected", "withdrawn"]
    press(ana, "u")
    assert content(ana) == first
    assert ana.locator("#undo").count() == 0
    assert {r.by for r in reviews(desk)} == {"Ana"}
    assert all(r.blind for r in reviews(desk))


def test_an_end_is_moved_by_keyboard_and_that_is_a_correction(ana: Page, desk: Desk) -> None:
    before = content(ana)
    end = ana.get_by_role("button", name=re.compile("^content ends at"))
    end.focus()
    ana.keyboard.press("ArrowLeft")
    shorter = content(ana)
    assert before.startswith(shorter)
    assert len(shorter) < len(before)
    assert ana.evaluate("document.activeElement.getAttribute('aria-label')").startswith("content")
    ana.keyboard.press("ArrowRight")
    assert content(ana) == before
    ana.keyboard.press("ArrowLeft")
    press(ana, "a")
    (made,) = reviews(desk)
    assert made.verdict == "corrected"
    assert " ".join(words(desk, made, "content").split()) == shorter


def test_an_end_is_drawn_with_the_mouse(ana: Page, desk: Desk) -> None:
    before = content(ana)
    end = ana.get_by_role("button", name=re.compile("^content ends at"))
    target = ana.locator("#passage .w.content").nth(2)
    grip, there = end.bounding_box(), target.bounding_box()
    assert grip is not None
    assert there is not None
    ana.mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
    ana.mouse.down()
    ana.mouse.move(there["x"] + there["width"] / 2, there["y"] + there["height"] / 2, steps=8)
    ana.mouse.up()
    assert content(ana) != before
    assert before.startswith(content(ana))
    drawn = content(ana)
    press(ana, "a")
    (made,) = reviews(desk)
    assert (made.verdict, words(desk, made, "content")) == ("corrected", drawn)


def test_selected_words_become_the_source(ana: Page, desk: Desk) -> None:
    ana.locator("#passage .w").filter(has_text=re.compile(r"^\w{3,}$")).first.dblclick()
    chosen = ana.evaluate("getSelection().toString().trim()")
    ana.keyboard.press("1")
    assert ana.locator("[data-words=source]").inner_text() == chosen
    press(ana, "a")
    (made,) = reviews(desk)
    assert words(desk, made, "source") == chosen


def test_the_speaker_is_another_one_or_a_new_one(ana: Page, desk: Desk) -> None:
    ana.keyboard.press("s")
    assert ana.evaluate("document.activeElement.id") == "speaker"
    ana.keyboard.type("x")  # in a list of names a letter looks for a name
    ana.keyboard.press("Enter")
    assert ana.evaluate("document.activeElement.id") != "speaker"
    ana.keyboard.press("?")
    expect(ana.locator("#help")).to_have_attribute("open", "")
    assert reviews(desk) == []
    ana.select_option("#speaker", "new:anonymous")
    follow(ana, "text=Right as marked")
    expect(ana.locator("#undo")).to_contain_text("corrected")
    (made,) = reviews(desk)
    assert made.right is not None
    assert made.right.speaker is not None
    assert (made.right.fresh, made.right.speaker.kind) == (True, "anonymous")
    choices = ana.locator("#speaker > option").evaluate_all("all => all.map(o => o.value)")
    now = ana.input_value("#speaker")
    other = next(v for v in choices if v and v != now)
    ana.select_option("#speaker", other)
    follow(ana, "text=Right as marked")
    expect(ana.locator("#undo")).to_be_visible()
    assert reviews(desk)[-1].verdict == "corrected"


def test_what_was_skipped_does_not_come_back_after_a_verdict(ana: Page, url: str) -> None:
    first = content(ana)
    press(ana, "n")
    second = content(ana)
    press(ana, "a")
    assert ana.url == f"{url}/review?skip=1"
    assert content(ana) not in (first, second)
    follow(ana, "text=No statement")
    assert ana.url == f"{url}/review?skip=1"
    assert content(ana) != first


def test_keys_can_be_switched_off(ana: Page, desk: Desk) -> None:
    ana.keyboard.press("?")
    expect(ana.locator("#help")).to_have_attribute("open", "")
    ana.uncheck("#keys")
    ana.locator("h1").evaluate("h => document.activeElement.blur()")
    ana.keyboard.press("x")
    ana.reload()
    ana.keyboard.press("x")
    assert reviews(desk) == []


def test_all_of_it_works_without_scripts(browser: Browser, url: str, desk: Desk) -> None:
    with quiet_page(browser, java_script_enabled=False) as page:
        begin(page, url, "Bo")
        page.click("text=Set it right by typing")
        typed = page.input_value("textarea[name=content]")
        page.fill("textarea[name=content]", typed.rsplit(" ", 1)[0])
        page.fill("input[name=why]", "one word too many")
        follow(page, "text=Right as marked")
        follow(page, "text=No statement")
        follow(page, "text=Right as marked")
        follow(page, "text=Undo")
        told = [(r.verdict, r.why) for r in reviews(desk)]
    assert told == [
        ("corrected", "one word too many"),
        ("rejected", ""),
        ("accepted", ""),
        ("withdrawn", ""),
    ]
    assert words(desk, reviews(desk)[0], "content") == " ".join(typed.rsplit(" ", 1)[0].split())


def test_a_second_reader_is_shown_the_same_and_told_nothing(
    browser: Browser, url: str, desk: Desk
) -> None:
    object.__setattr__(desk, "second_share", 1.0)
    with quiet_page(browser) as one:
        begin(one, url, "Ana")
        passage, marked = one.inner_text("#passage"), content(one)
        press(one, "x")
    with quiet_page(browser) as two:
        begin(two, url, "Bo")
        press(two, "a")
        assert (two.inner_text("#passage"), content(two)) == (passage, marked)
        assert "Ana" not in two.inner_text("body")
        press(two, "a")
    assert reviews(desk)[0].place == reviews(desk)[2].place < below(1.0)
    with httpx.Client(base_url=url, timeout=30) as client:
        told = client.get("/review/progress").text
    assert "on 1 statement that two or more reviewed" in told
    assert "Too few to rely on" in told


def test_progress_counts_what_is_reviewed(ana: Page, url: str, desk: Desk) -> None:
    press(ana, "x")
    (made,) = reviews(desk)
    ana.goto(f"{url}/review/progress")
    told = re.search(r"([01]) of (\d{3}) statements reviewed", ana.inner_text("main"))
    assert told  # whoever counts may have been faster
    counted(desk, made.article)
    ana.reload()
    left = int(told[2]) - int(told[1])
    assert f"0 of {left} statements reviewed" in ana.inner_text("main")
    assert ana.locator("text=Not counted yet").count() == 0


def test_the_history_tells_who_and_when_and_takes_back(ana: Page, url: str, desk: Desk) -> None:
    press(ana, "x")
    ana.goto(f"{url}/review/history")
    row = ana.locator("tbody tr").first
    assert "rejected" in row.inner_text()
    assert "Ana" in row.inner_text()
    with ana.expect_navigation():
        row.get_by_role("button").click()
    expect(ana.locator("#passage")).to_be_visible()
    press(ana, "x")
    assert [r.blind for r in reviews(desk)] == [True, True, False]
    ana.goto(f"{url}/review/history")
    assert "taken back" in ana.locator("tbody tr").nth(1).inner_text()
    assert ana.locator("tbody tr").count() == 3


def test_entities_are_merged_from_an_item(ana: Page, desk: Desk) -> None:
    follow(ana, "text=Merge or split")
    ids = ana.locator("#people option").evaluate_all(
        "all => all.map(o => [o.value, o.textContent])"
    )
    one, other = [i for i, name in ids if "(person)" in name][:2]
    form = ana.locator("form").filter(has_text="are one")
    form.locator("[name=one]").fill(one)
    form.locator("[name=other]").fill(other)
    follow(ana, form.get_by_text("are two"))
    expect(ana.locator("h1")).to_have_text("Merge and split")
    with desk.store.view() as view:
        (made,) = view.all(Judgement)
    assert (made.verdict, made.by) == ("different", "Ana")


def test_claims_are_merged_and_that_is_taken_back(named: httpx.Client, desk: Desk) -> None:
    def claims() -> set[str]:
        with desk.store.view() as view:
            return {c.id for c in view.all(Claim)}

    before = claims()
    one, other = sorted(before)[:2]
    form = {"token": fields(named)["token"], "one": one, "other": other, "back": "/review/links"}
    merged = named.post("/review/links/claims", data={**form, "verdict": "same"})
    assert merged.status_code == 303
    assert len(claims()) == len(before) - 1
    with desk.store.view() as view:
        (made,) = view.all(Judgement)
        said = [a for a in view.all(Attribution) if a.content]
    at = {(a.article, a.content[0].start): a.id for a in said}
    two = [at[p.article, p.start] for p in (made.one, made.other)]
    form |= {"one": two[0], "other": two[1], "verdict": "undo"}
    assert named.post("/review/links/claims", data=form).status_code == 303
    assert claims() == before


def test_another_sits_down(ana: Page, desk: Desk) -> None:
    follow(ana, "text=Review under another name")
    ana.fill("input[name=by]", "Bo")
    with ana.expect_navigation():
        ana.click("text=Begin")
    press(ana, "a")
    assert [r.by for r in reviews(desk)] == ["Bo"]


def test_its_pages_read_well(ana: Page, url: str) -> None:
    for end in ("", "/progress", "/history", "/links"):
        ana.goto(f"{url}/review{end}")
        assert_reads_well(ana)
        if not end:
            press(ana, "x")


def test_a_speaker_of_a_statement_is_chosen_when_the_page_comes(ana: Page, desk: Desk) -> None:
    press(ana, "a")
    (made,) = reviews(desk)
    with desk.store.view() as view:
        said = view.all(Attribution, "article", [made.article])
        (key,) = [a.id for a in said if a.content == made.shown.content and a.cue == made.shown.cue]
        (speaker,) = view.all(Speaker, "attribution", [key])
    ana.keyboard.press("u")
    expect(ana.locator("#speaker")).to_have_value(speaker.entity)
