"""Judgements taken back at the desk: only those that hold, and each of them."""

import re
from collections.abc import Iterator

import httpx
import pytest
from desks import served
from newsroom import Newsroom
from web.posting import fields, token

from reportedly.schema import Claim, Entity, Judgement, Member, Review
from reportedly.web import Desk


@pytest.fixture
def desk(room: Newsroom) -> Desk:
    return Desk(room.store, str(room.file))


@pytest.fixture
def url(desk: Desk) -> Iterator[str]:
    with served(desk) as found:
        yield found


def claims(desk: Desk) -> dict[str, list[str]]:
    """{claim: its statements}."""
    with desk.store.view() as view:
        members = view.all(Member)
        return {c.id: [m.attribution for m in members if m.claim == c.id] for c in view.all(Claim)}


def judgements(desk: Desk) -> list[str]:
    with desk.store.view() as view:
        return [j.verdict for j in sorted(view.all(Judgement), key=lambda j: j.when)]


def send(client: httpx.Client, address: str, **form: str) -> httpx.Response:
    return client.post(address, data={"token": token(client), **form})


def take_back(client: httpx.Client, key: str) -> httpx.Response:
    return send(client, "/review/history/undo", id=key, back="/review/history")


def buttons(client: httpx.Client) -> list[str]:
    """The judgements that the history offers to take back."""
    text = client.get("/review/history").text
    return re.findall(r'undo">(?:(?!</form>).)*name="id" value="([^"]+)"', text, re.DOTALL)


def test_a_merge_is_told_and_taken_back_in_the_history(named: httpx.Client, desk: Desk) -> None:
    before = claims(desk)
    one, other = sorted(before)[:2]
    form = {"one": one, "other": other, "verdict": "same", "back": "/review/links"}
    sent = send(named, "/review/links/claims", **form)
    told = named.get(sent.headers["location"]).text
    assert re.search(r'role="status"[^>]*>Written down: they are one claim', told)
    (key,) = buttons(named)
    assert take_back(named, key).status_code == 303
    assert claims(desk) == before
    assert buttons(named) == []
    assert take_back(named, key).status_code == 404
    assert judgements(desk) == ["same", "unknown"]


def test_entities_held_apart_are_no_longer(named: httpx.Client, desk: Desk) -> None:
    with desk.store.view() as view:
        one, other = [e.id for e in view.all(Entity) if e.kind == "person"][:2]
    form = {"one": one, "other": other, "verdict": "different", "back": "/review/links"}
    send(named, "/review/links/entities", **form)
    (key,) = buttons(named)
    assert take_back(named, key).status_code == 303
    assert judgements(desk) == ["different", "unknown"]


def test_origins_are_taken_back_once_and_only_where_judged(named: httpx.Client, desk: Desk) -> None:
    claim, said = next((c, s) for c, s in claims(desk).items() if len(s) == 2)
    address, undo = f"/claim/{claim}/origins", f"undo {said[0]} {said[1]}"
    assert send(named, address, pair=undo).status_code == 404
    assert 'value="undo ' not in named.get(f"/claim/{claim}").text
    send(named, address, pair=f"same {said[1]} {said[0]}")
    assert f'value="{undo}"' in named.get(f"/claim/{claim}").text
    assert len(buttons(named)) == 1
    assert send(named, address, pair=undo).status_code == 303
    assert send(named, address, pair=undo).status_code == 404
    assert judgements(desk) == ["same", "unknown"]


def test_the_page_of_a_claim_has_the_ids_of_its_statements(visit: httpx.Client, desk: Desk) -> None:
    for claim, said in claims(desk).items():
        text = visit.get(f"/claim/{claim}").text
        assert all(f"<code>{id_}</code>" in text for id_ in said)


def test_a_review_is_taken_back_once(named: httpx.Client, desk: Desk) -> None:
    assert named.post("/review", data=fields(named)).status_code == 303
    (key,) = buttons(named)
    assert send(named, "/review/undo", id=key, seen="1").status_code == 303
    assert buttons(named) == []
    assert send(named, "/review/undo", id=key, seen="1").status_code == 404
    with desk.store.view() as view:
        assert sorted(r.verdict for r in view.all(Review)) == ["accepted", "withdrawn"]


def test_of_two_reviews_of_one_statement_the_newer_is_taken_back(named: httpx.Client) -> None:
    form = fields(named)
    named.post("/review", data=form)
    (first,) = buttons(named)
    named.post("/review", data={**form, "verdict": "wrong"})
    (second,) = buttons(named)
    assert second != first
    assert send(named, "/review/undo", id=first).status_code == 404
    assert send(named, "/review/undo", id=second).status_code == 303


def test_another_persons_review_is_not_offered(named: httpx.Client) -> None:
    named.post("/review", data=fields(named))
    send(named, "/name", by="Dot", back="/review")
    assert buttons(named) == []
