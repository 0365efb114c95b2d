"""Adding what the program missed: with the mouse, by keyboard, and without scripts."""

import re

import httpx
import pytest
from browsing import assert_reads_well, follow, quiet_page
from counting import counted
from playwright.sync_api import Browser, Page, expect

from reportedly.schema import Article, Attribution, Review, quote
from reportedly.store import Unit
from reportedly.web import Desk

TITLE = "One pollster"
CONTENT = "Turnout will sink below 40 percent on Sunday if the trains stand still"
CUE = "I have read"


def article(desk: Desk) -> str:
    with desk.store.view() as view:
        return next(a.id for a in view.all(Article) if a.title == TITLE)


def reviews(desk: Desk) -> list[Review]:
    with desk.store.view() as view:
        return sorted(view.all(Review), key=lambda r: r.when)


def quoted(desk: Desk, made: Review) -> tuple[str, str, str]:
    """Source, cue and content of a review, word for word."""
    with desk.store.view() as view:
        text = view.texts([made.article])[made.article]
    source, cue, content = (
        quote(text, s) for s in (made.shown.source, made.shown.cue, made.shown.content)
    )
    return source, cue, content


def with_content(view: Unit, key: str, words: str) -> list[Attribution]:
    text = view.texts([key])[key]
    return [a for a in view.all(Attribution, "article", [key]) if quote(text, a.content) == words]


def test_the_plain_form_adds_it_without_scripts_and_it_is_counted(
    browser: Browser, url: str, desk: Desk
) -> None:
    key = article(desk)
    with quiet_page(browser, java_script_enabled=False) as page:
        page.goto(f"{url}/article/{key}")
        follow(page, "text=Add a statement that was missed")
        page.fill("textarea[name=content]", f"{CONTENT}")
        page.fill("textarea[name=cue]", CUE)
        page.fill("input[name=by]", "Ana")
        follow(page, "text=Add this statement")
        assert "1 addition is being counted" in page.inner_text("main")
        (made,) = reviews(desk)
        assert (made.verdict, made.by, made.right) == ("added", "Ana", made.shown)
        assert quoted(desk, made) == ("", CUE, CONTENT)
        counted(desk, key)
        page.reload()
        card = page.locator(".telling").first
        assert CUE in card.inner_text()
        assert "a person set these words" in str(card.text_content())
    with desk.store.view() as view:
        (said,) = with_content(view, key, CONTENT)
    assert said.confidence == 1.0


def test_words_selected_in_the_reader_become_the_content(page: Page, url: str, desk: Desk) -> None:
    key = article(desk)
    page.goto(f"{url}/article/{key}")
    select(page, ".words:has-text('Turnout will sink')", "Turnout", "stand still")
    follow(page, "text=Add what is said here")
    expect(page.locator("[data-words=content]")).to_have_text(CONTENT)
    select(page, "#passage", "I have", "read")
    page.locator("[data-take=cue]").click()
    select(page, "#passage", "I", "I")
    page.keyboard.press("1")
    expect(page.locator("textarea[name=cue]")).to_have_value(CUE)
    page.locator("[data-words=source]").wait_for()
    page.get_by_role("button", name=re.compile("^source begins")).focus()
    page.keyboard.press("Delete")
    page.fill("input[name=by]", "Ana")
    follow(page, "text=Add this statement")
    (made,) = reviews(desk)
    assert quoted(desk, made) == ("", CUE, CONTENT)
    assert page.url.endswith("#at")


def select(page: Page, where: str, first: str, last: str) -> None:
    """Select words as the mouse would: from the first letter of some to the last of others."""
    page.locator(where).first.evaluate(
        """(home, [first, last]) => {
            const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walker.nextNode()) nodes.push(walker.currentNode);
            const all = nodes.map(n => n.textContent).join("");
            const find = at => {
                for (const n of nodes) {
                    if (at <= n.length) return [n, at];
                    at -= n.length;
                }
            };
            const from = all.indexOf(first), to = all.indexOf(last, from) + last.length;
            const begin = find(from)[1] === find(from)[0].length ? find(from + 1) : find(from);
            getSelection().setBaseAndExtent(begin[0], find(from) === begin ? begin[1] : begin[1] - (
                begin[0] === find(from)[0] ? 0 : 1), ...find(to));
        }""",
        [first, last],
    )


