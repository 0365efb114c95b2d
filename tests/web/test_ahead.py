"""The beginning of a page goes ahead; what follows is the same page, whatever goes wrong."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from reportedly.errors import Ambiguous
from reportedly.web.ahead import ahead
from reportedly.web.pages import MAIN, page

PAGES = ("/ask?q=Does Korvath want Lindqar to win?", "/who/Pavo Lindqar", "/sources", "/claim")


def asked() -> Request:
    return Request(
        {"type": "http", "path": "/", "headers": [], "session": {}, "query_string": b"",
         "server": ("127.0.0.1", 80)}
    )  # fmt: skip


def parts(make: Callable[[], Response], seen: list[str]) -> None:
    """Fills in the parts of the answer as they come, also those before an error."""
    found = ahead(asked(), "dossier.html", make, name="Brun <b>")
    assert isinstance(found, StreamingResponse)

    async def read() -> None:
        async for part in found.body_iterator:
            seen.append(bytes(part).decode())

    with ThreadPoolExecutor(1) as pool:  # a browser's loop may run in this thread
        pool.submit(asyncio.run, read()).result()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_its_head_once(visit: httpx.Client, address: str) -> None:
    if address == "/claim":
        listed = visit.get("/claims").text
        address = "/claim/" + listed.partition('href="/claim/')[2].partition('"')[0]
    found = visit.get(address, follow_redirects=True)
    assert found.status_code == 200
    for once in ("<!doctype html>", "desk.css", "</html>"):
        assert found.text.count(once) == 1
    assert found.text.index('rel="stylesheet"') < found.text.index("<title>")


def test_title_and_bar_come_before_anything_is_asked() -> None:
    seen: list[str] = []
    before: list[int] = []

    def make() -> HTMLResponse:
        before.append(len(seen))
        return page(asked(), "fault.html", message="made", choices=[])

    parts(make, seen)
    assert before == [1]
    assert "dossier.css" in seen[0]
    assert "<title>Brun &lt;b&gt; · reportedly</title>" in seen[0]
    assert seen[0].endswith(MAIN)
    assert "<title>" not in seen[1]
    assert "made" in seen[1]


def test_what_goes_wrong_is_told_on_the_page() -> None:
    seen: list[str] = []

    def make() -> HTMLResponse:
        raise Ambiguous("Brun may be two", ["Ada Brun", "Jon Brun"])

    parts(make, seen)
    assert "".join(seen).count("<!doctype html>") == 1
    assert "Ada Brun" in seen[1]


def test_a_mistake_of_the_desk_is_told_there_and_at_the_server() -> None:
    seen: list[str] = []

    def make() -> HTMLResponse:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        parts(make, seen)
    assert "The desk made a mistake" in seen[1]


def test_the_form_of_a_first_visit_is_taken(visit: httpx.Client) -> None:
    listed = visit.get("/claims").text
    visit.cookies.clear()
    text = visit.get("/claim/" + listed.partition('href="/claim/')[2].partition('"')[0]).text
    token = text.partition('name="token" value="')[2].partition('"')[0]
    assert visit.post("/name", data={"token": token, "by": "Ana"}).status_code == 303


def test_what_is_not_there_is_told_by_the_status(visit: httpx.Client) -> None:
    for address in ("/claim/c00000000", "/who/Nobody Anywhere", "/sources?claim=c00000000"):
        assert visit.get(address, follow_redirects=True).status_code == 404


def test_an_answer_of_several_pages_leads_on_by_a_link(visit: httpx.Client) -> None:
    text = visit.get("/ask", params={"q": "What was said about Pavo Lindqar?"}).text
    assert "that bear on it." in text
    assert "page=2" in text
    assert "--page" not in text
