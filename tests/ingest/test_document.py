import io
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from reads import reads

from reportedly.errors import Empty, InputError, TooLarge
from reportedly.ingest import Document, Limits, leaves, pages_of, read_document
from reportedly.ingest.document import HEAD, begun
from reportedly.schema import Metadata


class Slow(io.RawIOBase):
    """A stream that cannot be sought in, and gives a few bytes at a time."""

    def __init__(self, raw: bytes) -> None:
        self._file = io.BytesIO(raw)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._file.read(min(size, 1000) if size >= 0 else 1000)


RAW = b"".join(b"Line %d of the text.\n" % i for i in range(10_000))


def streamed(raw: bytes, name: str = "a.txt") -> Document:
    return begun(Document(name, name, b""), Slow(raw))  # type: ignore[arg-type]


def test_a_document_is_bytes_or_a_beginning_and_the_rest() -> None:
    made = streamed(RAW)
    assert (len(made.raw), made.rest is None) == (HEAD, False)
    assert made.stream().read() == RAW
    assert streamed(RAW).whole(Limits()).raw == RAW
    assert streamed(RAW[:50]).rest is None


def test_what_is_held_is_copied_with_all_that_is_known_of_it() -> None:
    made = Document("x/a.html", "a.html", b"<p>It stays.", "text/html", "utf-8", Metadata("Ferry"))
    assert deepcopy(made) == made
    with Path(__file__).open("rb") as file, pytest.raises(TypeError):
        deepcopy(replace(made, rest=file))


def test_leaves_can_be_read_somewhere_else() -> None:
    rows = b'{"text": "One."}\n{"text": "<p>Two.</p>"}\n{"text": ""}\n'
    found = list(leaves(Document("rows.jsonl", "rows.jsonl", rows), Limits()))
    assert isinstance(found[2], InputError)
    sent = [deepcopy(leaf) for leaf in found[:2] if isinstance(leaf, Document)]
    assert [str(page) for leaf in sent for page in pages_of(leaf, Limits())] == [
        str(page) for page in read_document(Document("rows.jsonl", "rows.jsonl", rows), Limits())
    ][:2]


def test_a_stream_beyond_the_limit_is_too_large_and_an_empty_one_empty() -> None:
    with pytest.raises(TooLarge, match=r"a\.txt: more than the 0 MB allowed"):
        streamed(RAW).whole(Limits(max_bytes=100_000))
    with pytest.raises(Empty):
        streamed(b"").whole(Limits())


def test_what_is_declared_counts_where_bytes_and_name_tell_nothing() -> None:
    made = Document("https://a.example/x", "x", b"<p>It &amp; stays.</p>", "text/html; charset=x")
    (found,) = read_document(made, Limits())
    assert not isinstance(found, InputError)
    assert (found.page.format, found.page.text) == ("html", "It & stays.")


def test_a_hundred_megabytes_of_html_in_one_line_are_refused_by_size(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.write(b"<html><body><p>")
        file.writelines(b"word " * 200_000 for _ in range(100))
    assert reads(path).errors == {"a.html": "100 MB, more than the 20 MB allowed"}


def test_zero_bytes_are_borne_or_named(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<html><body><p>a\0b</p>")
    assert reads(path).page.text == "a b"
    path.write_bytes(b"\0" * 1000)
    assert reads(path).errors == {"a.html": "its bytes are no text"}
