"""A first visit, and handing in files."""

import re
from pathlib import Path

from browsing import follow
from playwright.sync_api import Page, expect

ARTICLE = """Harbour wall to be mended, mayor says

OSK, 3 May 2025 - Mayor Ilse Tarn said on Saturday that the harbour wall would be mended by autumn.
"""


def test_an_empty_store_offers_the_sample(page: Page, empty_url: str) -> None:
    page.goto(empty_url)
    expect(page.locator("h1")).to_have_text("Nothing has been read yet")
    page.click("button:has-text('Read the sample pile')")
    page.wait_for_selector("main a:has-text('To the pile')", timeout=120_000)
    assert re.search(r"\d+ read, 0 unchanged", page.locator(".said").inner_text())
    follow(page, "main a:has-text('To the pile')")
    expect(page.locator("h2").first).to_have_text("Most widely reported")


def test_files_are_handed_in_and_a_bad_one_is_one_line(
    page: Page, empty_url: str, tmp_path: Path
) -> None:
    good, bad = tmp_path / "wall.txt", tmp_path / "broken.pdf"
    good.write_text(ARTICLE)
    bad.write_bytes(b"%PDF-1.7 and nothing more")
    page.goto(f"{empty_url}/read")
    page.set_input_files("#files", [good, bad])
    page.click("text=Read them")
    page.wait_for_selector("main a:has-text('To the pile')", timeout=120_000)
    said = page.locator(".said li").all_inner_texts()
    assert any("broken.pdf: " in line for line in said)
    assert not any("/tmp/" in line for line in said)
    assert "1 read" in said[-1]
    follow(page, "main a:has-text('To the pile')")
    expect(page.locator(".claims")).to_contain_text("harbour wall")
