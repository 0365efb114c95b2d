from pathlib import Path

import pytest
from reads import Reads, reads

from reportedly.ingest import Document, Limits, leaves

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Norrby &amp;amp; Osk Post</title><link>https://norrby.example/</link><language>en-gb</language>
<item><title>Ferry &lt;i&gt;stays&lt;/i&gt;</title><link>/ferry</link>
 <author>ida@norrby.example (Ida Falk)</author><pubDate>Tue, 02 Feb 2021 23:30:00 -0500</pubDate>
 <description>In short.</description>
 <content:encoded><![CDATA[<p>The ferry stays, says the mayor.</p><script>x()</script>
 <ul><li>One &amp; all</li></ul>]]></content:encoded></item>
<item><title>Rain</title><dc:creator>Bo Lind</dc:creator><dc:date>2021-02-03</dc:date>
 <link>https://norrby.example/rain</link><description>Rain fell on Osk.</description></item>
<item><title>Nothing else</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Norrby Post</title>
<entry><title>Ferry</title><link href="https://norrby.example/ferry"/>
 <author><name>Ida Falk</name></author><author><name>Bo Lind</name></author>
 <published>2021-02-02T23:30:00-05:00</published><updated>2022-01-01T00:00:00Z</updated>
 <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It stays.</p></div></content>
 <source><title>Osk Herald</title></source></entry>
<entry><title>Rain</title><content type="text">It fell, 1 &lt; 2.
Twice.</content></entry></feed>"""


def feed(tmp_path: Path, source: str | bytes, name: str = "feed.xml") -> Reads:
    path = tmp_path / name
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    return reads(path)


def test_an_entry_of_rss_is_a_page_with_what_is_known_of_it(tmp_path: Path) -> None:
    found = feed(tmp_path, RSS)
    one = found.pages["feed.xml/1"]
    assert one.text == "The ferry stays, says the mayor.\n\nOne & all"
    assert (one.name, one.format) == ("feed-1", "html")
    assert [region.tag for region in one.regions] == ["p", "li"]
    hints = one.hints
    assert (hints.title, hints.outlet, hints.byline) == (
        "Ferry stays",
        "Norrby & Osk Post",
        "Ida Falk",
    )
    assert (hints.date, hints.language) == ("2021-02-02", "en")
    assert hints.address == "https://norrby.example/ferry"
    two = found.pages["feed.xml/2"]
    assert (two.text, two.hints.byline, two.hints.date) == (
        "Rain fell on Osk.",
        "Bo Lind",
        "2021-02-03",
    )
    assert found.errors == {"feed.xml/3": "the entry has no text"}


def test_an_entry_of_atom_names_its_own_source(tmp_path: Path) -> None:
    found = feed(tmp_path, ATOM, "saved")
    one, two = found.pages["saved/1"], found.pages["saved/2"]
    assert (one.text, one.hints.byline) == ("It stays.", "Ida Falk, Bo Lind")
    assert (one.hints.outlet, one.hints.date) == ("Osk Herald", "2021-02-02")
    assert (two.text, two.format) == ("It fell, 1 < 2.\nTwice.", "record")
    assert two.hints.outlet == "Norrby Post"


@pytest.mark.parametrize("day", ["Fri, 31 Dec 9999 23:59:59 GMT", "Sat, 01 Jan 0000 00:00:00 GMT",
                                 "0000-00-00", "soon", "2021-02-31"])  # fmt: skip
def test_days_that_cannot_be_are_none(tmp_path: Path, day: str) -> None:
    found = feed(tmp_path, RSS.replace("Tue, 02 Feb 2021 23:30:00 -0500", day))
    assert found.pages["feed.xml/1"].hints.date == ""


def test_entities_are_neither_multiplied_nor_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    outside = f'<!ENTITY out SYSTEM "file://{tmp_path}/secret.txt">'
    doctype = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{laughs}{outside}]><rss '
    source = RSS.replace("<rss ", doctype).replace("Rain fell", "Rain &l9; &out; fell")
    found = feed(tmp_path, source)
    assert all(len(page.text) < 500 for page in found.pages.values())
    assert all("the secret" not in str(page) for page in found.pages.values())


def test_an_endless_feed_is_read_up_to_a_limit(tmp_path: Path) -> None:
    item = "<item><description>Rain fell.</description></item>\n"
    source = (RSS.partition("<item>")[0] + item * 5_001).encode()
    *found, last = leaves(Document("feed.xml", "feed.xml", source), Limits())
    assert len(found) == 5_000
    assert str(last) == "feed.xml: only its first 5,000 entries were read"


def test_a_feed_cut_off_is_read_up_to_there(tmp_path: Path) -> None:
    found = feed(tmp_path, RSS[: RSS.index("<item><title>Nothing")])
    assert list(found.pages) == ["feed.xml/1", "feed.xml/2"]


def test_a_feed_without_entries_is_named(tmp_path: Path) -> None:
    assert feed(tmp_path, "<rss version='2.0'><channel/></rss>").errors == {
        "feed.xml": "no entry is in it"
    }
    assert feed(tmp_path, "<rss><<<").errors == {"feed.xml": "the feed is broken"}


def test_a_declared_encoding_is_believed(tmp_path: Path) -> None:
    source = RSS.replace("utf-8", "iso-8859-1").replace("Rain fell", "Café à Osk")
    assert feed(tmp_path, source.encode("latin-1")).pages["feed.xml/2"].text == "Café à Osk on Osk."
