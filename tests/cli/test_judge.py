"""A person's judgements, as a user types them."""

import json
import sqlite3
from pathlib import Path
from shutil import copytree

import pytest
from program import run
from whole import pile_in

ONE = "Vote put off\n\nThe vote will be put off, Ilko Marr told the Lantern on Monday.\n"
OTHER = "Vote stands\n\nThe vote will be held, said Dana Marr, the mayor of Osk, on Tuesday.\n"
THIRD = "Port shut\n\nThe port is shut, Ilko Marr told the Courier on Friday.\n"


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pile_in(tmp_path_factory.mktemp("pile"), {"a": ONE, "b": OTHER, "c": THIRD})


@pytest.fixture
def db(read_once: Path, tmp_path: Path) -> Path:
    return copytree(read_once, tmp_path / "pile") / "s.db"


def groups(db: Path) -> set[frozenset[str]]:
    """Names with the article's number, by group."""
    query = (
        "SELECT i.canonical, e.name, substr(a.title, 1, 4) FROM entity e"
        " JOIN identity i ON i.entity = e.id JOIN article a ON a.id = e.article"
        " WHERE e.name LIKE '% Marr'"
    )
    found: dict[str, set[str]] = {}
    with sqlite3.connect(db) as raw:
        for canonical, name, title in raw.execute(query):
            found.setdefault(canonical, set()).add(f"{name} {title}")
    return set(map(frozenset, found.values()))


def ids(db: Path, name: str) -> list[str]:
    with sqlite3.connect(db) as raw:
        return [r[0] for r in raw.execute("SELECT id FROM entity WHERE name = ?", (name,))]


def reasons(db: Path) -> list[str]:
    with sqlite3.connect(db) as raw:
        return [row[0] for row in raw.execute("SELECT why FROM identity")]


def test_judging_joins_parts_and_can_be_taken_back(db: Path) -> None:
    before = groups(db)
    assert before == {
        frozenset({"Ilko Marr Vote", "Ilko Marr Port"}),
        frozenset({"Dana Marr Vote"}),
    }
    done = run("judge", "Ilko Marr", "Dana Marr", "--same", "--by", "Ana", "--db", db)
    assert done.returncode == 0, done.stderr
    assert groups(db) == {frozenset({"Ilko Marr Vote", "Ilko Marr Port", "Dana Marr Vote"})}
    assert "Ana judged them the same" in reasons(db)
    done = run("judge", "Ilko Marr", "Dana Marr", "--undo", "--by", "Bo", "--db", db)
    assert "is taken back" in done.stderr
    assert groups(db) == before
    with sqlite3.connect(db) as raw:
        assert raw.execute("SELECT count(*) FROM judgement").fetchone() == (2,)


def test_a_judgement_is_taken_back_by_others_of_the_two_groups_and_only_what_was_made(
    db: Path,
) -> None:
    one, other = ids(db, "Ilko Marr")
    (dana,) = ids(db, "Dana Marr")
    before = groups(db)
    undone = run("judge", one, dana, "--undo", "--by", "Bo", "--db", db)
    assert undone.returncode == 1
    assert "nothing was judged of" in undone.stderr
    assert run("judge", one, dana, "--same", "--by", "Ana", "--db", db).returncode == 0
    undone = run("judge", other, dana, "--undo", "--by", "Bo", "--db", db)
    assert undone.returncode == 0
    assert one in undone.stderr
    assert groups(db) == before


def test_two_of_one_name_are_parted_by_their_ids_and_stay_so(db: Path) -> None:
    one, other = ids(db, "Ilko Marr")
    assert run("judge", one, other, "--different", "--by", "Ana", "--db", db).returncode == 0
    assert len(groups(db)) == 3
    with sqlite3.connect(db) as raw:  # as if every article had been read by an older version
        raw.execute("UPDATE done SET run = 'judged-by-people' WHERE stage = 'resolve'")
    assert run("read", db.parent, "--db", db).returncode == 0
    assert len(groups(db)) == 3


def test_what_cannot_be_judged_is_said_in_one_line(db: Path) -> None:
    for words, code, said in (
        (("Nobody Known", "Ilko Marr", "--same", "--by", "Ana"), 1, "nobody of the name"),
        (("Marr", "Dana Marr", "--same", "--by", "Ana"), 1, "may be"),
        (("Ilko Marr", "Ilko Marr", "--same", "--by", "Ana"), 1, "name two entities"),
        (("Ilko Marr", "Dana Marr", "--by", "Ana"), 2, "say one of"),
        (("Ilko Marr", "Dana Marr", "--same", "--undo", "--by", "Ana"), 2, "say one of"),
        (("Ilko Marr", "Dana Marr", "--same", "--by", " "), 2, "who judges"),
        (("Ilko Marr", "Dana Marr", "--same", "--by", "A" * 101), 2, "101 characters"),
    ):
        done = run("judge", *words, "--db", db)
        assert done.returncode == code, done.stderr
        assert said in done.stderr
        if code == 1:
            assert done.stderr.count("\n") == 1
    assert run("judge", "a", "b", "--same", "--by", "A", "--db", "none.db").returncode == 1


def test_ids_are_those_that_who_prints(db: Path) -> None:
    told = json.loads(run("who", "Dana Marr", "--json", "--db", db).stdout)
    assert told["entity"] in ids(db, "Dana Marr")
