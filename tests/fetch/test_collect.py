"""From addresses to pages, over a real server, remembered for one run."""

from functools import partial

import pytest
from local_web import QUICK, LocalWeb, conditional

from reportedly.errors import InputError, NotText, Refused, Unreachable, Unreadable
from reportedly.fetch import Forgetful
from reportedly.fetch.client import Client
from reportedly.fetch.collect import Collector
from reportedly.fetch.document import name_of
from reportedly.ingest import Found, Limits, read_document

PAGE = "<!doctype html><title>{0}</title><p>“{0} is a folly,” Bo Lind said.</p>"
PARSE = partial(read_document, limits=Limits())


def feed(web: LocalWeb, *paths: str) -> str:
    items = "".join(f"<item><link>{p if ':' in p else web.at(p)}</link></item>" for p in paths)
    return f'<rss version="2.0"><channel>{items}</channel></rss>'


class Told:
    """What a collector says of addresses: pages by name, errors by reason, and notes."""

    def __init__(self, newest: int = 10, *, feeds_only: bool = False) -> None:
        self.notes: list[str] = []
        self.collector = Collector(
            Client(QUICK), Forgetful(), newest, self.notes.append, feeds_only=feeds_only
        )

    def of(self, address: str) -> list[str]:
        return [
            f"! {found.reason}" if isinstance(found, InputError) else found.page.name
            for found in self.collector.read(address, PARSE)
        ]

    def found(self, address: str) -> Found:
        (one,) = self.collector.read(address, PARSE)
        assert isinstance(one, Found)
        return one

    def failed(self, address: str) -> InputError:
        (one,) = self.collector.read(address, PARSE)
        assert isinstance(one, InputError)
        return one


def test_a_page_knows_where_it_is_from(web: LocalWeb) -> None:
    end = web.give("/news/Harbour%20plan.php?id=7", PAGE.format("A"), Content_Type="text/html")
    found = Told().found(web.move("/short", end))
    assert found.location == web.at("/short")
    assert (found.page.name, found.page.format) == ("Harbour plan", "html")
    assert found.page.hints.address == end


@pytest.mark.parametrize(
    ("address", "media", "name"),
    [
        ("http://a.example/", "text/html", "a.example.html"),
        ("http://a.example/b/c.html?d", "text/html", "c.html"),
        ("http://a.example/b/story.php", "text/html", "story.html"),
        ("http://a.example/b/v1.2-report", "application/pdf", "v1.2-report.pdf"),
        ("http://a.example/b/memo.md", "application/octet-stream", "memo.md"),
        ("http://a.example/b/", "", "b"),
        ("http://a.example/..%2F..%2Fetc%2Fpasswd", "", ".._.._etc_passwd"),
        ("http://a.example/" + "x" * 500, "text/html", "x" * 120 + ".html"),
    ],
)
def test_names_come_from_addresses(address: str, media: str, name: str) -> None:
    assert name_of(address, media) == name


def test_a_wrong_charset_header_does_no_harm(web: LocalWeb) -> None:
    text = "Zoë Brûlé said “no”."
    for charset in ("iso-8859-1", "utf-16", "nonsense"):
        kind = f"text/html; charset={charset}"
        address = web.give("/a", f"<!doctype html><p>{text}</p>", Content_Type=kind)
        assert Told().found(address).page.text.strip() == text
    western = f"<!doctype html><meta charset=utf-8><p>{text}</p>".encode("cp1252")
    address = web.give("/b", western, Content_Type="text/html; charset=windows-1252")
    assert Told().found(address).page.text.strip() == text


def test_what_cannot_be_read_is_told_under_its_address(web: LocalWeb) -> None:
    address = web.give("/a.gif", b"GIF89a", Content_Type="image/gif")
    error = Told().failed(address)
    assert isinstance(error, NotText)
    assert error.location == address
    assert isinstance(Told().failed("http://10.0.0.1/"), Refused)


def test_a_feeds_entries_are_fetched_once(web: LocalWeb) -> None:
    for name in ("a", "b", "c"):
        web.give(f"/{name}.html", PAGE.format(name))
    one = web.give("/1.xml", feed(web, "/a.html", "/b.html", "/a.html#comments"))
    two = web.give("/2.xml", feed(web, "/b.html", "/c.html"))
    told = Told()
    assert told.of(one) == ["a", "b"]
    assert told.of(two) == ["c"]
    assert (told.collector.seen.feeds, told.collector.seen.known) == (2, 2)
    assert [p for p in web.asked() if "html" in p] == ["/a.html", "/b.html", "/c.html"]


