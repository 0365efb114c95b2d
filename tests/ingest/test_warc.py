import gzip
import zipfile
from pathlib import Path

import brotli
import pytest
from reads import reads
from reportlab.pdfgen.canvas import Canvas

from reportedly.ingest import Limits

HTML = b"<html><body><p>The ferry of Norrby stays, says %s.</p></body></html>"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def record(
    address: str,
    body: bytes,
    head: bytes = HEAD,
    kind: str = "response",
    length: object = None,
    version: str = "1.1",
) -> bytes:
    answer = head + b"\r\n" + body
    lines = [
        f"WARC/{version}",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {address}",
        "WARC-Record-ID: <urn:uuid:4f1c7f5e-0000-4000-8000-000000000000>",
        "WARC-Date: 2024-01-02T00:00:00Z",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(answer) if length is None else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + answer + b"\r\n\r\n"


def page(number: int) -> bytes:
    return record(f"https://norrby.example/{number}", HTML % b"%d" % number)


def crawl(tmp_path: Path, *records: bytes) -> Path:
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"".join(records))
    return path


def test_answers_are_pages_with_their_addresses_and_no_day(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    info = record("urn:x", b"software: test", b"", "warcinfo")
    asked = record("https://norrby.example/1", b"", b"GET / HTTP/1.1\r\n", "request")
    path.write_bytes(b"".join(map(gzip.compress, (info, asked, page(1), page(2)))))
    found = reads(path)
    assert found.errors == {}
    assert list(found.pages) == ["crawl.warc.gz/3", "crawl.warc.gz/4"]
    one = found.pages["crawl.warc.gz/3"]
    assert (one.name, one.format) == ("crawl-3", "html")
    assert one.text == "The ferry of Norrby stays, says 1."
    assert (one.hints.address, one.hints.date) == ("https://norrby.example/1", "")


def test_only_what_was_found_and_may_be_read_counts(tmp_path: Path) -> None:
    gone = HEAD.replace(b"200 OK", b"404 Not Found")
    moved = HEAD.replace(b"200 OK", b"301 Moved")
    picture = HEAD.replace(b"text/html", b"image/png")
    data = HEAD.replace(b"text/html", b"application/json")
    plain = HEAD.replace(b"text/html", b"text/plain")
    address = "https://norrby.example"
    path = crawl(
        tmp_path,
        record(address, HTML, gone),
        record(address, HTML, moved),
        record(address, b"\x89PNG", picture),
        record(address, b'{"text": "Data."}', data),
        record(f"{address}/robots.txt", b"User-agent: *", plain),
        record(f"{address}/style", b"p {}", HEAD.replace(b"html", b"css")),
        record(address, b""),
        record(f"{address}/memo", b"Plain words.", plain, version="1.0"),
    )
    found = reads(path)
    assert found.errors == {}
    assert {place: p.text for place, p in found.pages.items()} == {"crawl.warc/8": "Plain words."}


def test_a_pdf_in_a_crawl_is_a_pdf(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.drawString(72, 700, "The ferry stays.")
    canvas.save()
    head = HEAD.replace(b"text/html; charset=utf-8", b"application/pdf")
    raw = (tmp_path / "a.pdf").read_bytes()
    found = reads(crawl(tmp_path, record("https://norrby.example/a.pdf", raw, head)))
    assert (found.page.format, found.page.text) == ("pdf", "The ferry stays.")
    assert found.page.hints.address == "https://norrby.example/a.pdf"


def chunked(raw: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(raw), raw)


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (gzip.compress(HTML, mtime=0), b"Content-Encoding: gzip\r\n"),
        (brotli.compress(HTML), b"Content-Encoding: br\r\n"),
        (chunked(HTML), b"Transfer-Encoding: chunked\r\n"),
        (
            chunked(gzip.compress(HTML, mtime=0)),
            b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
        ),
        (HTML, b"Content-Encoding: gzip\r\n"),
        (HTML, b"Transfer-Encoding: chunked\r\n"),
    ],
)
def test_bodies_are_unpacked_if_they_are_packed(tmp_path: Path, body: bytes, head: bytes) -> None:
    found = reads(crawl(tmp_path, record("https://norrby.example/", body, HEAD + head)))
    assert found.errors == {}
    assert found.page.text == "The ferry of Norrby stays, says %s."


