"""A first visit, and handing in files."""

import io
import re
from pathlib import Path

import pytest
from browsing import follow
from playwright.sync_api import Page, expect
from starlette.datastructures import UploadFile

from reportedly.web.reading import _kept, read_from
from reportedly.web.reads import _bare

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
    assert any(re.fullmatch(r"(reportedly: )?broken\.pdf: .+", line) for line in said)
    assert not any("/tmp/" in line for line in said)
    assert "1 read" in said[-1]
    follow(page, "main a:has-text('To the pile')")
    expect(page.locator(".claims")).to_contain_text("harbour wall")
    page.goto(f"{empty_url}/articles")
    follow(page, ".shelf a")
    told = str(page.locator(".facts tbody").text_content())
    assert "handed inwall.txt" in told
    assert "/tmp/" not in told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/tmp/own/2/broken.pdf: the PDF is damaged", "broken.pdf: the PDF is damaged"),
        ("/tmp/own/12/7/wall.txt: it is empty", "7/wall.txt: it is empty"),
        ("/tmp/other/2/wall.txt: it is empty", "/tmp/other/2/wall.txt: it is empty"),
        ("1/2 read", "1/2 read"),
    ],
)
def test_what_is_said_has_the_names_as_they_were_handed_in(line: str, told: str) -> None:
    assert _bare(line, Path("/tmp/own")) == told


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("wall.txt", "wall.txt"),
        ("../../.wall\n.txt", "wall.txt"),
        ("C:\\desk\\wall.txt", "wall.txt"),
        ("\x01..", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_a_file_is_kept_under_a_name_that_leads_nowhere(
    tmp_path: Path, name: str, kept: str
) -> None:
    assert _kept(UploadFile(io.BytesIO(b""), filename=name), tmp_path, 3) == tmp_path / "3" / kept


@pytest.mark.parametrize("letter", ["a", "日", "\U00020000", "é"])
def test_a_long_name_keeps_its_ending(tmp_path: Path, letter: str) -> None:
    kept = _kept(UploadFile(io.BytesIO(b"It rains."), filename=f"{letter * 300}.txt"), tmp_path, 0)
    assert kept.read_bytes() == b"It rains."
    assert set(kept.stem) == {letter}
    assert kept.suffix == ".txt"


def test_what_was_handed_in_is_told_by_its_name_and_once() -> None:
    places = [
        "/tmp/reportedly-2pwo2w79/0/wall.txt",
        "/tmp/reportedly-a_b_c_d1/12/wall.txt",
        "/home/ana/pile/reportedly-2031/0/wall.txt",
        "https://osk.example/wall",
    ]
    assert read_from(places) == (
        ("handed in", "wall.txt"),
        ("read from", "/home/ana/pile/reportedly-2031/0/wall.txt"),
        ("read from", "https://osk.example/wall"),
    )
