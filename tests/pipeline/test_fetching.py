"""Addresses into a real store, from a real server."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from local_web import QUICK, LocalWeb, conditional, serving
from whole import Silent, rows_of

from reportedly.ingest import Limits
from reportedly.pipeline import fetching
from reportedly.pipeline.fetching import Remembered, Web
from reportedly.pipeline.read import Outcome, Reading
from reportedly.pipeline.watch import Watch
from reportedly.schema import Fetched, Page
from reportedly.store import Store

PAGE = (
    "<!doctype html><title>Plan {0} attacked</title>"
    "<p>“Plan {0} is a folly,” Bo Lind told the Lantern on Monday.</p>"
)


@pytest.fixture
def web() -> Iterator[LocalWeb]:
    with serving() as found:
        yield found


def page(web: LocalWeb, n: int) -> str:
    body = PAGE.format(n).encode()
    return web.on(f"/{n}.html", conditional(body, f'"{n}"', Content_Type="text/html"))


def feed(web: LocalWeb, *pages: int, tag: str = "") -> str:
    links = "".join(f"<item><link>{web.at(f'/{n}.html')}</link></item>" for n in pages)
    body = f'<rss version="2.0"><channel>{links}</channel></rss>'.encode()
    return web.on("/feed", conditional(body, tag))


def read(db: Path, *addresses: str, jobs: int = 1) -> Outcome:
    store = Store(str(db))
    web = Web(QUICK, Remembered(store))
    outcome = Reading(store, Limits(), jobs, Silent(), web).run(addresses)
    web.close()
    store.close()
    return outcome


def fetched(db: Path) -> dict[str, Fetched]:
    store = Store(str(db))
    with store.view() as unit:
        found = unit.all(Fetched)
    store.close()
    return {f.address: f for f in found}


def test_an_address_is_read_like_a_file_and_asked_by_its_tag_then(
    web: LocalWeb, tmp_path: Path
) -> None:
    db, address = tmp_path / "s.db", page(web, 1)
    assert read(db, address).read == 1
    before = rows_of(db)
    assert before["attribution"]
    again = read(db, address)
    assert (again.read, again.unchanged, again.failed) == (0, 1, [])
    assert web.requests[-1].headers["If-None-Match"] == '"1"'
    assert [t for t in before if rows_of(db)[t] != before[t] and t != "fetched"] == []
    noted = fetched(db)[address]
    assert (noted.final, noted.etag, len(noted.pages), noted.why) == (address, '"1"', 1, "")


def test_a_page_that_has_changed_is_read(web: LocalWeb, tmp_path: Path) -> None:
    db, address = tmp_path / "s.db", page(web, 1)
    read(db, address)
    old = fetched(db)[address].pages
    web.on("/1.html", conditional(PAGE.format(2).encode(), '"2"', Content_Type="text/html"))
    assert read(db, address).read == 1
    assert fetched(db)[address].pages != old
    store = Store(str(db))
    with store.view() as unit:
        assert dict(unit.locations())[address] == fetched(db)[address].pages[0]
        assert unit.pages() == [*fetched(db)[address].pages]
    store.close()


def test_an_article_stays_where_its_address_gives_something_else(
    web: LocalWeb, tmp_path: Path
) -> None:
    db, address = tmp_path / "s.db", page(web, 1)
    read(db, address)
    (old,) = fetched(db)[address].pages
    wall = b"<html><body><main><h1>Sign in</h1><p>Please sign in to go on.</p></main></body></html>"
    web.on("/1.html", conditional(wall, '"2"', Content_Type="text/html"))
    assert read(db, address).read == 1
    (new,) = fetched(db)[address].pages
    store = Store(str(db))
    with store.view() as unit:
        assert dict(unit.locations()) == {address: new, f"{address}#before-{old}": old}
    store.close()


def test_a_new_version_of_ingest_has_the_bytes_again(web: LocalWeb, tmp_path: Path) -> None:
    db, address = tmp_path / "s.db", page(web, 1)
    read(db, address)
    with sqlite3.connect(db) as raw:
        raw.execute("INSERT INTO run VALUES ('old', 'ingest', 0, '')")
        raw.execute("UPDATE fetched SET run = 'old'")
    read(db, address)
    assert web.requests[-1].headers["If-None-Match"] is None
    read(db, address)
    assert web.requests[-1].headers["If-None-Match"] == '"1"'


def test_a_feed_is_read_with_its_pages_and_then_only_what_is_new(
    web: LocalWeb, tmp_path: Path
) -> None:
    db = tmp_path / "s.db"
    for n in (1, 2, 3):
        page(web, n)
    address = feed(web, 1, 2, tag='"a"')
    assert read(db, address).read == 2
    assert read(db, address).read == 0
    assert web.asked() == ["/feed", "/1.html", "/2.html", "/feed"]
    assert web.requests[-1].headers["If-None-Match"] == '"a"'
    feed(web, 3, 2, 1, tag='"b"')
    assert read(db, address).read == 1
    assert web.asked()[4:] == ["/feed", "/3.html"]


def test_a_feed_whose_entry_failed_is_had_whole_until_it_is_read(
    web: LocalWeb, tmp_path: Path
) -> None:
    db = tmp_path / "s.db"
    page(web, 1)
    web.give("/2.html", "", 503)
    address = feed(web, 1, 2, tag='"a"')
    assert [e.reason for e in read(db, address).failed] == ["the server says 503"]
    page(web, 2)
    assert read(db, address).read == 1
    assert "If-None-Match" not in [r for r in web.requests if r.path == "/feed"][-1].headers
    read(db, address)
    assert web.requests[-1].headers["If-None-Match"] == '"a"'


def test_what_was_refused_is_remembered_and_asked_for_after_a_day(
    web: LocalWeb, tmp_path: Path
) -> None:
    db, address = tmp_path / "s.db", feed(web, 1)
    gone = web.at("/1.html")
    assert [e.location for e in read(db, address).failed] == [gone]
    assert fetched(db)[gone].why == "the server says 404 (Not Found)"
    page(web, 1)
    assert read(db, address).read == 0
    with sqlite3.connect(db) as raw:
        raw.execute("UPDATE fetched SET at = '2001-01-01T00:00:00+00:00'")
    assert read(db, address).read == 1
    assert fetched(db)[gone].why == ""


def test_files_and_addresses_go_together(web: LocalWeb, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Plan\n\nThe plan is a folly, said Ada Brun.\n")
    outcome = read(tmp_path / "s.db", str(tmp_path / "a.txt"), page(web, 1), web.at("/no"))
    assert (outcome.read, [e.location for e in outcome.failed]) == (2, [web.at("/no")])


def test_many_addresses_are_read_by_processes(web: LocalWeb, tmp_path: Path) -> None:
    addresses = [page(web, n) for n in range(26)]
    assert read(tmp_path / "s.db", *addresses, jobs=2).read == 26
    assert len(rows_of(tmp_path / "s.db")["article"]) == 26
    assert all(noted.pages for noted in fetched(tmp_path / "s.db").values())


def test_without_addresses_nothing_of_http_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(self: Web) -> None:
        raise AssertionError("a client was made")

    monkeypatch.setattr(fetching.Web, "_begin", never)
    (tmp_path / "a.txt").write_text("Plan\n\nThe plan is a folly, said Ada Brun.\n")
    assert read(tmp_path / "s.db", str(tmp_path / "a.txt")).read == 1


def test_rounds_of_watching(web: LocalWeb, tmp_path: Path) -> None:
    for n in (1, 2):
        page(web, n)
    feed(web, 1)
    moved = web.move("/old", "/feed", 301)
    listed = tmp_path / "feeds.txt"
    listed.write_text(f"{moved}\nno address\n")
    store, notes = Store(str(tmp_path / "s.db")), list[str]()
    watching = Watch(store, QUICK, Limits(), 1)
    one = watching.round([str(listed)], Silent(), notes.append)
    assert (one.feeds, one.read, one.known) == (1, 1, 0)
    assert [e.reason for e in one.failed] == ["line 2 is no address of http or https"]
    feed(web, 2, 1)
    listed.write_text(f"{moved}\n{web.at('/1.html')}\n")
    two = watching.round([str(listed)], Silent(), notes.append)
    assert (two.feeds, two.read, two.known) == (1, 1, 1)
    assert [e.reason for e in two.failed] == ["it is no feed"]
    assert notes == [f"{moved}: the feed has moved for good to {web.at('/feed')}"]
    with store.view() as unit:
        assert len(unit.all(Page)) == 2
    store.close()
