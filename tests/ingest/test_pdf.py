from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A5
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from reportedly.errors import Empty, Malformed, TooLarge
from reportedly.ingest import Limits, read_pages
from reportedly.schema import Page

BODY = [
    "The council of Norrby said on Tuesday that the ferry line would",
    "not be closed before the spring, although its director had writ-",
    "ten to members that the money would run out, and that the self-",
    "imposed limit would then be passed by a wide margin at least.",
    "   Mayor Ana Brandt said she had not read the letter, and that",
    "nobody on the islands would be left without a way to the town.",
]


def draw(path: Path, pages: list[list[str]], **options: object) -> Path:
    canvas = Canvas(str(path), pagesize=A5, **options)  # type: ignore[arg-type]
    canvas.setTitle("Ferry line stays")
    canvas.setAuthor("Ida Falk")
    for number, lines in enumerate(pages, 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(40, 570, "Norrby Post")
        canvas.drawString(200, 20, f"Page {number} of {len(pages)}")
        y = 530
        for line in lines:
            heading = line.startswith("# ")
            canvas.setFont("Helvetica", 16 if heading else 10)
            indent = 12 if line.startswith("   ") else 0
            canvas.drawString(40 + indent, y, line.removeprefix("# ").strip())
            y -= 30 if heading or line.endswith("margin at least.") else 13
        canvas.showPage()
    canvas.save()
    return path


def parts(page: Page) -> list[tuple[str, str]]:
    return [(r.tag, page.text[r.start : r.end]) for r in page.regions]


def test_lines_become_paragraphs_and_parted_words_whole(tmp_path: Path) -> None:
    (page,) = read_pages(draw(tmp_path / "a.pdf", [["# Ferry line stays", *BODY], BODY[:2]]))
    assert page.format == "pdf"
    found = parts(page)
    assert ("h1", "Ferry line stays") in found
    paragraphs = [text for tag, text in found if tag == "p"]
    assert "had written to members" in paragraphs[0]
    assert "the self-imposed limit" in paragraphs[0]
    assert paragraphs[1].startswith("Mayor Ana Brandt said")
    assert paragraphs[1].endswith("a way to the town.")
    assert all("\n" not in text for _, text in found)


def test_running_heads_and_page_numbers_are_told_apart(tmp_path: Path) -> None:
    (page,) = read_pages(draw(tmp_path / "a.pdf", [BODY, BODY]))
    found = parts(page)
    assert found.count(("header", "Norrby Post")) == 2
    assert ("footer", "Page 1 of 2") in found
    assert all("Page 2" not in text for tag, text in found if tag == "p")


def test_a_paragraph_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    (page,) = read_pages(draw(tmp_path / "a.pdf", [BODY[:1], BODY[1:4]]))
    paragraphs = [text for tag, text in parts(page) if tag == "p"]
    assert paragraphs[0].startswith("The council of Norrby said")
    assert "line would not be closed" in paragraphs[0]


def test_document_information_becomes_hints(tmp_path: Path) -> None:
    hints = read_pages(draw(tmp_path / "a.pdf", [BODY]))[0].hints
    assert (hints.title, hints.byline) == ("Ferry line stays", "Ida Falk")
    assert len(hints.date) == 10


def test_a_pdf_without_text_is_empty(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(10, 10, 100, 100, fill=1)
    canvas.save()
    with pytest.raises(Empty, match="no text layer; it may be a scan"):
        read_pages(tmp_path / "scan.pdf")


def test_a_password_is_named_as_the_reason(tmp_path: Path) -> None:
    lock = StandardEncryption("sesame", strength=40)
    path = draw(tmp_path / "locked.pdf", [BODY], encrypt=lock)
    with pytest.raises(Malformed, match=r"locked\.pdf: the PDF needs a password"):
        read_pages(path)


@pytest.mark.parametrize("share", [0.05, 0.5])
def test_a_truncated_pdf_is_damaged_or_read(tmp_path: Path, share: float) -> None:
    whole = draw(tmp_path / "a.pdf", [BODY] * 3).read_bytes()
    path = tmp_path / "cut.pdf"
    path.write_bytes(whole[: int(share * len(whole))])
    with pytest.raises((Malformed, Empty)):
        read_pages(path)


def test_a_pdf_in_name_only_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\nrubbish")
    with pytest.raises(Malformed, match="damaged"):
        read_pages(path)
    path.write_text("Not a PDF at all.")
    with pytest.raises(Malformed, match="damaged"):
        read_pages(path)


def test_too_many_pages_are_refused(tmp_path: Path) -> None:
    path = draw(tmp_path / "a.pdf", [BODY] * 3)
    with pytest.raises(TooLarge, match="3 pages, more than the 2 allowed"):
        read_pages(path, Limits(max_pages=2))
    with pytest.raises(TooLarge, match="takes longer"):
        read_pages(path, Limits(seconds=-1))
