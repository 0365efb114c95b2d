"""What the desk makes of the review page's forms, whoever sends them."""

import httpx
import pytest
from web.posting import fields, token

from reportedly.pipeline.reviewing import review
from reportedly.schema import (
    Article,
    Review,
    Roles,
    Run,
)
from reportedly.web import Desk


def reviews(desk: Desk) -> list[Review]:
    with desk.store.view() as view:
        return sorted(view.all(Review), key=lambda r: r.when)


@pytest.mark.parametrize("skip", ["", "0", "-1", "x", "99999", "1&again=x"])
def test_a_skip_that_is_none_leads_to_the_first(named: httpx.Client, skip: str) -> None:
    answer = named.post("/review", data={**fields(named), "skip": skip})
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("spans", "[]", 400),
        ("spans", '{"source":[],"cue":[],"content":[]}', 400),
        ("spans", '{"source":[],"cue":[],"content":[[0,99999999]]}', 400),
        ("spans", '{"source":[],"cue":[],"content":[[5,2]]}', 400),
        ("shown", "{", 400),
        ("shown", '{"source":[[0,4]],"cue":[],"content":[]}', 400),
        ("verdict", "perhaps", 400),
        ("article", "nowhere", 404),
        ("token", "mine", 403),
        ("why", "x" * 1001, 400),
    ],
)
def test_a_damaged_form_writes_nothing(
    named: httpx.Client, desk: Desk, name: str, value: str, status: int
) -> None:
    answer = named.post("/review", data={**fields(named), name: value})
    assert answer.status_code == status
    assert reviews(desk) == []


def test_words_that_are_not_there_are_told(named: httpx.Client, desk: Desk) -> None:
    typed = {**fields(named), "spans": "", "source": "the king <b> of Vell"}
    answer = named.post("/review", data=typed)
    assert answer.status_code == 400
    assert "“the king &lt;b&gt; of Vell” does not stand in the passage" in answer.text
    assert reviews(desk) == []


def test_the_untouched_form_accepts(named: httpx.Client, desk: Desk) -> None:
    assert named.post("/review", data=fields(named)).status_code == 303
    (made,) = reviews(desk)
    assert (made.verdict, made.by, made.right) == ("accepted", "Cyr", made.shown)


def test_what_another_said_cannot_be_taken_back(named: httpx.Client, url: str, desk: Desk) -> None:
    named.post("/review", data=fields(named))
    (made,) = reviews(desk)
    with httpx.Client(base_url=url, timeout=30) as other:
        other.post("/name", data={"token": token(other), "by": "Dan", "back": "/review"})
        found = other.post("/review/undo", data={"token": fields(other)["token"], "id": made.id})
    assert found.status_code == 404
    assert len(reviews(desk)) == 1


def test_a_review_of_no_words_is_refused(named: httpx.Client, desk: Desk) -> None:
    none = '{"source":[],"cue":[],"content":[]}'
    answer = named.post("/review", data={**fields(named), "shown": none, "verdict": "wrong"})
    assert answer.status_code == 400
    assert "a review is of a statement" in answer.text
    assert reviews(desk) == []


def test_a_review_of_no_words_in_an_older_store_is_told_and_taken_back(
    named: httpx.Client, desk: Desk
) -> None:
    with desk.store.unit() as unit:
        article = unit.all(Article)[0].id
        none = review(article, Roles((), (), ()), None, "rejected", blind=True, by="Cyr", when="2")
        unit.add(Run("reviewed-by-people", "review", 1, ""), [none])
    told = named.get("/review/history")
    assert told.status_code == 200
    assert "“no words”" in told.text
    form = {"token": fields(named)["token"], "id": none.id}
    assert named.post("/review/undo", data=form).status_code == 303
    assert {r.verdict for r in reviews(desk)} == {"rejected", "withdrawn"}
