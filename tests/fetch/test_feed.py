import contextlib
import io
import urllib.request
from pathlib import Path

import pytest

from reportedly.errors import Malformed, TooLarge
from reportedly.fetch.answer import Answer
from reportedly.fetch.discovery import feeds_of
from reportedly.fetch.feed import Feed, is_feed, read_feed

AT = "https://lantern.example/news/feed.xml"


def rss(*items: str, head: str = "") -> bytes:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0"?>{head}<rss version="2.0"><channel>{inner}</channel></rss>'.encode()
    )


def read(raw: bytes, media: str = "application/rss+xml", charset: str = "") -> Feed:
    answer = Answer(AT, raw, media, charset)
    assert is_feed(answer)
    return read_feed(answer, AT)


ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Lantern</title>
<entry><link rel="self" href="/self"/><link href="../a"/>
<updated>2031-01-01T00:00:00Z</updated></entry>
<entry><link href="//other.example/b"/><updated>2031-01-02T00:00:00Z</updated></entry></feed>"""
RDF = b"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/"><item rdf:about="x"><link>https://lantern.example/a</link></item>
</rdf:RDF>"""


def test_links_are_read_from_all_kinds_of_feeds_newest_first() -> None:
    assert read(ATOM).addresses == ("https://other.example/b", "https://lantern.example/a")
    assert read(RDF).addresses == ("https://lantern.example/a",)
    dated = "<link>https://x.example/{}</link><pubDate>Mon, 0{} Jan 2024 00:00:00 GMT</pubDate>"
    assert read(rss(dated.format(1, 1), dated.format(2, 2))).addresses == (
        "https://x.example/2",
        "https://x.example/1",
    )


def test_without_dates_the_feeds_own_order_holds() -> None:
    items = [f"<link> https://x.example/{n} </link>" for n in (3, 1, 2, 3)]
    items.append("<title>no link</title>")
    items.append('<guid isPermaLink="true">https://x.example/guid</guid>')
    found = read(rss(*items))
    assert [a.rpartition("/")[2] for a in found.addresses] == ["3", "1", "2", "guid"]
    assert found.without == 1


@pytest.mark.parametrize(
    ("raw", "media", "yes"),
    [
        (rss(), "text/html", True),
        (b"\xef\xbb\xbf\n<!-- a --><?xml version='1.0'?><!-- b -->\n<feed>", "", True),
        (b'<?xml version="1.0"?><!DOCTYPE rss PUBLIC "x" "y"><rss version="0.91">', "", True),
        ("<rss/>".encode("utf-16"), "application/rss+xml", True),
        (b"<html><body>not here</body></html>", "application/rss+xml", False),
        (b"<html><body>&lt;rss></body></html>", "text/html", False),
        (b"<p>About <rss> feeds</p>", "text/html", False),
        (b"%PDF-1.7", "application/pdf", False),
        (b"<!--" * 3000, "text/html", False),
        (b"", "", False),
    ],
)
def test_a_feed_is_told_by_its_content_first(raw: bytes, media: str, yes: bool) -> None:
    assert is_feed(Answer(AT, raw, media)) == yes


def test_a_wrong_charset_is_seen_through() -> None:
    raw = rss("<link>https://x.example/bücher</link>")
    for charset in ("us-ascii", "utf-8", "nonsense", ""):
        assert read(raw, charset=charset).addresses == ("https://x.example/bücher",)


def test_damage_costs_no_more_than_it_must() -> None:
    cut = rss("<link>https://x.example/1</link>", "<link>https://x.example/2</link>")[:-60]
    assert read(cut).addresses[0] == "https://x.example/1"
    with pytest.raises(Malformed, match="its feed is damaged"):
        read(b"<rss><channel><<<<")


DAMAGED = (
    rss(
        '<psc:chapters xmlns:psc="http://podlove.org/simple-chapters"><psc:chapter/></psc:chapters>'
    ),
    rss("<title>&#99999999;</title>"),
    b'<?xml version="1.0" encoding="\xff"?>' + rss(),
    rss("<pubDate>-001-01-01T00:00:00Z</pubDate>"),
    rss('<link href="http://["/>'),
)


@pytest.mark.parametrize("raw", DAMAGED)
def test_no_damage_costs_more_than_the_feed(raw: bytes) -> None:
    for charset in ("", "hex", "\0"):
        with contextlib.suppress(Malformed):
            assert read(raw, charset=charset).addresses == ()


def test_entities_neither_grow_nor_reach_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("something was opened")

    monkeypatch.setattr(urllib.request, "urlopen", never)
    secret = tmp_path / "secret.txt"
    secret.write_text("https://x.example/secret")
    entities = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    head = (
        f'<!DOCTYPE rss [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY a "aaaaaaaaaa">{entities}]>'
    )
    found = read(rss("<link>https://x.example/&i;</link>", "<link>&s;</link>", head=head))
    assert all(len(a) < 10_000 and "secret" not in a for a in found.addresses)


def test_an_answer_that_names_a_file_opens_none(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss("<link>https://x.example/1</link>"))
    with pytest.raises(Malformed):
        read(str(tmp_path / "feed.xml").encode())


def test_a_feed_of_many_megabytes_is_refused() -> None:
    big = io.BytesIO()
    big.write(b"<rss><channel>" + b" " * 5_000_000)
    with pytest.raises(TooLarge, match="as a feed, it is larger than the 5 MB allowed"):
        read(big.getvalue())


def test_a_page_names_its_feeds() -> None:
    page = b"""<html><head><link rel="stylesheet" href="/a.css">
    <link rel="Alternate" type="application/rss+xml; charset=utf-8" href="/rss">
    <link rel="alternate" type="application/atom+xml" href="https://feeds.example/atom">
    <link rel="alternate" type="application/rss+xml" href="/rss">
    <link rel="alternate" hreflang="de" href="/de"></head><body>Hello</body></html>"""
    assert feeds_of(Answer("https://lantern.example/news/", page)) == [
        "https://lantern.example/rss",
        "https://feeds.example/atom",
    ]
    for other in (b"", b"\0\0", b"%PDF", b"<a " + b"b=c " * 90_000):
        assert feeds_of(Answer(AT, other)) == []
