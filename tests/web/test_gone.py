"""What was reviewed of a text that is no longer in the store."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from desks import served
from newsroom import Newsroom
from web.posting import fields, token
from whole import read_into

from reportedly.pipeline.reviewing import review, write
from reportedly.schema import Attribution
from reportedly.store import Store
from reportedly.web import Desk

WALL = """Wall to be mended

The harbour wall of Osk will be mended by autumn, Ilse Tarn said on {day}.
A clerk said the ships were late.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk over a text that was changed after Ana had rejected a statement of it."""
    file, db = tmp_path / "wall.txt", tmp_path / "s.db"
    file.write_text(WALL.format(day="Monday"))
    assert not read_into(db, file).failed
    store = Store(str(db))
    with store.view() as view:
        said = view.all(Attribution)[0]
    shown, when = Newsroom(db, store).shown(said), "2024-03-04T10:00:00+00:00"
    made = review(said.article, shown, None, "rejected", blind=True, by="Ana", when=when)
    write(store, [made])
    store.close()
    file.write_text(WALL.format(day="Friday"))
    assert not read_into(db, file).failed
    return Desk(Store(str(db)), str(db), second_share=1.0)


@pytest.fixture
def url(desk: Desk) -> Iterator[str]:
    with served(desk) as found:
        yield found


def enter(client: httpx.Client, name: str) -> None:
    client.post("/name", data={"token": token(client), "by": name, "back": "/review"})


def test_it_does_not_hold_up_the_queue_of_others(visit: httpx.Client, desk: Desk) -> None:
    enter(visit, "Bo")
    with desk.store.view() as view:
        left = len(view.all(Attribution))
    for _ in range(left):
        sent = visit.post("/review", data={**fields(visit), "verdict": "wrong"})
        assert sent.status_code == 303
    told = visit.get("/review").text
    assert "Nothing is left for you to review" in told
    assert f"{left} of {left} reviewed" in told


def test_it_is_taken_back_by_its_author(visit: httpx.Client) -> None:
    enter(visit, "Ana")
    text = visit.get("/review").text
    assert "rejected a statement of a text no longer here" in " ".join(text.split())
    found = re.search(r'name="id" value="([^"]+)"', text)
    assert found
    undone = visit.post("/review/undo", data={"token": token(visit), "id": found[1]})
    assert (undone.status_code, undone.headers["location"]) == (303, "/review")
    assert 'id="undo"' not in visit.get("/review").text


def test_the_history_has_no_link_to_it(visit: httpx.Client) -> None:
    told = visit.get("/review/history").text
    assert "a text no longer here" in told
    assert not re.search(r'href="/article/', told)