def test_bad_entries_cost_a_line_each(web: LocalWeb) -> None:
    web.give("/good.html", PAGE.format("good"))
    entries = ("http://10.0.0.1/x", "/gone.html", "ftp://a.example/", "/good.html")
    told = Told().of(web.give("/feed", feed(web, *entries)))
    assert told == [
        "! 10.0.0.1 is private; to allow it: --allow-host 10.0.0.1",
        "! the server says 404 (Not Found)",
        "! only http and https are fetched, not ftp",
        "good",
    ]


def test_entries_that_the_server_refused_wait_a_day_and_those_that_failed_do_not(
    web: LocalWeb,
) -> None:
    broken = web.give("/broken.html", "", 503)
    address = web.give("/feed", feed(web, "/gone.html", "/broken.html"))
    told = Told()
    assert told.of(address) == ["! the server says 404 (Not Found)", "! the server says 503"]
    web.give("/gone.html", PAGE.format("gone"))
    web.give(broken.removeprefix(web.at("")), PAGE.format("broken"))
    assert told.of(address) == ["broken"]
    assert told.of(web.at("/gone.html")) == ["gone"]


def test_ten_thousand_entries_are_bounded_and_told(web: LocalWeb) -> None:
    for n in range(3):
        web.give(f"/{n}", PAGE.format(n), Content_Type="text/html")
    address = web.give("/feed", feed(web, *(f"/{n}" for n in range(10_000))))
    told = Told(newest=3)
    assert told.of(address) == ["0", "1", "2"]
    assert told.notes == [f"{address}: of 10000 entries only the newest 3 are looked at"]


def test_a_feed_that_has_moved_for_good_is_told(web: LocalWeb) -> None:
    end = web.give("/new.xml", feed(web))
    told = Told()
    assert told.of(web.move("/for-now.xml", "/new.xml", 302)) == []
    assert told.notes == []
    assert told.of(web.move("/old.xml", "/new.xml", 301)) == []
    assert told.notes == [f"{web.at('/old.xml')}: the feed has moved for good to {end}"]


def test_where_a_feed_is_wanted_a_page_names_its_own(web: LocalWeb) -> None:
    link = '<link rel="alternate" type="application/atom+xml" href="atom.xml">'
    page = web.give("/news/", f"<!doctype html><title>News</title>{link}<p>Hello.</p>")
    error = Told(feeds_only=True).failed(page)
    assert isinstance(error, Unreadable)
    assert error.reason == f"it is no feed; its feed is {web.at('/news/atom.xml')}"
    bare = web.give("/bare", PAGE.format("bare"))
    assert Told(feeds_only=True).failed(bare).reason == "it is no feed"


def test_a_damaged_feed_is_told(web: LocalWeb) -> None:
    assert Told().of(web.give("/feed", "<rss><channel><<<")) == ["! its feed is damaged"]


def test_a_server_that_says_unchanged_to_everybody_is_told(web: LocalWeb) -> None:
    for address in (web.give("/a", "", 304), web.give("/feed", feed(web, "/a"))):
        told = "! the server says 304 (Not Modified), but nothing was known"
        assert Told().of(address) == [told]


def test_an_address_that_is_none_is_told() -> None:
    assert isinstance(Told().failed("http://a b/"), Refused)
    assert isinstance(Told().failed("http://127.0.0.1:1/"), Unreachable)


def test_nothing_is_remembered_of_what_was_not_taken(web: LocalWeb) -> None:
    """Whoever stops in the middle finds the entry again: it is noted after its pages are."""
    web.give("/a.html", PAGE.format("a"))
    told, address = Told(), web.give("/feed", feed(web, "/a.html"))
    stopped = told.collector.read(address, PARSE)
    next(stopped)
    stopped.close()
    assert told.of(address) == ["a"]


def test_a_forgetful_memory_asks_for_the_whole(web: LocalWeb) -> None:
    address = web.on("/a.html", conditional(PAGE.format("a").encode(), '"1"'))
    told = Told()
    assert told.of(address) == told.of(address) == ["a"]
    assert web.requests[-1].headers["If-None-Match"] is None


def test_entries_that_can_never_be_asked_for_wait_a_day_too(web: LocalWeb) -> None:
    entries = ("ftp://a.example/", "mailto:ida@a.example", "http://a.example:99999/")
    address = web.give("/feed", feed(web, *entries))
    told = Told()
    assert len(told.of(address)) == 3
    assert told.of(address) == []
    assert told.collector.seen.known == 3
