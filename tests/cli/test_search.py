"""reportedly search, as a user types it."""

import csv
import json
import shutil
from io import StringIO
from pathlib import Path

import pytest
from program import run


@pytest.fixture(scope="module")
def db(sample_db: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    own = tmp_path_factory.mktemp("search") / "s.db"
    shutil.copy(sample_db, own)
    return str(own)


def test_words_and_filters(db: str) -> None:
    done = run("search", "election", "--db", db, "--kind", "person", "--hedged", "no", "--json")
    found = json.loads(done.stdout)
    assert found["statements"] > 0
    assert {h["statement"]["kind"] for h in found["hits"]} == {"person"}
    assert not any(h["statement"]["hedges"] for h in found["hits"])
    shown = run("search", "election", "--db", db, "--kind", "person").stdout
    assert "*person" in shown
    assert "statements in" in shown


def test_csv_holds_what_the_json_counts(db: str) -> None:
    done = run("search", "--speaker", "Pavo Lindqar", "--since", "2025", "--db", db, "--csv")
    rows = list(csv.DictReader(StringIO(done.stdout)))
    told = run("search", "--speaker", "Pavo Lindqar", "--since", "2025", "--db", db, "--json")
    assert len(rows) == json.loads(told.stdout)["statements"] > 0
    assert {row["speaker"] for row in rows} >= {"Pavo Lindqar"}


def test_what_cannot_be_is_wrong_use(db: str) -> None:
    for words in (
        ("--kind", "wizard"),
        ("--since", "0000"),
        ("--order", "random"),
        ("--hedged", "maybe"),
        ("--page", "0"),
        ("--json", "--csv"),
        ("--save", "mine"),
        ("--save", "  ", "--by", "Ana"),
        ("--saved", "--csv"),
        ("--page", "99", "--json"),
        ("--since", "2025", "--until", "2024"),
        ("x" * 10_000,),
    ):
        done = run("search", *words, "--db", db)
        assert done.returncode == 2, words
        assert done.stderr
        assert done.stdout == ""
        assert "changed over" not in done.stderr
    assert "there is no “wizard”" in run("search", "--kind", "wizard", "--db", db).stderr


def test_nobody_and_nothing_are_told(db: str) -> None:
    shown = run("search", "--speaker", "Zed Nobody", "--db", db).stdout
    assert "nobody in this store is called 'Zed Nobody'" in shown
    assert "No statement of this store is like that." in shown


def test_searches_are_kept(db: str) -> None:
    words = ("search", "memo", "--outlet", "Osk Beacon", "--save", "The memo", "--by", "Ana")
    assert "kept: The memo" in run(*words, "--db", db).stderr
    kept = json.loads(run("search", "--saved", "--db", db, "--json").stdout)
    assert [(k["name"], k["query"], k["by"]) for k in kept] == [
        ("The memo", "q=memo&outlet=Osk+Beacon", "Ana")
    ]
    assert "/search?q=memo&outlet=Osk+Beacon" in run("search", "--saved", "--db", db).stdout
