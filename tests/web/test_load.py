"""Many at once, for some seconds; `python -m evals.desk` does it for a minute on a large store."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx

from evals.desk import load
from reportedly.schema import Review
from reportedly.web import Desk


def test_no_verdict_is_lost_and_no_answer_fails(url: str, desk: Desk) -> None:
    pages = ("/", "/claims", "/search?q=election", "/articles", "/people", "/sources")
    with ThreadPoolExecutor(1) as apart:  # the browser's own loop may run in this thread
        asked = apart.submit(asyncio.run, load.load(url, pages, readers=12, reviewers=5, seconds=6))
        seen = asked.result()
    assert not seen.failed
    assert len(seen.seconds["reads"]) > 12
    with desk.store.view() as view:
        kept = view.all(Review)
    assert len(kept) == seen.given >= 5
    assert {r.by for r in kept} == {f"reviewer {n}" for n in range(5)}


def test_more_readers_than_connections_do_not_wait_for_each_other(url: str) -> None:
    def read(_: int) -> int:
        return httpx.get(url, timeout=60).status_code

    with ThreadPoolExecutor(60) as readers:
        assert set(readers.map(read, range(180))) == {200}