def test_the_servers_charset_is_believed_where_it_can_be_true(tmp_path: Path) -> None:
    body = "<html><meta charset=utf-8><body><p>Žluťoučký kůň pěl</p>".encode("iso-8859-2")
    head = HEAD.replace(b"utf-8", b"iso-8859-2")
    found = reads(crawl(tmp_path, record("https://a.example/", body, head)))
    assert found.page.text == "Žluťoučký kůň pěl"
    lie = "<html><body><p>Žluťoučký kůň pěl</p>".encode()
    found = reads(crawl(tmp_path, record("https://a.example/", lie, head)))
    assert found.page.text == "Žluťoučký kůň pěl"


@pytest.mark.parametrize("length", [5, 400, 10**12, -5, "abc", 10**30])
def test_a_wrong_length_costs_its_record_and_no_other(tmp_path: Path, length: object) -> None:
    bad = record("https://norrby.example/bad", HTML % b"bad", length=length)
    found = reads(crawl(tmp_path, page(1), bad, page(3), page(4)))
    assert {"crawl.warc/1", "crawl.warc/3", "crawl.warc/4"} <= set(found.pages)
    assert list(found.errors) == ["crawl.warc/2"]
    assert len(found.pages) == 3


@pytest.mark.parametrize("cut", [8, 40, 200, 330])
def test_a_crawl_cut_off_is_read_up_to_there(tmp_path: Path, cut: int) -> None:
    raw = page(1) + page(2) + page(3)
    found = reads(crawl(tmp_path, raw[:-cut]))
    assert list(found.pages) == ["crawl.warc/1", "crawl.warc/2"]
    assert list(found.errors) == ["crawl.warc/3"]
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress(raw, mtime=0)[:-20])
    packed = reads(tmp_path / "crawl.warc.gz")
    assert list(packed.errors.values()) == ["what is packed in it is damaged or cut off"]


def test_rubbish_between_records_is_named(tmp_path: Path) -> None:
    found = reads(crawl(tmp_path, page(1), b"rubbish\r\n" * 100_000, b"\r\n", page(3)))
    assert list(found.pages) == ["crawl.warc/1", "crawl.warc/3"]
    assert "no record begins here" in found.errors["crawl.warc/2"]


def test_large_bodies_are_passed_by_or_named(tmp_path: Path) -> None:
    film = record(
        "https://a.example/film", b"x" * 900_000, HEAD.replace(b"text/html", b"video/mp4")
    )
    long = record("https://a.example/long", b"<html><p>" + b"word " * 200_000)
    bomb = record(
        "https://a.example/bomb",
        gzip.compress(b"<html>" + b"0" * 50_000_000, 1),
        HEAD + b"Content-Encoding: gzip\r\n",
    )
    found = reads(crawl(tmp_path, film, page(2), long, page(4), bomb, page(6)), Limits(300_000))
    assert list(found.pages) == ["crawl.warc/2", "crawl.warc/4", "crawl.warc/6"]
    assert found.errors == {
        "crawl.warc/3": "more than the 0 MB allowed",
        "crawl.warc/5": "more than the 0 MB allowed",
    }


def test_a_crawl_larger_than_what_may_be_held_is_streamed(tmp_path: Path) -> None:
    head = HEAD.replace(b"text/html", b"text/plain")
    records = [record(f"https://a.example/{i}", b"Words %d." % i, head) for i in range(2000)]
    found = reads(crawl(tmp_path, *records), Limits(max_bytes=2000))
    assert len(found.pages) == 2000
    assert found.errors == {}


def test_a_wacz_gives_its_crawls(tmp_path: Path) -> None:
    path = tmp_path / "saved.wacz"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.warc.gz", gzip.compress(page(1)) + gzip.compress(page(2)))
        archive.writestr("datapackage.json", '{"profile": "data-package"}')
        archive.writestr("pages/pages.jsonl", '{"id": "1", "text": "The ferry stays."}')
        archive.writestr("indexes/index.cdx.gz", gzip.compress(b"example,norrby)/ 2024"))
    found = reads(path)
    assert found.errors == {}
    assert list(found.pages) == [
        "saved.wacz/archive/data.warc.gz/1",
        "saved.wacz/archive/data.warc.gz/2",
    ]


def test_of_xml_only_feeds_and_pages_are_read(tmp_path: Path) -> None:
    head = HEAD.replace(b"text/html", b"application/xml")
    places = b'<?xml version="1.0"?><urlset><url><loc>https://norrby.example/1</loc></url></urlset>'
    feed = b"<rss><channel><item><description>It stays.</description></item></channel></rss>"
    page = b'<?xml version="1.0"?>' + HTML
    found = reads(
        crawl(
            tmp_path, *(record("https://norrby.example", raw, head) for raw in (places, feed, page))
        )
    )
    assert list(found.pages) == ["crawl.warc/2/1", "crawl.warc/3"]
