"""Readings that are stopped, by Ctrl-C or by force, and go on where they were."""

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from program import said
from whole import Silent, read_into, rows_of

from reportedly.errors import InputError
from reportedly.ingest import Found, Limits
from reportedly.pipeline import extract, read
from reportedly.pipeline.inputs import pages_of
from reportedly.sample import pile


@pytest.fixture
def news(tmp_path: Path) -> list[Path]:
    """Three articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    for n in range(3):
        story = f"Plan {n}\n\n“It is a folly,” Bo Lind told the Lantern.\n"
        (folder / f"{n}.txt").write_text(story, encoding="utf-8")
    return sorted(folder.iterdir())


def reading_of(db: Path, *words: str | Path) -> subprocess.Popen[bytes]:
    """The command, with a group of its own as a terminal would give it."""
    command = [sys.executable, "-m", "reportedly", "read", "--db", str(db), *map(str, words)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)


Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many articles that other processes read them."""
    folder = tmp_path_factory.mktemp("many")
    for n in range(26):
        story = f"“We counted {n} votes in Osk,” said Ada Brun, who told the Lantern so.\n\n" * 2
        (folder / f"{n}.txt").write_text(f"Count {n}\n\n{story}", encoding="utf-8")
    (page, *_) = sorted(pile().glob("*.html"))
    (folder / page.name).write_bytes(page.read_bytes())
    return folder


@pytest.fixture(scope="module")
def rows_of_many(many: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """What reading them makes where nothing stops it."""
    db = tmp_path_factory.mktemp("whole") / "whole.db"
    read_into(db, many)
    return rows_of(db)


def test_ctrl_c_in_the_middle_leaves_a_whole_store(tmp_path: Path, sample_db: Path) -> None:
    _stopped(tmp_path / "s.db", pile())
    _goes_on(tmp_path / "s.db", pile(), rows_of(sample_db))


def test_ctrl_c_stops_many_processes_as_well(
    tmp_path: Path, many: Path, rows_of_many: Rows
) -> None:
    _stopped(tmp_path / "s.db", many, "--jobs", "2")
    _goes_on(tmp_path / "s.db", many, rows_of_many)


def _stopped(db: Path, inputs: Path, *options: str) -> None:
    reading = reading_of(db, inputs, *options)
    _wait_for_articles(db, 3)
    os.killpg(reading.pid, signal.SIGINT)
    _, errors = reading.communicate(timeout=60)
    (line,) = said(errors.decode())
    count = len(rows_of(db)["article"])
    assert reading.returncode == 130
    assert line == (
        f"reportedly: stopped: {count} read, 0 unchanged; the same command goes on from there"
    )


def test_ctrl_c_stops_where_every_input_is_unchanged(
    news: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "s.db"
    read_into(db, *news)
    seen = _stopping_at_the_second_page(monkeypatch, read)
    with pytest.raises(KeyboardInterrupt):
        read_into(db, *news)
    assert len(seen) == 2


def test_ctrl_c_stops_within_an_input_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db, rows = tmp_path / "s.db", tmp_path / "rows.jsonl"
    texts = (f"Plan {n}\n\n“It is a folly,” Bo Lind told the Lantern.\n" for n in range(3))
    rows.write_text("\n".join(json.dumps({"text": text}) for text in texts))
    read_into(db, rows)
    seen = _stopping_at_the_second_page(monkeypatch, read)
    with pytest.raises(KeyboardInterrupt):
        read_into(db, rows)
    assert len(seen) == 2


def test_ctrl_c_stops_extracting_where_every_input_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = [str(tmp_path / f"{n}.txt") for n in range(3)]
    seen = _stopping_at_the_second_page(monkeypatch, extract)
    told = Silent()
    with pytest.raises(KeyboardInterrupt):
        extract.extract_lines(inputs, Limits(), {}, 1, told, io.BytesIO())
    assert len(seen) == len(told.errors) == 2


def _stopping_at_the_second_page(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType
) -> list[Found | InputError]:
    """The pages that come, of which the second one finds Ctrl-C pressed."""
    seen: list[Found | InputError] = []

    def pressed(*asked: Any) -> Iterator[Found | InputError]:
        for found in pages_of(*asked):
            seen.append(found)
            if len(seen) == 2:
                os.kill(os.getpid(), signal.SIGINT)
            yield found

    monkeypatch.setattr(module, "pages_of", pressed)
    return seen


def test_a_second_ctrl_c_stops_at_once(tmp_path: Path, many: Path, rows_of_many: Rows) -> None:
    db = tmp_path / "s.db"
    reading = reading_of(db, many, "--jobs", "2")
    _wait_for_articles(db, 3)
    os.killpg(reading.pid, signal.SIGINT)
    time.sleep(0.05)
    os.killpg(reading.pid, signal.SIGINT)
    _, errors = reading.communicate(timeout=60)
    assert reading.returncode == 130
    (line,) = said(errors.decode())
    assert line.startswith("reportedly: stopped: ")
    _goes_on(db, many, rows_of_many)


@pytest.mark.parametrize("least", [1, 20])
def test_a_killed_reading_goes_on_where_it_was(
    tmp_path: Path, many: Path, rows_of_many: Rows, least: int
) -> None:
    db = tmp_path / "s.db"
    reading = reading_of(db, many, "--jobs", "2")
    _wait_for_articles(db, least)
    reading.kill()
    reading.communicate(timeout=60)
    assert reading.returncode == -signal.SIGKILL
    _goes_on(db, many, rows_of_many)


def _goes_on(db: Path, inputs: Path, whole: Rows) -> None:
    """Whether the same reading makes the store that it would have made without a stop."""
    with sqlite3.connect(db) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    assert not read_into(db, inputs).failed
    assert rows_of(db) == whole


def _wait_for_articles(db: Path, least: int) -> None:
    for _ in range(600):
        time.sleep(0.05)
        try:
            with sqlite3.connect(f"file:{db}?mode=ro", uri=True) as raw:
                (count,) = raw.execute("SELECT count(*) FROM article").fetchone()
        except sqlite3.OperationalError:
            continue
        if count >= least:
            return
    raise AssertionError("nothing was read")
