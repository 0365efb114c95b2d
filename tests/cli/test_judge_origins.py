"""A person judges whether two statements have one origin, as a user types it."""

import json
import re
import sqlite3
from pathlib import Path
from shutil import copytree

import pytest
from program import run
from whole import pile_in

ONE = "Lido to close\n\nThe lido of Osk will be closed in June, an aide said on Monday.\n"
OTHER = "A closed pool\n\nThe lido of Osk will be closed in June, a lawyer told reporters.\n"


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pile_in(tmp_path_factory.mktemp("pile"), {"a": ONE, "b": OTHER})


@pytest.fixture
def db(read_once: Path, tmp_path: Path) -> Path:
    return copytree(read_once, tmp_path / "pile") / "s.db"


def weights(db: Path) -> list[tuple[int, int]]:
    with sqlite3.connect(db) as raw:
        return raw.execute("SELECT low, high FROM weight").fetchall()


def statements(db: Path) -> list[str]:
    """The ids, as `why` prints them."""
    claim = json.loads(run("claims", "--json", "--db", db).stdout)
    (key,) = (c["id"] for c in claim)
    shown = run("why", key, "a.txt", "--db", db).stdout
    return list(dict.fromkeys(re.findall(r"[0-9a-f]{16}:a\d+", shown)))


def test_judging_narrows_the_interval_and_can_be_taken_back(db: Path) -> None:
    one, other = statements(db)
    assert weights(db) == [(1, 2)]
    for verdict, counted in (
        ("--same", (1, 1)),
        ("--different", (2, 2)),
        ("--undo", (1, 1)),
        ("--undo", (1, 2)),
    ):
        done = run("judge", one, other, verdict, "--by", "Ana", "--db", db)
        assert done.returncode == 0, done.stderr
        assert weights(db) == [counted]


def test_what_is_no_statement_is_said_in_one_line(db: Path) -> None:
    one, other = statements(db)
    for words, said in (
        ((one, f"{one}99", "--same"), "no statement"),
        ((one, one, "--same"), "name two statements"),
        ((one, other, "--undo"), "nothing was judged"),
    ):
        done = run("judge", *words, "--by", "Ana", "--db", db)
        assert done.returncode == 1
        assert said in done.stderr
        assert done.stderr.count("\n") == 1
