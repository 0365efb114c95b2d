"""What a stranger, another site or a hostile article may try."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from argon2 import PasswordHasher
from desks import copied, served

from reportedly.schema import Judgement
from reportedly.web import Desk
from reportedly.web.safety.bounds import FORM

PASSWORD = "a boat for Osk, by night"


def token_of(client: httpx.Client, address: str = "/read") -> str:
    found = re.search(r'name="token" value="([^"]+)"', client.get(address).text)
    assert found
    return found[1]


@pytest.fixture
def closed(sample_db: Path, tmp_path: Path) -> Iterator[httpx.Client]:
    """A visitor of a desk that has a password."""
    own = copied(sample_db, tmp_path)
    with (
        served(Desk(own.store, own.db, password=PasswordHasher().hash(PASSWORD))) as url,
        httpx.Client(base_url=url, timeout=30) as client,
    ):
        yield client


def test_every_answer_forbids_what_is_not_from_here(visit: httpx.Client) -> None:
    for address in ("/", "/claims", "/nowhere", "/static/desk.css", "/static/none", "/name"):
        headers = visit.get(address).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"


def test_the_cookie_is_not_for_scripts(visit: httpx.Client) -> None:
    cookie = visit.get("/read").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_cookies_are_secure_where_others_come(sample_db: Path, tmp_path: Path) -> None:
    own = copied(sample_db, tmp_path)
    with served(Desk(own.store, own.db, secure=True)) as url:
        assert "secure" in httpx.get(f"{url}/read").headers["set-cookie"].lower()


def test_another_name_of_the_server_is_refused(visit: httpx.Client) -> None:
    # A hostile site that points its name at 127.0.0.1 must not read the desk (DNS rebinding).
    assert visit.get("/", headers={"Host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("given", ["", "guess", "é"])
def test_a_form_without_the_token_does_nothing(visit: httpx.Client, desk: Desk, given: str) -> None:
    claim = re.search(r"/claim/c[0-9a-f]+", visit.get("/claims").text)
    assert claim
    ids = re.findall(r'<option value="([^"]+:a\d+)"', visit.get(claim[0]).text)
    form = {"token": given, "a": ids[0], "b": ids[1], "verdict": "same", "by": "Ana"}
    assert visit.post(f"{claim[0]}/origins", data=form).status_code == 403
    with desk.store.view() as view:
        assert view.all(Judgement) == []


def test_a_body_without_end_is_refused(visit: httpx.Client) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(FORM // 1000 + 100):
            yield b"a" * 1000

    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert visit.post("/name", content=endless(), headers=kind).status_code in (400, 413)
    assert visit.get("/").status_code == 200


def test_a_form_sends_nobody_elsewhere(visit: httpx.Client) -> None:
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example", "/\n/evil", "x"):
        form = {"token": token_of(visit), "by": "Ana", "back": back}
        assert visit.post("/name", data=form).headers["location"] == "/"
    form = {"token": token_of(visit), "by": "Ana", "back": "/claims?page=2"}
    assert visit.post("/name", data=form).headers["location"] == "/claims?page=2"


def test_a_closed_desk_shows_nothing_without_its_password(closed: httpx.Client) -> None:
    for address in ("/", "/claims", "/ask?q=Lindqar", "/read", "/claim/c00000000"):
        found = closed.get(address)
        assert found.status_code == 303
        assert found.headers["location"].startswith("/login?back=")
    assert closed.post("/name", data={"by": "Ana"}).status_code == 303


def test_the_password_opens_it_and_leads_back(closed: httpx.Client) -> None:
    door = closed.get("/claims?page=1").headers["location"]
    form = {"token": token_of(closed, door), "back": "/claims?page=1"}
    assert closed.post("/login", data={**form, "password": "wrong"}).status_code == 403
    entered = closed.post("/login", data={**form, "password": PASSWORD})
    assert entered.headers["location"] == "/claims?page=1"
    assert closed.get("/claims").status_code == 200
    closed.post("/leave", data={"token": token_of(closed)})
    assert closed.get("/claims").status_code == 303


def test_guessing_is_slowed_down(closed: httpx.Client) -> None:
    form = {"token": token_of(closed, "/login"), "password": "guess"}
    codes = [closed.post("/login", data=form).status_code for _ in range(14)]
    assert codes[0] == 403
    assert codes[-1] == 429


def test_guessing_at_one_desk_closes_no_other(sample_db: Path, tmp_path: Path) -> None:
    hashes = [PasswordHasher().hash(word) for word in ("one", "two")]
    codes = []
    for n, hashed in enumerate(hashes):
        folder = tmp_path / str(n)
        folder.mkdir()
        own = copied(sample_db, folder)
        with (
            served(Desk(own.store, own.db, password=hashed)) as url,
            httpx.Client(base_url=url, timeout=30) as client,
        ):
            form = {"token": token_of(client, "/login"), "password": "guess"}
            codes.append([client.post("/login", data=form).status_code for _ in range(11)])
    assert [own[0] for own in codes] == [403, 403]
    assert [own[-1] for own in codes] == [429, 429]


def test_markup_in_a_question_is_text(visit: httpx.Client) -> None:
    found = visit.get("/ask", params={"q": '"><script>alert(1)</script> Lindqar \u202eevil'})
    assert "<script>alert" not in found.text
    assert "\u202e" not in found.text


def test_wrong_values_of_an_address_are_told(visit: httpx.Client) -> None:
    assert visit.get("/claims?page=x").status_code == 400
    assert visit.get("/claims?page=99999999999999999999").status_code == 400
    assert visit.get("/ask", params={"q": "a" * 5000}).status_code == 400
    assert visit.get("/claim/%00").status_code == 404
    assert visit.get("/claim/" + "c" * 5000).status_code == 404
