"""Words that are selected in the Reader lead to their place in the article."""

from pathlib import Path

import pytest
from browsing import follow, quiet_page
from desks import served
from piles import Pile
from playwright.sync_api import Browser, expect
from readable import add

from reportedly.reader.view import Run
from reportedly.web import Desk
from reportedly.web.places import pieces

WORDS = "twice before the deadline"

SELECT = """([first, last]) => {
    const home = document.querySelector("section.body");
    const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
    const find = (words, end) => {
        walker.currentNode = home;
        while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at >= 0) return [walker.currentNode, at + (end ? words.length : 0)];
        }
    };
    getSelection().setBaseAndExtent(...find(first, false), ...find(last, true));
}"""


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("plain words", [("plain words", None)]),
        ("a\u200eb\r\nc", [("a\u200e", 7), ("b\r\n", 10), ("c", None)]),
        ("a\n\x07", [("a\n\x07", 8), ("", None)]),
    ],
)
def test_a_run_is_cut_behind_what_is_shown_as_others(
    text: str, cut: list[tuple[str, int | None]]
) -> None:
    assert list(pieces(Run(5, text))) == cut


@pytest.mark.parametrize(
    "text",
    [
        f"The clerk, \u200eנועה\u200e (\u200eNoa\u200e), wrote {WORDS} to all of them.",
        f"The clerk of the harbour\r\nof Osk told us\r\nand wrote {WORDS} to all of them.",
        f"A \U0001f6a2 \x07\x07 of Osk\r\n\u200ewrote {WORDS}\u200e to all of them.",
    ],
)
def test_selected_words_lead_to_their_place(browser: Browser, tmp_path: Path, text: str) -> None:
    pile = Pile()
    pile.article("osk", text=text)
    store = pile.store(tmp_path / "pile.db")
    add(store, pile)
    at = text.index(WORDS)
    with served(Desk(store, str(tmp_path / "pile.db"))) as url, quiet_page(browser) as page:
        page.goto(f"{url}/article/osk")
        page.evaluate(SELECT, ["twice", "deadline"])
        link = page.locator("a.bubble")
        expect(link).to_have_attribute("href", f"/article/osk/add?at={at}-{at + len(WORDS)}&said=1")
        follow(page, link)
        expect(page.locator("[data-words=content]")).to_have_text(WORDS)


def test_a_selection_within_what_is_shown_for_a_character(browser: Browser, tmp_path: Path) -> None:
    text = "The clerk\u200e wrote to all of them twice."
    pile = Pile()
    pile.article("osk", text=text)
    store = pile.store(tmp_path / "pile.db")
    add(store, pile)
    with served(Desk(store, str(tmp_path / "pile.db"))) as url, quiet_page(browser) as page:
        page.goto(f"{url}/article/osk")
        page.evaluate(SELECT, ["200e", "all"])
        expect(page.locator("a.bubble")).to_have_attribute(
            "href", f"/article/osk/add?at=10-{text.index(' of them')}&said=1"
        )