def test_by_keyboard_alone_from_an_item_of_the_queue(page: Page, url: str, desk: Desk) -> None:
    page.goto(f"{url}/review")
    page.fill("input[name=by]", "Bo")
    page.keyboard.press("Enter")
    link = page.get_by_text("A statement here was missed")
    link.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    text = str(page.locator("#passage").text_content())
    words = [w for w in text.split() if w.isalpha() and text.split().count(w) == 1]
    page.focus("textarea[name=cue]")
    page.keyboard.type(words[5])
    page.keyboard.press("Tab")
    page.keyboard.type(words[6])
    page.focus("text=Add this statement")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == f"{url}/review"
    assert [(r.verdict, r.by) for r in reviews(desk)] == [("added", "Bo")]
    expect(page.locator("#undo")).to_contain_text("You added")
    with page.expect_navigation():
        page.keyboard.press("u")
    assert [r.verdict for r in reviews(desk)] == ["added", "withdrawn"]


@pytest.fixture
def form(visit: httpx.Client, desk: Desk) -> dict[str, str]:
    """A form that would add something."""
    text = visit.get(f"/article/{article(desk)}/add").text
    found = re.search(r'name="token" value="([^"]+)"', text)
    assert found
    shown = '{"source":[],"cue":[],"content":[]}'
    return {"token": found[1], "shown": shown, "by": "Cyr", "cue": CUE, "content": CONTENT}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"cue": "said the king of Vell"}, "“said the king of Vell” does not stand in the passage"),
        ({"cue": ""}, "a statement needs a cue"),
        ({"content": ""}, "a statement needs a content"),
        ({"cue": "Turnout will"}, "cue and content share words"),
        ({"source": "I have"}, "source and cue share words"),
        ({"content": "x " * 90_000}, "does not stand in the passage"),
        ({"content": "x\n" * 30_000}, "a role in more than 50 pieces"),
        ({"content": "x" * 200_000}, "Field exceeded maximum size"),
        ({"speaker": "new:person"}, "a new speaker needs a source"),
        (
            {"spans": '{"source":[],"cue":[[0,9999999]],"content":[[5,9]]}', "cue": ""},
            "the place 0 to 9999999 is not in the text",
        ),
        ({"cue": "wants", "source": "the Citadel", "content": "Lindqar to win"}, "marked already"),
    ],
)
def test_what_is_no_statement_costs_one_line(
    visit: httpx.Client, desk: Desk, form: dict[str, str], changed: dict[str, str], told: str
) -> None:
    answer = visit.post(f"/article/{article(desk)}/add", data={**form, **changed})
    assert answer.status_code == 400
    assert told in answer.text
    assert reviews(desk) == []


def test_an_article_that_is_not_there(
    visit: httpx.Client, desk: Desk, form: dict[str, str]
) -> None:
    assert visit.get("/article/nowhere/add").status_code == 404
    assert visit.post("/article/nowhere/add", data=form).status_code == 404
    assert visit.get(f"/article/{article(desk)}/add?at=x").status_code == 400
    assert (
        visit.post(f"/article/{article(desk)}/add?at=900000-999999", data=form).status_code == 400
    )
    assert reviews(desk) == []


def test_keys_that_judge_do_nothing_where_something_is_added(
    page: Page, url: str, desk: Desk
) -> None:
    page.goto(f"{url}/article/{article(desk)}/add")
    for key in "axnu?":
        page.keyboard.press(key)
    expect(page.locator("h1")).to_have_text("Add a statement that was missed")
    assert reviews(desk) == []


def test_its_pages_read_well(page: Page, sample_url: str, desk: Desk) -> None:
    for end in ("", "/add", "/add?at=100-160&said=1"):
        page.goto(f"{sample_url}/article/{article(desk)}{end}")
        assert_reads_well(page)


@pytest.mark.parametrize(
    ("back", "onward"),
    [
        ("/review", "/review"),
        ("https://evil.example/", ""),
        ("//evil.example/", ""),
        ("/\\evil.example/", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_whoever_leaves_it_stays_at_the_desk(
    visit: httpx.Client, desk: Desk, back: str, onward: str
) -> None:
    key = article(desk)
    text = visit.get(f"/article/{key}/add", params={"back": back}).text
    found = re.search(r'href="([^"]*)">Leave it', text)
    assert found
    assert found[1] == (onward or f"/article/{key}?at=0-20000#at")
    assert "evil.example" not in text
    assert "javascript:" not in text
