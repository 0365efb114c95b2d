import re
import zlib
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


def packed(path: Path, pieces: int, filters: bytes = b"/FlateDecode") -> Path:
    """A file of one page whose content goes on with so many megabytes of blanks."""
    packer = zlib.compressobj(9)
    stream = packer.compress(b"BT /F1 12 Tf 72 700 Td (Hello there) Tj ET ")
    stream += b"".join(packer.compress(b" " * 1_000_000) for _ in range(pieces)) + packer.flush()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(stream), filters, stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    raw = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(raw)
    path.write_bytes(raw + b"xref\n0 6\n0000000000 65535 f \n" + table + end)
    return path


def test_a_stream_that_unpacks_beyond_sense_is_refused(tmp_path: Path) -> None:
    assert read_pages(packed(tmp_path / "a.pdf", 5))[0].text == "Hello there"
    with pytest.raises(TooLarge, match="unpack to too much"):
        read_pages(packed(tmp_path / "a.pdf", 150))
    with pytest.raises(TooLarge, match="packed twice"):
        read_pages(packed(tmp_path / "a.pdf", 5, b"[/FlateDecode /FlateDecode]"))


def columns(path: Path, count: int, by_rows: bool) -> Path:
    """A page with a headline across, columns of two paragraphs each, and a page number."""
    width = 500 / count - 18
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Times-Bold", 22)
    canvas.drawString(48, 780, "Ferry line of Norrby stays until the spring")
    canvas.setFont("Times-Roman", 10)
    canvas.drawString(270, 30, "Page 7")
    lines = []
    for column in range(count):
        words = [f"{'abc'[column]}{i}word" for i in range(150)]
        words[79], words[149] = words[79] + ".", words[149] + "."
        for j, line in enumerate(
            wrapped(canvas, words[:80], width) + wrapped(canvas, words[80:], width)
        ):
            lines.append((740 - 12 * j, column, line))
    if by_rows:
        lines.sort(key=lambda line: (-line[0], line[1]))
    for y, column, line in lines:
        canvas.drawString(48 + column * 500 / count, y, line)
    canvas.showPage()
    canvas.save()
    return path


def wrapped(canvas: Canvas, words: list[str], width: float) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if canvas.stringWidth(longer, "Times-Roman", 10) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("by_rows", [False, True])
def test_columns_are_read_one_after_the_other(tmp_path: Path, count: int, by_rows: bool) -> None:
    (page,) = read_pages(columns(tmp_path / "a.pdf", count, by_rows))
    found = parts(page)
    assert found[0] == ("h1", "Ferry line of Norrby stays until the spring")
    assert ("footer", "Page 7") in found
    body = [text.split() for tag, text in found if tag == "p"]
    expected = [f"{'abc'[c]}{i}word" for c in range(count) for i in range(150)]
    assert [word.strip(".") for words in body for word in words] == expected
    assert [words[-1] for words in body] == [
        f"{'abc'[c]}{i}word." for c in range(count) for i in (79, 149)
    ]


def test_a_headline_between_bands_of_columns_is_read_between_them(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    for top, name in ((760, "Upper"), (400, "Lower")):
        canvas.setFont("Times-Bold", 20)
        canvas.drawString(48, top, f"{name} headline that runs across both columns here")
        canvas.setFont("Times-Roman", 10)
        for j in range(12):
            for column, side in ((48, "left"), (310, "right")):
                canvas.drawString(
                    column, top - 30 - 12 * j, f"{name} {side} line {j} of text and more"
                )
    canvas.save()
    (page,) = read_pages(tmp_path / "a.pdf")
    order = [
        page.text.index(f"{n} {s}")
        for n in ("Upper", "Lower")
        for s in ("headline", "left", "right")
    ]
    assert order == sorted(order)
    assert page.text.index("Upper right line 11") < page.text.index("Lower headline")


def test_a_table_and_a_list_of_dates_are_no_columns(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    for j in range(12):
        canvas.drawString(48, 700 - 14 * j, f"Ward {j} of Norrby")
        canvas.drawString(300, 700 - 14 * j, f"{j * 37}")
        canvas.drawString(400, 700 - 14 * j, f"{j * 11} %")
    canvas.save()
    (page,) = read_pages(tmp_path / "a.pdf")
    assert "Ward 3 of Norrby 111 33 %" in page.text


def test_wide_word_spaces_part_no_line(tmp_path: Path) -> None:
    """As lines look that are set flush on both sides in a narrow measure."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    words = "The council of Norrby said on Tuesday that the ferry line stays".split()
    for j in range(12):
        x = 48.0
        for i, word in enumerate(words):
            canvas.drawString(x, 700 - 14 * j, word)
            x += canvas.stringWidth(word) + (14 if (i + j) % 3 == 0 else 4)
    canvas.save()
    (page,) = read_pages(tmp_path / "a.pdf")
    assert page.text.count(" ".join(words)) == 12


WRAPPED = [
    "The mayor told the council on Tuesday that the ferry to the isles",
    "– which the opposition has called a folly – would be put to a vote",
    "12. The vote is expected to be close, two of its members said, and",
    "(b) of the rules says that nobody may leave before it is over.",
]


def test_a_wrapped_line_that_begins_with_a_dash_or_number_is_no_item(tmp_path: Path) -> None:
    (page,) = read_pages(draw(tmp_path / "a.pdf", [WRAPPED]))
    assert ("p", " ".join(WRAPPED)) in parts(page)


def test_items_of_a_list_are_told_apart(tmp_path: Path) -> None:
    items = [
        "1. the ferry to the isles, which has been in the yard since June",
        "2. the bridge at Osk, for which there has been no money at all in",
        "two years;",
        "• the quay",
    ]
    (page,) = read_pages(draw(tmp_path / "a.pdf", [[*WRAPPED, "They spoke of:", *items]]))
    found = [text for tag, text in parts(page) if tag == "li"]
    assert found == [items[0], " ".join(items[1:3]), items[3]]


def test_a_day_that_is_none_is_no_hint(tmp_path: Path) -> None:
    path = draw(tmp_path / "a.pdf", [BODY])
    raw = re.sub(rb"D:\d{8}", b"D:00009931", path.read_bytes())
    path.write_bytes(raw)
    (page,) = read_pages(path)
    assert page.hints.date == ""
