import zipfile
from datetime import datetime
from hashlib import sha512
from pathlib import Path

import docx
import pytest
from reads import Reads, reads

from reportedly.ingest import Limits
from reportedly.ingest.document import HEAD
from reportedly.schema import Page

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def written(tmp_path: Path) -> Path:
    """A memo as a person would write it in Word."""
    made = docx.Document()
    made.core_properties.title = "Ferry memo"
    made.core_properties.author = "Ida Falk"
    made.core_properties.created = datetime(2021, 2, 2, 23, 30)
    made.sections[0].header.paragraphs[0].text = "Norrby Post, internal"
    made.sections[0].footer.paragraphs[0].text = "Page 1"
    made.add_heading("Ferry stays", 0)
    made.add_heading("What was said", 1)
    paragraph = made.add_paragraph("The ferry of Norrby ")
    paragraph.add_run("stays").bold = True
    paragraph.add_run(" in the water.\nSo they say.")
    made.add_paragraph("One", style="List Bullet")
    made.add_paragraph("So be it", style="Quote")
    table = made.add_table(2, 2)
    for i, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Cell {i}"
    made.add_paragraph("The ferry in May.", style="Caption")
    made.add_paragraph("")
    path = tmp_path / "memo.docx"
    made.save(str(path))
    return path


def parts(page: Page) -> list[tuple[str, str]]:
    return [(r.tag, page.text[r.start : r.end]) for r in page.regions]


def body(tmp_path: Path, inner: str, **others: str) -> Reads:
    """A file with so much in it as must be; the paragraphs are given as WordprocessingML."""
    path = tmp_path / "memo.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", inner if "<?xml" in inner else document(inner))
        for name, content in others.items():
            archive.writestr(f"word/{name}.xml", content)
    return reads(path)


def document(inner: str) -> str:
    return f"<w:document {NAMES}><w:body>{inner}</w:body></w:document>"


def p(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def test_paragraphs_have_the_tags_of_their_styles(tmp_path: Path) -> None:
    page = reads(written(tmp_path)).page
    assert (page.format, page.name) == ("docx", "memo")
    assert parts(page) == [
        ("header", "Norrby Post, internal"),
        ("h1", "Ferry stays"),
        ("h1", "What was said"),
        ("p", "The ferry of Norrby stays in the water.\nSo they say."),
        ("li", "One"),
        ("blockquote", "So be it"),
        ("td", "Cell 0"),
        ("td", "Cell 1"),
        ("td", "Cell 2"),
        ("td", "Cell 3"),
        ("figcaption", "The ferry in May."),
        ("footer", "Page 1"),
    ]
    hints = page.hints
    assert (hints.title, hints.byline, hints.date) == ("Ferry memo", "Ida Falk", "2021-02-02")


def test_content_is_believed_before_the_ending(tmp_path: Path) -> None:
    path = written(tmp_path).rename(tmp_path / "memo.txt")
    assert reads(path).page.format == "docx"
    with zipfile.ZipFile(tmp_path / "saved.zip", "w") as archive:
        archive.write(path, "folder/memo.docx")
    found = reads(tmp_path / "saved.zip")
    assert list(found.pages) == ["saved.zip/folder/memo.docx"]


def test_a_large_file_in_an_archive_is_read_whole(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph(sha512(b"first").hexdigest())
    for i in range(1500):
        made.add_paragraph("".join(sha512(b"%d %d" % (i, j)).hexdigest() for j in range(2)))
    made.save(str(tmp_path / "memo.docx"))
    assert (tmp_path / "memo.docx").stat().st_size > 2 * HEAD
    with zipfile.ZipFile(tmp_path / "saved.zip", "w") as archive:
        archive.write(tmp_path / "memo.docx", "memo.docx")
    alone, member = reads(tmp_path / "memo.docx").page, reads(tmp_path / "saved.zip").page
    assert member == alone
    assert len(member.regions) == 1501


def test_what_is_deleted_hidden_or_told_twice_is_not_seen(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> shown</w:t></w:r>'
    field = "<w:r><w:instrText>PAGEREF 7</w:instrText></w:r>"
    deleted = "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
    inserted = f"<w:ins>{run.format(' inserted')}</w:ins>"
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    ).format(*[f"<w:txbxContent>{p('In a box.')}</w:txbxContent>"] * 2)
    inner = (
        f"<w:p>{run.format('Seen')}{hidden}{shown}{field}{deleted}{inserted}<w:r>{box}</w:r></w:p>"
    )
    page = body(tmp_path, inner).page
    assert page.text == "Seen shown inserted\n\nIn a box."


def test_notes_stand_after_the_body(tmp_path: Path) -> None:
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:type="separator">{p("---")}</w:footnote>'
        f'<w:footnote w:id="2">{p("Noted.")}</w:footnote></w:footnotes>'
    )
    page = body(tmp_path, p("The body."), footnotes=notes).page
    assert parts(page) == [("p", "The body."), ("footnote", "Noted.")]


def test_styles_in_other_languages_and_based_on_others_are_known(tmp_path: Path) -> None:
    styles = (
        f"<w:styles {NAMES}>"
        '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Own"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>'
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>'
    )
    styled = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    inner = "".join(styled.format(name, name) for name in ("berschrift2", "Own", "Loop", "None"))
    page = body(tmp_path, inner, styles=styles).page
    assert [r.tag for r in page.regions] == ["h2", "h2", "p", "p"]


def test_entities_are_not_multiplied(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    doctype = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">{laughs}]>'
    found = body(tmp_path, doctype + document(p("Ha &l9;")))
    assert found.errors == {"memo.docx": "word/document.xml is broken XML"}


def test_outside_entities_are_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    doctype = (
        f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY out SYSTEM "file://{tmp_path}/secret.txt">]>'
    )
    assert body(tmp_path, doctype + document(p("Ha &out;"))).page.text == "Ha"


def test_a_bomb_in_a_part_costs_one_error(tmp_path: Path) -> None:
    found = body(tmp_path, document(p("word " * 5_000_000)))
    assert found.errors == {"memo.docx": "word/document.xml unpacks to more than 20 MB"}


def test_broken_and_empty_files_are_named(tmp_path: Path) -> None:
    assert body(tmp_path, "<w:document><w:body>").errors == {
        "memo.docx": "word/document.xml is broken XML"
    }
    assert body(tmp_path, p(" ")).errors == {"memo.docx": "it holds no text"}
    path = written(tmp_path)
    path.write_bytes(path.read_bytes()[:-2000])
    assert reads(path).errors == {"memo.docx": "the ZIP archive is damaged or cut off"}


def test_a_locked_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(900) + "EncryptedPackage".encode("utf-16-le"))
    assert reads(path).errors == {"memo.docx": "the document needs a password"}


@pytest.mark.parametrize("limit", [100, 10_000])
def test_a_file_beyond_the_limit_is_named(tmp_path: Path, limit: int) -> None:
    assert (
        "more than the 0 MB allowed" in reads(written(tmp_path), Limits(limit)).errors["memo.docx"]
    )
