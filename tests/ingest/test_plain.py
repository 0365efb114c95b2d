from pathlib import Path

from reportedly.ingest import read_pages


def write(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


def test_the_text_is_the_file_character_by_character(tmp_path: Path) -> None:
    text = "\ufeffTitle\r\n\r\nBody, said Ana.\t \n\n\n€ 😀 end\0"
    (page,) = read_pages(write(tmp_path / "a.txt", text))
    assert (page.text, page.format, page.name) == (text, "text", "a")
    assert page.regions == ()


def test_a_page_is_known_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    one, two = (read_pages(write(tmp_path / n, "The same."))[0] for n in ("a.txt", "b.log"))
    other = read_pages(write(tmp_path / "c.txt", "The same!"))[0]
    markdown = read_pages(write(tmp_path / "d.md", "The same."))[0]
    assert one.id == two.id
    assert len({one.id, other.id, markdown.id}) == 3
    assert len(one.id) == 16
    assert int(one.id, 16) >= 0


def test_content_is_believed_before_the_ending(tmp_path: Path) -> None:
    html = "<!DOCTYPE html><html><body><p>Rain fell.</p></body></html>"
    assert read_pages(write(tmp_path / "saved.txt", html))[0].format == "html"
    assert read_pages(write(tmp_path / "plain.pdf.txt", "Rain <html> fell."))[0].format == "text"
