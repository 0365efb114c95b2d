"""Article stages in other processes, of which some die."""

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from whole import read_into, rows_of

from reportedly.errors import ProcessLost, StageFailed
from reportedly.ingest import Document, Found, Limits, read_document
from reportedly.pipeline import workers
from reportedly.pipeline.apart import articles
from reportedly.pipeline.article import Task, attempt
from reportedly.pipeline.workers import Workers

STORY = "“We counted votes in Osk,” said Ada Brun, who told the Lantern so.\n\n"


def task(title: str, length: int = 1) -> Task:
    raw = f"{title}\n\n{STORY * length}".encode()
    (found,) = read_document(Document(title, f"{title}.txt", raw), Limits())
    assert isinstance(found, Found)
    return Task(found.page)


@pytest.fixture
def odd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_PROCESS", "pipeline.odd_worker")


def test_another_process_makes_the_same_of_an_article() -> None:
    one = task("Count")
    with Workers(1) as pool:
        ((same, made),) = pool.over([one], expected=99)
    assert same is one
    assert made == attempt(one)


@pytest.mark.usefixtures("odd")
def test_a_crash_costs_one_article_and_the_order_stays() -> None:
    names = ["One", "Crash", "Two", "Three", "Crash again", "Four"]
    with Workers(2) as pool:
        found = list(pool.over(map(task, names), expected=99))
    assert [t.page.name for t, _ in found] == names
    failed = [made for _, made in found if isinstance(made, StageFailed)]
    assert [str(e) for e in failed] == [
        f"{name}: its stages crashed the process that ran them (SIGSEGV)"
        for name in ("Crash", "Crash again")
    ]


@pytest.mark.usefixtures("odd")
def test_a_failure_names_the_file_where_it_is_known() -> None:
    with Workers(1) as pool:
        ((_, made),) = pool.over([replace(task("Crash"), at="/saved/index.html#2")], expected=99)
    assert isinstance(made, StageFailed)
    assert made.location == "/saved/index.html#2"


@pytest.mark.usefixtures("odd")
def test_an_article_without_end_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "_PATIENCE", 5.0)
    with Workers(1) as pool:
        (_, hung), (_, read) = pool.over(map(task, ["Hang", "One"]), expected=99)
    assert str(hung) == "Hang: its stages took more than 5 s"
    assert not isinstance(read, StageFailed)


@pytest.mark.usefixtures("odd")
def test_a_killed_process_costs_the_article_it_was_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def more() -> Iterator[Task]:
        yield task("One")
        yield task("Call")
        caller, _ = desk.accept()
        os.kill(int(caller.recv(20)), signal.SIGKILL)
        caller.close()
        yield task("Two")

    with socket.create_server(("127.0.0.1", 0)) as desk, Workers(2) as pool:
        desk.settimeout(120)
        monkeypatch.setenv("CALL_PORT", str(desk.getsockname()[1]))
        found = [made for _, made in pool.over(more(), expected=99)]
    failed = [str(made) for made in found if isinstance(made, StageFailed)]
    assert failed == ["Call: its stages crashed the process that ran them (SIGKILL)"]
    assert len(found) == 3


def test_a_process_that_died_idle_costs_nothing() -> None:
    with Workers(1) as pool:
        list(pool.over([task("One")], expected=99))
        (child,) = pool._children
        os.kill(child.pid, signal.SIGKILL)
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        ((_, made),) = pool.over([task("Two")], expected=99)
    assert not isinstance(made, StageFailed)


def test_a_few_short_articles_need_no_other_process_and_a_long_one_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "_LONG", 500)
    with Workers(1) as pool:
        list(pool.over([task("One")]))
        assert not pool._children
    with Workers(1) as pool:
        assert len(list(pool.over([task("One"), task("Long", 9), task("Two")]))) == 3
        assert len(pool._children) == 1


@pytest.mark.usefixtures("odd")
def test_leaving_ends_what_is_in_hand() -> None:
    def more() -> Iterator[Task]:
        yield task("Hang")
        yield task("Hang again")
        while not any(child._ready for child in pool._children):
            time.sleep(0.1)
        raise KeyboardInterrupt

    pool = Workers(1)
    with pytest.raises(KeyboardInterrupt), pool:
        list(pool.over(more(), expected=99))
    for child in pool._children:
        with pytest.raises(ProcessLookupError):
            os.kill(child.pid, 0)
    assert not [t for t in threading.enumerate() if "ThreadPool" in t.name]


def test_leaving_before_a_process_started_starts_none() -> None:
    pool = Workers(1)
    with pytest.raises(KeyboardInterrupt), pool:
        raise KeyboardInterrupt
    with pytest.raises(ProcessLost):
        pool._taken()


def test_no_process_to_be_started_ends_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_PROCESS", "pipeline.no_such_module")
    with Workers(1) as pool, pytest.raises(ProcessLost, match="no other process"):
        list(pool.over([task("One")], expected=99))


@pytest.mark.usefixtures("odd")
def test_what_crashed_is_tried_again_by_the_next_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    for n in range(26):
        title = "Crash" if n == 13 else f"Count {n}"
        (folder / f"{n}.txt").write_text(f"{title}\n\n{STORY}", encoding="utf-8")
    outcome = read_into(tmp_path / "s.db", folder, jobs=2)
    assert [e.location for e in outcome.failed] == [str(folder / "13.txt")]
    assert len(rows_of(tmp_path / "s.db")["article"]) == 25
    monkeypatch.undo()
    again = read_into(tmp_path / "s.db", folder, jobs=2)
    assert (again.unchanged, again.renewed, again.failed) == (26, 1, [])
    read_into(tmp_path / "whole.db", folder, jobs=2)
    assert rows_of(tmp_path / "s.db") == rows_of(tmp_path / "whole.db")
